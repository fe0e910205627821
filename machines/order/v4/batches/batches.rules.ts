import { compare, sum } from '../../../decimal.js';
import { gate, isPositive } from '../../../kit/rules.js';
import { isBlank, text } from '../../../kit/text.js';
import { named, namedAll } from '../../../named.js';
import type { OrderLine } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV4, OrderRulesV4 } from '../aspect.js';
import { lacks, lacksInData } from '../rule.js';
import type { BatchOfOrder, Planned } from './batches.types.js';
import { isBegun, isInParts, isKept, lastDay, matched, plannedOf, quantityOf, samePlan } from './plan.js';

/** What of a line's parts is missing, too late, out of turn, or does not add up. */
function wrongParts(line: OrderLine, last: string, at: string): string[] {
  const parts = line.deliveries ?? [];
  if (parts.length === 0) return [];
  const days = parts.flatMap(({ dueOn = '' }, index) => {
    const isInTurn = index === 0 || (parts[index - 1].dueOn ?? '') < dueOn;
    const isInTime = last === '' || dueOn <= last;
    return isBlank(dueOn) || !isInTurn || !isInTime ? [`${at}.deliveries[${index}].dueOn`] : [];
  });
  const quantities = parts.flatMap(({ quantity }, index) =>
    isPositive(quantity) ? [] : [`${at}.deliveries[${index}].quantity`],
  );
  const total = sum(parts.map(({ quantity = '0' }) => quantity));
  const addsUp = quantities.length > 0 || compare(total, line.quantity ?? '0') === 0;
  return [...days, ...quantities, ...(addsUp ? [] : [`${at}.deliveries`])];
}

/** An amendment gives a line that exists another quantity in a batch than was made of it there. */
const isLess = (batch: BatchOfOrder, plan: Planned): boolean =>
  Object.entries(batch.counts).some(([line, { produced }]) => {
    const wanted = quantityOf(plan, line);
    return compare(wanted, quantityOf(batch, line)) < 0 && compare(wanted, produced) < 0;
  });

/** Batches of which the amended order leaves less than was made of them, and delivered ones that it would change. */
function madeOtherwise(facts: OrderFactsV4): string[] {
  const { kept, dropped } = matched(plannedOf(facts.entry), facts.batches);
  const changed = kept.filter(({ batch, plan }) =>
    batch.state === 'delivered' ? !samePlan(batch, plan) : isLess(batch, plan),
  );
  const gone = dropped.filter((batch) => isKept(batch) && isBegun(batch));
  return [...changed.map(({ batch }) => batch), ...gone].map(({ batch }) => named('batch', batch));
}

const isDelivered = (batches: readonly BatchOfOrder[], no: number): boolean =>
  batches.some(({ batch, state }) => batch === no && state === 'delivered');

/** Lines of a batch of which its invoices say more than was accepted of it. */
function invoicedTooMuch({ batches, invoices }: OrderFactsV4, no: number): string[] {
  const counts = batches.find(({ batch }) => batch === no)?.counts ?? {};
  const rows = invoices.filter(({ batch }) => batch === no).flatMap(({ lines = [] }) => lines);
  return [...new Set(rows.map(({ line }) => String(line)))].filter((line) => {
    const invoiced = sum(rows.filter((row) => String(row.line) === line).map(({ quantity }) => quantity));
    return compare(invoiced, counts[line]?.accepted ?? '0') > 0;
  });
}

export const batchesRules = {
  'RC-12': {
    ...gate('S3§二2; S2§二1', 'sales'),
    sentence: text(
      '分批交货的订单行，各批日期依次递增、不晚于该行交货日期，各批数量之和等于该行数量',
      '分批交貨的明細，各批日期依序遞增、不晚於該明細交貨日期，各批數量之和等於該明細數量',
      'The parts of a line are each later than the one before, none after the day of the line, and add up to its quantity.',
    ),
    remedy: remedy(
      ['sales.enter-order', 'market.enter-order', 'clerk.enter-order', 'sales.correct-entry', 'sales.amend'],
      '请录入人更正列出的日期和数量；不分批的，删除各批',
      '請輸入人員更正所列日期與數量；不分批者，刪除各批',
      'Correct the dates and quantities named; where the line comes in one, leave the parts out.',
    ),
    ...lacks(({ entry }) =>
      (entry.lines ?? []).flatMap((line, index) => wrongParts(line, lastDay(entry, line), `lines[${index}]`)),
    ),
  },
  'AM-05': {
    ...gate('S3§三3', 'sales'),
    sentence: text(
      '变更不减少已开工批次已生产的数量，不改动已交付的批次',
      '變更不減少已開工批次已生產的數量，不更動已交付的批次',
      'An amendment leaves a batch what was made of it already, and a delivered batch as it is.',
    ),
    remedy: remedy(
      ['sales.amend'],
      '请销售部保留列出批次已生产的数量；已交付的批次日期和数量不变，其余数量改在未开工的批次中调整',
      '請銷售部保留所列批次已生產的數量；已交付的批次日期與數量不變，其餘數量於未開工的批次中調整',
      'Sales: leave the batches named what they have made, and delivered ones their day and quantities; change those not begun instead.',
    ),
    applies: ({ batches }) => batches.length > 0,
    ...lacksInData(madeOtherwise),
  },
  'AM-06': {
    ...gate('S3§三3', 'sales'),
    sentence: text(
      '已整单开工的订单不再拆分批次',
      '已整單開工的訂單不再拆分批次',
      'An order whose production has begun in one is not divided into batches any more.',
    ),
    remedy: remedy(
      ['sales.amend'],
      '请销售部删除各批，按整单交货；分次发运不需要拆分批次',
      '請銷售部刪除各批，依整單交貨；分次出貨不需拆分批次',
      'Sales: leave the parts out; what is made in one may still leave in several shipments.',
    ),
    applies: ({ started, batches }) => started !== null && batches.length === 0,
    ...lacksInData(({ entry, amendments }) =>
      amendments.at(-1)?.before.lines !== undefined && isInParts(entry) ? ['lines.deliveries'] : [],
    ),
  },
  'DB-01': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '发票所写的批次属于本订单，且已交付',
      '發票所載的批次屬於本訂單，且已交付',
      'The batch that the invoice names is one of the order, and is delivered.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部填写已交付批次的序号；不按批次开票的不填',
      '請財務部填寫已交付批次的序號；不依批次開立者不填',
      'Finance: enter the number of a delivered batch, or none where the invoice is of no batch alone.',
    ),
    ...lacksInData(({ batches }, event) => {
      const named = dataOf(event, 'finance.issue-invoice')?.batch;
      if (named === undefined) return [];
      return isDelivered(batches, named) ? [] : ['batch'];
    }),
  },
  'DB-02': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '为一个批次开票的数量不超过客户验收并留下的该批数量',
      '為一個批次開立發票的數量不超過客戶驗收並留下的該批數量',
      'Of a batch no more is invoiced than the customer has accepted of it and keeps.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部核对该批次列出订单行的数量',
      '請財務部核對該批次所列明細的數量',
      'Finance: check the quantities of the lines named in this batch.',
    ),
    ...lacksInData((facts, event) => {
      const named = dataOf(event, 'finance.issue-invoice')?.batch;
      // That it is delivered is another rule's (DB-01).
      if (named === undefined || !isDelivered(facts.batches, named)) return [];
      return namedAll('line', invoicedTooMuch(facts, named));
    }),
  },
} satisfies OrderRulesV4;
