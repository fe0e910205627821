import { daysOfMonth } from '../calendar.js';
import type { Filling, Origins, Suggestion } from '../kit/suggestions.js';
import { text } from '../kit/text.js';
import type { Text } from '../rulebook.js';
import type { CapacityRow, PlannedLine } from './plan.schema.js';
import { actualsOf } from './plan.outcome.js';
import type { PlanFacts } from './plan.types.js';

// What the product knows of a month, by which the forms of its plan begin.

/** Under what names it is read. */
export const MONTH_ORDERS = 'month-orders';
export const MONTH_PLANS = 'month-plans';
export const MONTH_NEEDS = 'month-needs';

/** What production begins with. */
export interface PlanSources {
  /** Of the effective plans of orders, product by product. */
  planned: PlannedLine[];
  /** Ordered for the month, and in no effective plan yet. */
  unplanned: PlannedLine[];
  /** Of every team that has something to do in the month. */
  capacity: CapacityRow[];
  /** What one can do in each week, where none has. */
  weeks: CapacityRow[];
}

const read = ({ observed = {} }: Filling, name: string): unknown =>
  observed[name] === undefined ? null : JSON.parse(observed[name]);

/** What is expected beside the orders that the product knows itself. */
const expected = ({ forecast, month }: PlanFacts): PlannedLine[] => {
  const { from: start, to: finish } = daysOfMonth(month);
  return (forecast?.lines ?? [])
    .filter(({ firm, orders = [] }) => firm === 'forecast' || orders.length === 0)
    .map(({ productNo, description, quantity, unit }) => ({
      productNo,
      quantity,
      start,
      finish,
      ...(description !== undefined && { description }),
      ...(unit !== undefined && { unit }),
    }));
};

function draftOf(facts: PlanFacts, filling: Filling) {
  const sources = read(filling, MONTH_PLANS) as PlanSources | null;
  const known = [sources?.capacity, facts.plan?.capacity, sources?.weeks];
  const capacity = known.find((rows) => rows !== undefined && rows.length > 0) ?? [];
  if (facts.plan !== null && !facts.outdated) return { lines: facts.plan.lines, capacity, stockConsidered: true };
  return { lines: [...(sources?.planned ?? []), ...(sources?.unplanned ?? []), ...expected(facts)], capacity };
}

/** What was drafted for the plan as it is now is only corrected; for another one it is made anew. */
const isKept = ({ procurement, revision }: PlanFacts): boolean => procurement?.revision === revision;

export const planSuggestions: Readonly<Record<string, Suggestion<PlanFacts>>> = {
  'sales.submit-forecast': ({ forecast }, filling) => ({
    lines: forecast?.lines ?? read(filling, MONTH_ORDERS) ?? [],
  }),
  'production.draft-plan': draftOf,
  'procurement.draft-procurement': (facts, filling) => ({
    lines: (isKept(facts) ? facts.procurement?.lines : read(filling, MONTH_NEEDS)) ?? [],
  }),
  'production.implement-adjustment': ({ plan }) => ({ lines: plan?.lines ?? [] }),
};

type Say = (facts: PlanFacts, filling: Filling) => readonly Text[];

const said: Readonly<Record<string, Say>> = {
  'sales.submit-forecast': ({ forecast }) =>
    forecast !== null
      ? []
      : [
          text(
            '交货日期在本月、尚未交完的订单，按产品和客户汇总；预测请补充',
            '交貨日期在本月、尚未交完的訂單，按產品與客戶彙總；預測請補充',
            'Orders due in the month and not delivered in full, by product and customer; add what is expected',
          ),
        ],
  'production.draft-plan': ({ plan, outdated }) => [
    ...(plan !== null && !outdated
      ? []
      : [
          text(
            '明细：本月以前应完工的有效订单计划（未完工数量），本月交货、尚无有效计划的订单，以及预测',
            '明細：本月以前應完工的有效訂單計畫（未完工數量），本月交貨、尚無有效計畫的訂單，以及預測',
            'Rows: what is left of effective order plans that finish by the end of the month, orders due in it that have no effective plan, and the forecast',
          ),
        ]),
    text(
      '产能：工作日历的工时，减去设备停机；负荷：有效订单计划中班组任务的工时',
      '產能：工作行事曆的工時，減去設備停機；負荷：有效訂單計畫中班組任務的工時',
      'Capacity: hours of the work calendar without equipment that is down; load: hours of the tasks of effective order plans',
    ),
  ],
  'procurement.draft-procurement': (facts) =>
    isKept(facts)
      ? []
      : [
          text(
            '月末以前需要的有效订单采购计划，加安全库存，减现有库存和在途采购；价格、交货期和供应商取自最近一次采购',
            '月底以前需要的有效訂單採購計畫，加安全庫存，減現有庫存與在途採購；價格、交期與供應商取自最近一次採購',
            'What effective procurement plans of orders need by the end of the month, and safety stock, without what is in stock and on order; price, lead time and supplier of the last purchase',
          ),
        ],
  'production.close-plan': (_facts, { observed = {} }) =>
    actualsOf({ observed }).products.map(({ productNo, made, delivered }) =>
      text(
        `${productNo}：完工 ${made}，交付 ${delivered}`,
        `${productNo}：完工 ${made}，交付 ${delivered}`,
        `${productNo}: made ${made}, delivered ${delivered}`,
      ),
    ),
};

/** The most lines that a form says of where its figures come from. */
const MOST = 20;

export const planOrigins: Readonly<Record<string, Origins<PlanFacts>>> = Object.fromEntries(
  Object.entries(said).map(([type, say]): [string, Origins<PlanFacts>] => [
    type,
    (facts, filling, language) =>
      say(facts, filling)
        .slice(0, MOST)
        .map((one) => one[language]),
  ]),
);
