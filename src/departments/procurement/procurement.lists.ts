import { OFFICES } from '../../../machines/offices.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import { departmentLists } from '../../read-models/department-lists.js';
import { before, is, isOneOf, list, OF_ORDER } from '../../read-models/list.js';
import { MaterialNeed } from './material-need.entity.js';
import { PurchaseRequisition } from './purchase-requisition.entity.js';

const STATES = purchaseRequisition.milestones.map(({ state }) => state);

export const materialNeeds = list({
  name: 'material-needs',
  says: 'Material that orders need bought. What is needed first comes first.',
  row: MaterialNeed,
  filters: {
    order: OF_ORDER,
    item: is('item', 'Only this item.'),
    supplier: is('supplier', 'Only from this supplier.'),
    source: is('source', 'Only what came of the review (`shortage`) or of the procurement plan (`plan`).'),
    open: is('open', 'Not yet passed in full, and the order still needs it.'),
    keyMaterial: is('keyMaterial', 'Key material.'),
    neededBefore: before('neededOn', 'Only what is needed before this day.'),
  },
  sort: ['neededOn', 'orderNo', 'source', 'no'],
});

export const requisitions = list({
  name: 'requisitions',
  says: 'Purchase requisitions, the one that moved last first. For procurement, finance and the management.',
  row: PurchaseRequisition,
  filters: {
    state: isOneOf('state', STATES, 'Only those in this state.'),
    department: isOneOf('department', OFFICES, 'Only those of this office.'),
    order: OF_ORDER,
  },
  sort: ['updatedAt', 'id'],
  latestFirst: true,
  readers: ['procurement', 'finance', 'management'],
});

export const ProcurementLists = departmentLists(
  'procurement',
  'What procurement looks at: what is to be bought, and the requisitions.',
  [materialNeeds, requisitions],
);
