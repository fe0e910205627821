import { purchaseOrder } from '../../machines/purchase-orders/purchase.process.js';
import type { PurchaseData } from '../../machines/purchase-orders/purchase.schema.js';
import type { PurchaseFacts } from '../../machines/purchase-orders/purchase.types.js';
import type { Policy } from '../../machines/rulebook.js';
import { Story } from './story.js';

/** Lin buys, Bao beside her; Zhao inspects; Song makes; Qian pays. */
export const lin = { by: 'lin', office: 'procurement' };
export const bao = { by: 'bao', office: 'procurement' };
export const zhao = { by: 'zhao', office: 'quality' };
export const song = { by: 'song', office: 'production' };
const qian = { by: 'qian', office: 'finance' };
export const product = { by: 'product', office: 'procurement' };

export type Placed = PurchaseData['procurement.place-order'];

export const HENGYUAN = '无锡恒远轴承有限公司';
export const bearings = {
  line: 1,
  item: '轴承 RB25025',
  specification: 'P5 级',
  quantity: '10',
  unit: '套',
  price: '100',
  dueOn: '2026-03-19',
};
const screws = {
  line: 2,
  item: '螺钉',
  specification: 'M8×30',
  quantity: '200',
  unit: '件',
  price: '0.5',
  dueOn: '2026-03-20',
};
export const FOR = { requisition: 'PR-000007', order: 'SO-000001', orderLine: 1 };
export const TERMS: Placed = {
  supplier: HENGYUAN,
  currency: 'CNY',
  method: 'inquiry',
  offers: [HENGYUAN, '上海恒力', '洛阳轴承'].map((supplier, index) => ({
    supplier,
    price: String(1100 + index),
    leadTimeDays: 7,
  })),
  lines: [bearings, screws],
  quality: 'GB/T 307.1 P5',
  packaging: '木箱',
  payment: '验收后 30 天',
  contractNo: 'PC-88',
  key: true,
};

export const row = (line: number, quantity: string) => ({ lines: [{ line, quantity }] });
export const both = { lines: [...row(1, '10').lines, ...row(2, '200').lines] };

export const policy = (thresholds: Policy['thresholds'], levels: Policy['levels'] = {}): Policy => ({
  version: 2,
  levels,
  thresholds,
  deadlines: {},
});

export const drafted = () =>
  Story.of<PurchaseFacts, PurchaseData>(purchaseOrder, 'PO-000001').when(
    'procurement.draft-order',
    { supplier: HENGYUAN, lines: [{ ...bearings, ...FOR }, screws] },
    lin,
  );
export const place = (terms: Partial<Placed> = {}, more = {}) =>
  drafted().when('procurement.place-order', { ...TERMS, ...terms }, { ...lin, ...more });
export const placed = () => place();
export const arrived = (on = '2026-03-19') => placed().when('procurement.report-arrival', { on, ...both }, lin);
export const passed = () => arrived().when('quality.pass-arrival', { ...both, report: 'IQC-1' }, zhao);
export const stocked = () => passed().when('procurement.stock-in', both, lin);
export const fail = (quantity: string, disposition: 'return' | 'concession' | 'sort') =>
  arrived()
    .when('quality.fail-arrival', { ...row(1, quantity), report: 'IQC-2', disposition }, zhao)
    .when('quality.pass-arrival', { ...row(2, '200'), report: 'IQC-3' }, zhao);

export const pay = (story: ReturnType<typeof stocked>, amount: string, more: object = qian) =>
  story.when('finance.pay', { amount, on: '2026-04-18', reference: 'B-1' }, { ...qian, ...more });
export const request = (story: ReturnType<typeof stocked>, amount: string) =>
  story.when('procurement.request-payment', { amount, invoice: 'F-88' }, lin);
