import { lacks } from '../rule.js';
import { text } from '../../../kit/text.js';
import { duty, gate, isQuestion } from '../../../kit/rules.js';
import { companyDay } from '../../../calendar.js';
import type { OrderEvent } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderEventType } from '../../order.schema.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { aheadOfDeeds, outOfOrder } from './dates.sequences.js';
import type { DateKind } from './dates.table.js';
import { DATES, datesIn } from './dates.table.js';

const DATED = Object.keys(DATES) as OrderEventType[];

/** The days in the data in hand that are of these kinds; a question has none. */
const said = (event: OrderEvent, ...kinds: DateKind[]) =>
  isQuestion(event) ? [] : datesIn(event.type, event.data).filter(({ kind }) => kinds.includes(kind));

/** Told of what has happened, and not yet come by the company's calendar. */
const notYet = (_facts: OrderFactsV3, event: OrderEvent): string[] =>
  said(event, 'record', 'history')
    .filter(({ day }) => day > companyDay(event.at))
    .map(({ path }) => path);

/** Told of the order, and earlier than the order was entered. */
const beforeEntry = ({ making }: OrderFactsV3, event: OrderEvent): string[] => {
  const { entered } = making.days;
  return entered === null
    ? []
    : said(event, 'record')
        .filter(({ day }) => day < entered)
        .map(({ path }) => path);
};

/** A plan whose last day was over when it was made. */
function pastPlan(_facts: OrderFactsV3, event: OrderEvent): string[] {
  const planned = said(event, 'plan');
  const made = isQuestion(event) ? '' : companyDay(event.occurredAt);
  return planned.some(({ day }) => day >= made) ? [] : planned.map(({ path }) => path);
}

/** The days that the customer was promised. */
const promised = ({ entry }: OrderFactsV3): string[] =>
  [
    entry.deliveryDate,
    ...(entry.lines ?? []).flatMap(({ dueDate, deliveries = [] }) => [
      dueDate,
      ...deliveries.map(({ dueOn }) => dueOn),
    ]),
  ].filter((day) => day !== undefined);

function notAgreed(facts: OrderFactsV3, event: OrderEvent): string[] {
  const days = promised(facts);
  const last = days.toSorted().at(-1);
  if (last === undefined) return [];
  const cleared = dataOf(event, 'sales.clear-delivery-date')?.date;
  const confirmed = dataOf(event, 'clerk.confirm-delivery')?.on;
  // Once the promise is broken no day can keep it: the one that the customer agrees to now is told as it is.
  const isLate = confirmed !== undefined && last < companyDay(event.occurredAt);
  return [
    ...(cleared !== undefined && !days.includes(cleared) ? ['date'] : []),
    ...(confirmed !== undefined && confirmed > last && !isLate ? ['on'] : []),
  ];
}

/** Dates contradict nobody: what happened has happened, what is planned is ahead, and one comes after the other. */
export const datesRules = {
  'DT-01': {
    ...gate('product', 'clerk'),
    sentence: text(
      '登记已发生事项的日期不晚于今天（按公司日历）',
      '登錄已發生事項的日期不晚於今天（依公司日曆）',
      "What is told to have happened is dated today at the latest, by the company's calendar.",
    ),
    remedy: remedy(DATED, '请更正列出的日期', '請更正所列日期', 'Correct the dates named.'),
    ...lacks(notYet),
  },
  'DT-02': {
    ...duty('product', 'clerk'),
    sentence: text(
      '登记的日期不早于订单录入之日',
      '登錄的日期不早於訂單輸入之日',
      'What is told of the order is dated no earlier than its entry.',
    ),
    remedy: remedy(
      DATED,
      '请更正列出的日期；录入前已发生的事项由公司领导特批',
      '請更正所列日期；輸入前已發生的事項由公司領導特批',
      'Correct the dates named; what did happen before the entry is let pass by a waiver.',
    ),
    ...lacks(beforeEntry),
  },
  'DT-03': {
    ...gate('product', 'clerk'),
    sentence: text(
      '日期先后合理：开始不晚于完成，检验、验收、发货、到货、开票依次进行',
      '日期先後合理：開始不晚於完成，檢驗、驗收、出貨、到貨、開立發票依序進行',
      'Dates follow each other: start and finish, inspection, acceptance, departure, arrival, invoice.',
    ),
    remedy: remedy(
      DATED,
      '请更正列出的日期，使其不早于之前的日期',
      '請更正所列日期，使其不早於之前的日期',
      'Correct the dates named: each lies before one that it has to follow.',
    ),
    ...lacks(outOfOrder),
  },
  'DT-04': {
    ...duty('product', 'clerk'),
    sentence: text('计划的日期没有全部过去', '計畫的日期未全部過去', 'A plan does not lie in the past altogether.'),
    remedy: remedy(
      DATED,
      '请填写今天或以后的日期',
      '請填寫今天或以後的日期',
      'Plan for today or later: all the days named are over.',
    ),
    ...lacks(pastPlan),
  },
  'DT-05': {
    ...duty('S3§三2; S2§六1', 'sales'),
    sentence: text(
      '与客户确认的日期就是订单的交货日期，或订单已相应变更；已逾期的，以现在商定的日期为准',
      '與客戶確認的日期即訂單的交貨日期，或訂單已相應變更；已逾期者，以現在議定的日期為準',
      'The day cleared with the customer is the one of the order, or the order is amended first; once it is late, the day agreed now counts.',
    ),
    remedy: remedy(
      ['sales.amend', 'sales.clear-delivery-date', 'clerk.confirm-delivery'],
      '日期与订单不一致的，请销售部先变更订单',
      '日期與訂單不一致者，請銷售部先變更訂單',
      'Sales: amend the order first where the customer agreed to another day.',
    ),
    ...lacks(notAgreed),
  },
  'DT-06': {
    ...duty('S3§六2', 'clerk'),
    sentence: text(
      '日报不早于开工之日，客户签字不早于终检合格之日',
      '日報不早於開工之日，客戶簽名不早於終檢合格之日',
      'No report is dated before production started, and no signature of the customer before the inspection passed.',
    ),
    remedy: remedy(
      ['production.report-progress', 'sales.record-acceptance'],
      '请更正列出的日期；补登开工或检验的，填写实际发生时间',
      '請更正所列日期；補登開工或檢驗者，填寫實際發生時間',
      'Correct the dates named; where the start or the inspection was told late, tell it with the time when it happened.',
    ),
    ...lacks(aheadOfDeeds),
  },
} satisfies OrderRulesV3;
