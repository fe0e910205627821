import { amount, attachment, choice, count, day, flag, hours, judged, quantity, text, texts } from '../kit/fields.js';
import { month } from '../kit/month.js';
import type { DataOf, ValueOf } from '../kit/schema.js';
import { called, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import { COMMON_WORDS } from '../kit/words.js';

export const words = {
  ...COMMON_WORDS,
  month: named('月份', '月份', 'Month'),
  lines: named('明细', '明細', 'Rows'),
  productNo: named('产品编号', '產品編號', 'Product no.'),
  description: named('品名', '品名', 'Product'),
  firm: named('性质', '性質', 'Ordered or forecast'),
  customer: named('客户', '客戶', 'Customer'),
  orders: named('订单', '訂單', 'Orders'),
  whyLate: named('逾期提交的原因', '逾期提報的原因', 'Why it comes late'),
  start: named('开始日期', '開始日期', 'Start'),
  finish: named('完成日期', '完成日期', 'Finish'),
  line: named('生产线/班组', '產線/班組', 'Production line'),
  remark: named('说明', '說明', 'Remark'),
  capacity: named('产能', '產能', 'Capacity'),
  week: named('周（周一）', '週（週一）', 'Week of'),
  hours: named('可用工时', '可用工時', 'Hours'),
  load: named('负荷工时', '負荷工時', 'Load'),
  stockConsidered: named('已考虑库存', '已考量庫存', 'Stock considered'),
  answer: named('对异议的答复', '對異議的答覆', 'Answer to objections'),
  item: named('物料', '物料', 'Item'),
  by: named('到货日期', '到貨日期', 'Needed by'),
  stock: named('现有库存', '現有庫存', 'In stock'),
  safetyStock: named('安全库存', '安全庫存', 'Safety stock'),
  onOrder: named('在途数量', '在途數量', 'On order'),
  price: named('单价', '單價', 'Price'),
  leadTimeDays: named('交货期（天）', '交期（天）', 'Lead time, days'),
  cause: named('调整原因', '調整原因', 'Cause'),
  content: named('调整内容', '調整內容', 'Content'),
  effect: named('预计影响', '預計影響', 'Effect'),
  doc: named('附件', '附件', 'File'),
  opinion: named('审核意见', '審核意見', 'Opinion'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };
const MOST_ROWS = 500;
const ofOrders = () => texts({ max: 200, length: 50 });

const FIRM = {
  ordered: named('已有订单', '已有訂單', 'Ordered'),
  forecast: named('预测', '預測', 'Forecast'),
};

const CAUSES = {
  market: named('市场需求变化', '市場需求變化', 'Market'),
  order: named('客户订单调整', '客戶訂單調整', 'Order'),
  material: named('原材料供应短缺', '原物料供應短缺', 'Material'),
  equipment: named('设备故障', '設備故障', 'Equipment'),
};

const forecastLine = object('ForecastLine', 'What of a product is ordered for the month, or expected.', {
  productNo: text({ max: 100 }),
  'description?': text(),
  quantity: quantity({ positive: true }),
  'unit?': text({ max: 20 }),
  firm: choice(FIRM),
  'customer?': text(),
  'orders?': ofOrders(),
});

const plannedLine = object(
  'MonthlyPlanLine',
  'What is made of a product, when, and where; by which orders (S0§三(一)2).',
  {
    productNo: judged({ max: 100 }),
    'description?': text(),
    quantity: quantity(),
    'unit?': text({ max: 20 }),
    'start?': day(),
    'finish?': day(),
    'line?': text(),
    'orders?': ofOrders(),
    'remark?': text(LONG),
  },
);

const capacityRow = object('MonthlyCapacity', 'What a production line can do in a week, and what it has to do.', {
  week: day({ about: 'Its Monday.' }),
  'line?': text(),
  hours: hours(),
  load: hours(),
});

const procuredLine = object('MonthlyProcurementLine', 'What is bought for the month (S0§四(一)).', {
  item: judged(),
  specification: judged(LONG),
  quantity: quantity(),
  'unit?': text({ max: 20 }),
  'by?': day(),
  'stock?': quantity(),
  'onOrder?': quantity(),
  'safetyStock?': quantity(),
  'price?': amount({ min: '0', secret: 'purchase-cost', about: 'Of one unit, as expected.' }),
  'leadTimeDays?': count({ max: 3650 }),
  'supplier?': text(),
  'orders?': ofOrders(),
});

const plannedLines = () => list(plannedLine, { min: 1, max: MOST_ROWS });

/** The data of every event that is accepted from outside. */
export const planSchema = {
  'production.open-plan': object('OpenedMonthlyPlan', { month: month() }),
  'sales.submit-forecast': object('MonthlyForecast', 'Orders and demand of the month (S0§三(一)1).', {
    lines: list(forecastLine, { max: MOST_ROWS }),
    'whyLate?': text(LONG),
  }),
  'production.draft-plan': object('MonthlyPlan', 'Made of orders, forecast, capacity and stock (S0§三(一)2).', {
    lines: plannedLines(),
    capacity: list(capacityRow, { max: MOST_ROWS }),
    stockConsidered: flag(),
    'answer?': text(LONG),
  }),
  'sales.confirm-plan': NO_DATA,
  'sales.object-to-plan': NO_DATA,
  'procurement.confirm-plan': NO_DATA,
  'procurement.object-to-plan': NO_DATA,
  'production.release-plan': NO_DATA,
  'procurement.draft-procurement': object('MonthlyProcurement', { lines: list(procuredLine, { max: MOST_ROWS }) }),
  'clerk.approve-procurement': NO_DATA,
  'clerk.return-procurement': NO_DATA,
  'any.apply-adjustment': object('PlanAdjustment', 'A written application (S0§三(三)1).', {
    cause: choice(CAUSES),
    content: judged(LONG),
    effect: judged(LONG),
    'orders?': called('涉及的订单', '涉及的訂單', 'Orders concerned', ofOrders()),
    'doc?': attachment(),
  }),
  'any.withdraw-adjustment': NO_DATA,
  'production.support-adjustment': object('SupportedAdjustment', { 'opinion?': text(LONG) }),
  'management.approve-adjustment': NO_DATA,
  'management.reject-adjustment': NO_DATA,
  'production.implement-adjustment': object('ImplementedAdjustment', 'The rows of the whole plan as they are now.', {
    lines: plannedLines(),
  }),
  'production.close-plan': object('ClosedMonthlyPlan', { 'remark?': text(LONG) }),
};

/** What a purchase order has ordered of the month's procurement; nothing, where it was given up. */
export interface OrderedOfPlan {
  purchaseOrder: string;
  lines: { item: string; specification: string; quantity: string }[];
}

/** What comes from outside, what purchase orders send, and what the product sends when the month is over. */
export type PlanData = DataOf<typeof planSchema> & {
  'purchase.order-goods': OrderedOfPlan;
  'production.pass-month': Record<string, never>;
};
export type PlannedLine = ValueOf<typeof plannedLine>;
export type ProcuredLine = ValueOf<typeof procuredLine>;
export type CapacityRow = ValueOf<typeof capacityRow>;
