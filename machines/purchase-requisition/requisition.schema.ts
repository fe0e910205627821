import { amount, currency, day, flag, judged, lineNumber, office, quantity, text } from '../kit/fields.js';
import { ofItems, ofSuppliers, ofUnits } from '../kit/lookups.js';
import type { DataOf, ValueOf } from '../kit/schema.js';
import { list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import { COMMON_WORDS } from '../kit/words.js';
import type { Decimal } from '../decimal.js';
import type { Office } from '../offices.js';

/** What the fields of a requisition's events are called by their names. A field without a word does not compile. */
export const REQUISITION_WORDS = {
  ...COMMON_WORDS,
  order: named('关联订单', '關聯訂單', 'Order'),
  items: named('项目', '項目', 'Items'),
  purpose: named('用途', '用途', 'Purpose'),
  expectedOn: named('期望到货', '期望到貨', 'Expected on'),
  important: named('重要物资', '重要物資', 'Important'),
  necessary: named('确有必要', '確有必要', 'Necessary'),
  onHand: named('现有库存', '現有庫存', 'On hand'),
  note: named('备注', '備註', 'Note'),
  purchaseOrderNo: named('采购订单号', '採購訂單號', 'Purchase order no.'),
};

const object = shapesWith(REQUISITION_WORDS);

const requestedItem = object(
  'RequestedItem',
  'A row of the form. What is missing or blank is for the rules PQ-01 and PQ-02 to say.',
  {
    'item?': judged({ lookup: ofItems({ specification: 'specification', unit: 'unit' }) }),
    'specification?': judged({ max: 2000 }),
    'quantity?': quantity({ positive: true }),
    'unit?': judged({ max: 20, lookup: ofUnits() }),
    'purpose?': judged({ max: 2000 }),
    'expectedOn?': day(),
    'amount?': amount({
      positive: true,
      about: "Of the whole row, in the requisition's currency.",
      secret: 'purchase-cost',
    }),
    'important?': flag({ about: "The company's leader decides on it whatever it costs (S0§四(三)2)." }),
    'line?': lineNumber({ about: 'The line of the order that needs it.' }),
  },
);

const form = {
  'order?': text({ max: 50, about: 'That causes the purchase; none for what the department needs itself.' }),
  'currency?': currency(),
  'items?': list(requestedItem, { max: 500 }),
};

const revised = object(
  'RevisedRequisition',
  'The whole form again; the department and an order once named stay.',
  form,
);

/** The data of every event that is accepted from outside: all but those that an order's follow-up sends. */
export const requisitionSchema = {
  'requester.submit': object(
    'SubmittedRequisition',
    'The material requisition form of a department (S0§四(三)1). Only whose it is has to be there.',
    { department: office(), ...form },
  ),
  'requester.revise': revised,
  'requester.withdraw': NO_DATA,
  'department.sign': NO_DATA,
  'department.return': NO_DATA,
  'department.revise': revised,
  'department.withdraw': NO_DATA,
  'procurement.review': object('SupplyReview', 'Necessity, stock and budget (S0§四(三)2).', {
    necessary: flag(),
    stock: object('StockFound', { onHand: quantity(), sufficient: flag() }),
    withinBudget: flag(),
    'important?': flag({ about: 'Supply finds it important although the department did not say so.' }),
    'note?': text({ max: 2000 }),
  }),
  'procurement.return': NO_DATA,
  'procurement.order': object('PlacedPurchaseOrder', 'The order placed with the supplier (S0§四(三)3).', {
    purchaseOrderNo: text({ max: 100 }),
    supplier: text({ lookup: ofSuppliers() }),
    'contractNo?': text({ max: 100, about: 'Of the purchase contract (PQ-10).' }),
  }),
  'management.approve': NO_DATA,
  'management.reject': NO_DATA,
};

/** The form as the department fills it. Every field may be missing until its rules have passed it. */
export type RequisitionForm = ValueOf<typeof revised>;
export type RequisitionItem = ValueOf<typeof requestedItem>;

/** What one purchase order has ordered of a requisition. */
export interface OrderedPart {
  purchaseOrder: string;
  supplier: string;
  contractNo?: string;
  items: OrderedItem[];
}

/** A row of a purchase order that names the requisition. */
export interface OrderedItem {
  item: string;
  specification?: string;
  unit: string;
  quantity: Decimal;
}

/** What follow-ups of orders and purchase orders send. */
interface InternalData {
  /** A shortage that the review of an order found. What it is for and when it is needed is still to fill in. */
  'order.draft-requisition': {
    order: string;
    department: Office;
    /** Person id of whoever named the shortage. */
    requester: string;
    currency: string;
    items: { item: string; quantity: Decimal; line?: number }[];
  };
  /** The order for which it was asked is over: settled, cancelled, or declined. Sent since version 2. */
  'order.withdraw-requisition': { order: string };
  /** What a purchase order has ordered of it, all of it each time; without items it has given that up. Sent since version 3. */
  'purchase.order-goods': OrderedPart;
}

/** Every event of a requisition with its data, in whatever version. */
export type RequisitionData = DataOf<typeof requisitionSchema> & InternalData;
export type RequisitionEventType = keyof RequisitionData;
/** The events of version 2 with their data. */
export type RequisitionDataV2 = Omit<RequisitionData, 'purchase.order-goods'>;
/** The events of version 1 with their data. */
export type RequisitionDataV1 = Omit<RequisitionDataV2, 'order.withdraw-requisition'>;
