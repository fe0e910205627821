import { MAY_SEE } from '../../../machines/kit/secrets.js';
import { OFFICES } from '../../../machines/offices.js';
import { purchaseOrder } from '../../../machines/purchase-orders/purchase.process.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import { departmentLists } from '../../read-models/department-lists.js';
import { before, is, isOneOf, list, OF_ORDER, onlyWhere } from '../../read-models/list.js';
import { MaterialNeed } from './material-need.entity.js';
import { PurchaseLine } from './purchase-line.entity.js';
import { PurchasePrice } from './purchase-price.entity.js';
import { PurchaseRequisition } from './purchase-requisition.entity.js';
import { StockItem } from './stock-item.entity.js';
import { ToOrder, toOrder } from './to-order.view.js';

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

const ORDERING = `row.state NOT IN ('ordered', 'rejected', 'withdrawn')`;

const toOrderList = list({
  name: 'to-order',
  says: 'What requisitions ask for, the one that moved last first. With what of it nobody has ordered yet.',
  row: PurchaseRequisition,
  filters: {
    order: OF_ORDER,
    open: onlyWhere(ORDERING, 'Neither ordered whole nor given up.'),
  },
  sort: ['updatedAt', 'id'],
  latestFirst: true,
  shows: { as: ToOrder, of: toOrder },
});

const PURCHASE_STATES = purchaseOrder.milestones.map(({ state }) => state);

const purchases = list({
  name: 'purchases',
  says: 'Rows of purchase orders: what was ordered from whom, for which order, and what came. What comes first stands first.',
  row: PurchaseLine,
  filters: {
    order: OF_ORDER,
    requisition: is('requisition', 'Only what this requisition asked for.'),
    supplier: is('supplier', 'Only from this supplier.'),
    item: is('item', 'Only this item.'),
    state: isOneOf('state', PURCHASE_STATES, 'Only of purchase orders in this state.'),
    open: is('open', 'Something of it is still awaited.'),
    late: is('late', 'It comes, or came, later than agreed.'),
    expectedBefore: before('expectedOn', 'Only what is expected before this day.'),
  },
  sort: ['expectedOn', 'purchaseOrder', 'line'],
});

export const purchasePrices = list({
  name: 'purchase-prices',
  says: 'What was bought at which price, the latest first. For procurement and those who see prices.',
  row: PurchasePrice,
  filters: {
    item: is('item', 'Only this item.'),
    supplier: is('supplier', 'Only from this supplier.'),
    currency: is('currency', 'Only in this currency.', 3),
  },
  sort: ['placedAt', 'purchaseOrder', 'line'],
  latestFirst: true,
  readers: MAY_SEE['purchase-cost'],
});

const stockList = list({
  name: 'stock',
  says: 'Items in stock, by their names. What is there of each, and where that is less than the safety stock.',
  row: StockItem,
  filters: {
    item: is('item', 'Only this item.'),
    low: is('low', 'Less than the safety stock.'),
    ordered: is('ordered', 'More was asked for since it is low.'),
    open: is('open', 'Kept; without it also what was dropped.'),
  },
  sort: ['item', 'id'],
});

export const ProcurementLists = departmentLists(
  'procurement',
  'What procurement looks at: what is to be bought, what was ordered, the requisitions, and what is in stock.',
  [materialNeeds, purchases, purchasePrices, requisitions, toOrderList, stockList],
);
