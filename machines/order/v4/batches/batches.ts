import { text } from '../../../kit/text.js';
import { money } from '../../v3/money/money.js';
import { goods } from '../../v3/goods/goods.js';
import type { Aspect, OrderFactsV4 } from '../aspect.js';
import { batchesChart } from './batches.chart.js';
import { batchFollowUps } from './batches.follow-ups.js';
import { recordBatches } from './batches.record.js';
import { batchesRules } from './batches.rules.js';
import { REPORT } from './batches.types.js';

const isInBatches = ({ batches: known }: OrderFactsV4): boolean => known.length > 0;

const inOne =
  (stands: (facts: OrderFactsV4) => boolean) =>
  (facts: OrderFactsV4): boolean =>
    !isInBatches(facts) && stands(facts);

const ships = ({ milestone }: OrderFactsV4): boolean => milestone === 'inspected' || milestone === 'customer-accepted';

/** An order that is delivered in parts, each of which is made, inspected, accepted and delivered by itself. */
export const batches = {
  blank: { batches: [] },
  record: recordBatches,
  rules: batchesRules,
  events: {
    [REPORT]: [
      text('批次进展', '批次進展', 'Standing of a batch'),
      // Whoever moved the batch.
      { sender: 'any', internal: true },
    ],
  },
  standings: {
    'is-in-batches': isInBatches,
    // The goods of an order with batches are carried, counted and brought back in its batches.
    'is-shipping': inOne(ships),
    'is-underway': inOne(goods.standings['is-underway']),
    'is-not-carried': (facts) => isInBatches(facts) || goods.standings['is-not-carried'](facts),
    'carriage-left': inOne(money.standings['carriage-left']),
    'carriage-over': (facts) =>
      money.standings['carriage-over'](facts) || (isInBatches(facts) && facts.closing !== null),
    'something-left-out': inOne(money.standings['something-left-out']),
    'nothing-left-out': (facts) =>
      money.standings['nothing-left-out'](facts) || (isInBatches(facts) && facts.closing !== null),
  },
  followUps: batchFollowUps,
  stateNames: {
    batches: text('交货批次', '交貨批次', 'Delivery batches'),
    'in-batches': text('分批进行', '分批進行', 'In batches'),
    'batches.kept': text('按批次跟踪', '依批次追蹤', 'Followed batch by batch'),
  },
  chart: batchesChart,
} as const satisfies Aspect;
