import { day, judged, quantity, text } from '../kit/fields.js';
import { ofItems, ofUnits } from '../kit/lookups.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { COMMON_WORDS } from '../kit/words.js';

const words = {
  ...COMMON_WORDS,
  item: named('物料', '物料', 'Item'),
  safetyStock: named('安全库存', '安全庫存', 'Safety stock'),
  place: named('库位', '庫位', 'Place'),
  opening: named('期初数量', '期初數量', 'Opening quantity'),
  source: named('来源', '來源', 'Source'),
  order: named('关联订单', '關聯訂單', 'Order'),
  purpose: named('用途', '用途', 'Purpose'),
  counted: named('盘点数量', '盤點數量', 'Counted'),
  remark: named('说明', '說明', 'Remark'),
  reference: named('采购申请或采购订单', '請購單或採購單', 'Requisition or purchase order'),
  expectedOn: named('预计到货', '預計到貨', 'Expected'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };
const some = () => quantity({ positive: true });

/** The data of every event that is accepted from outside. */
export const stockSchema = {
  'procurement.keep-item': object('KeptItem', 'An item that is kept in stock (S0§四(一)3).', {
    item: text({ lookup: ofItems({ specification: 'specification', unit: 'unit' }) }),
    'specification?': text(LONG),
    unit: text({ max: 20, lookup: ofUnits() }),
    safetyStock: quantity({
      about: 'Below it procurement is asked to order more; 0 where it is bought for orders alone.',
    }),
    'opening?': quantity(),
    'place?': text(),
  }),
  'procurement.receive-stock': object('ReceivedStock', 'Goods that came without a purchase order.', {
    quantity: some(),
    source: text(LONG),
  }),
  'production.draw-stock': object('DrawnStock', 'Issued to production.', {
    quantity: some(),
    'order?': text({ max: 50 }),
    purpose: text(LONG),
  }),
  'production.return-stock': object('ReturnedStock', 'Drawn, and not used.', {
    quantity: some(),
    'order?': text({ max: 50 }),
    'remark?': text(LONG),
  }),
  'procurement.count-stock': object('CountedStock', 'What is really there.', {
    counted: quantity(),
    'remark?': judged(LONG),
  }),
  'procurement.set-safety-stock': object('SafetyStock', { safetyStock: quantity() }),
  'procurement.order-more': object('OrderedMore', 'It is low, and more was asked for.', {
    reference: text({ max: 50 }),
    quantity: some(),
    'expectedOn?': day(),
  }),
  'procurement.drop-item': NO_DATA,
};

/** Goods that a purchase order has put into stock. */
export interface PutIn {
  /** Of an item that nobody has kept before: what it is. */
  item?: string;
  specification?: string;
  unit?: string;
  quantity: string;
  purchaseOrder: string;
  line: number;
}

/** What comes from outside, and what purchase orders send. */
export type StockData = DataOf<typeof stockSchema> & { 'purchase.put-in': PutIn };

export const stockVocabulary: Vocabulary = {
  kind: 'stock-items',
  schema: stockSchema,
  words,
  facts: {
    balance: named('库存数量', '庫存數量', 'On hand'),
    movements: named('出入库流水', '出入庫流水', 'Movements'),
    change: named('变动', '變動', 'Change'),
    after: named('结存', '結存', 'Balance'),
    type: named('类别', '類別', 'Kind'),
    about: named('依据', '依據', 'About'),
    ordered: named('已补货', '已補貨', 'Ordered more'),
    drawn: named('已领未退', '已領未退', 'Drawn'),
    dropped: named('停用', '停用', 'Dropped'),
    kept: named('建档', '建檔', 'Kept since'),
    purchaseOrder: named('采购订单', '採購單', 'Purchase order'),
  },
  choices: {
    'type.opening': named('期初', '期初', 'Opening'),
    'type.receipt': named('入库', '入庫', 'Receipt'),
    'type.issue': named('领用', '領用', 'Issue'),
    'type.return': named('退料', '退料', 'Return'),
    'type.count': named('盘点', '盤點', 'Count'),
  },
};

export const stockExamples = examplesOf(stockSchema, {
  'procurement.keep-item': {
    item: '防锈油纸',
    specification: '宽 1 m，VCI',
    unit: '卷',
    safetyStock: '20',
    opening: '35',
    place: 'B-03',
  },
  'procurement.receive-stock': { quantity: '10', source: '客户供料' },
  'production.draw-stock': { quantity: '5', order: 'SO-000001', purpose: '转台包装' },
  'production.return-stock': { quantity: '1', order: 'SO-000001' },
  'procurement.count-stock': { counted: '30', remark: '一卷受潮报废' },
  'procurement.set-safety-stock': { safetyStock: '25' },
  'procurement.order-more': { reference: 'PO-000012', quantity: '40', expectedOn: '2026-04-02' },
});
