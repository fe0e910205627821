import { departmentLists } from '../../read-models/department-lists.js';
import { is, list, OF_CUSTOMER, STATUS } from '../../read-models/list.js';
import { PRICE_READERS } from '../../read-models/readers.guard.js';
import { Contract } from './contract.entity.js';

export const contracts = list({
  name: 'contracts',
  says: 'Contracts, the one that moved last first. For those who see prices.',
  row: Contract,
  filters: {
    status: STATUS,
    customer: OF_CUSTOMER,
    contractNo: is('contractNo', 'Only the contract of this number.', 100),
    ledgerNo: is('ledgerNo', 'Only the contract of this number in the ledger.', 100),
  },
  sort: ['movedAt', 'orderNo'],
  latestFirst: true,
  readers: PRICE_READERS,
});

export const LegalLists = departmentLists('legal', 'The contract ledger.', [contracts]);
