import { departmentLists } from '../../read-models/department-lists.js';
import { is, list, STATUS } from '../../read-models/list.js';
import { PRICE_READERS } from '../../read-models/readers.guard.js';
import { Decision } from './decision.entity.js';

export const decisions = list({
  name: 'decisions',
  says: 'Decisions of the management, waiting and taken. What was asked for first comes first; for those who see prices.',
  row: Decision,
  filters: {
    status: STATUS,
    subject: is('subject', 'Only decisions on this.'),
    process: is('process', 'An order or a requisition.', 100),
  },
  sort: ['askedAt', 'process', 'subject', 'ref'],
  readers: PRICE_READERS,
});

export const ManagementLists = departmentLists('management', "What the company's leaders decide.", [decisions]);
