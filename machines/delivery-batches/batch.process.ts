import { defineProcess } from '../kit/define.js';
import { text } from '../kit/text.js';
import { orderPapers } from '../papers/order-papers.js';
import { clerkOf } from '../order/order.clerk.js';
import { dueOn } from '../order/order.due.js';
import { orderNotices } from '../order/order.notices.js';
import { orderV3 } from '../order/order.process.js';
import { orderSecrets } from '../order/order.secrets.js';
import { MILESTONE_NAMES } from '../order/order.state-names.js';
import { orderSuggestions } from '../order/order.suggestions.js';
import { BATCHES } from '../order/v4/batches/batches.follow-ups.js';
import { numberOf } from '../order/v3/numbers/claims.js';
import type { Goal } from '../process.js';
import { batchEvents } from './batch.events.js';
import { batchMachine } from './batch.machine.js';
import { batchRules } from './batch.rules.js';
import { batchExamples, batchSchema, isTaken, takenOf } from './batch.schema.js';
import { batchFollowUps } from './batch.standing.js';
import type { BatchEvent, BatchFacts } from './batch.types.js';
import { batchView } from './batch.view.js';

const { producing, inspected, delivered, cancelled } = MILESTONE_NAMES;

/** The papers of an order that go with goods. */
const PAPERS = ['traveller', 'inspection', 'acceptance', 'hand-over'];

/** Who hears of what happens to an order hears of it on a batch; that a batch is delivered concerns who deals with it. */
const notices = [
  { on: ['order.open-batch'], tell: ['production', 'quality', 'logistics', 'sales'] as const, clause: 'S3§四3' },
  { to: 'delivered', tell: ['clerk', 'sales', 'finance'] as const, clause: 'S3§六3' },
  ...orderNotices.flatMap(({ on = [], ...notice }) => {
    const taken = on.filter(isTaken);
    return taken.length === 0 ? [] : [{ ...notice, on: taken }];
  }),
];

/** A delivery batch 交货批次: one part of an order, made, inspected, accepted and delivered by itself (S3§二2). */
export const deliveryBatch = defineProcess<BatchFacts, BatchEvent>({
  kind: BATCHES,
  subject: 'making',
  prefix: 'DB',
  sequence: 'delivery_batch_no',
  name: text('交货批次', '交貨批次', 'Delivery batch'),
  plural: 'Delivery batches',
  version: 1,
  machine: batchMachine,
  rules: batchRules,
  events: batchEvents,
  schema: batchSchema,
  examples: batchExamples,
  entry: ['order.open-batch'],
  milestones: {
    producing,
    inspected,
    'customer-accepted': MILESTONE_NAMES['customer-accepted'],
    delivered,
    invoiced: text('已开票', '已開立發票', 'Invoiced'),
    suspended: text('订单变更中', '訂單變更中', 'Order being amended'),
    closed: text('已关闭', '已關閉', 'Closed'),
    cancelled,
  },
  ends: ['closed', 'cancelled'],
  stateNames: {
    ...orderV3.stateNames,
    'hold.held-with-order': text('随订单暂停', '隨訂單暫停', 'With its order'),
    order: text('订单', '訂單', 'Order'),
    listening: text('随订单', '隨訂單', 'With its order'),
  },
  road: (orderV3.road as readonly Goal<BatchFacts>[]).filter(
    ({ within, reaches }) => ['producing', 'inspected', 'customer-accepted'].includes(within) && reaches !== 'settled',
  ),
  titleOf: ({ entry, of }) => [
    entry.customer?.name,
    `#${of.batch}`,
    ...(entry.lines ?? []).map(({ description }) => description),
  ],
  about: ({ of }) => [of.order],
  followedBy: (facts) => [clerkOf(facts), facts.authors[0]],
  ownedBy: 'sales',
  partOf: 'orders',
  dueOn,
  agreedOn: ({ entry }) => entry.deliveryDate ?? null,
  dueName: text('交货日期', '交貨日期', 'Delivery date'),
  viewOf: batchView,
  followUps: batchFollowUps,
  observes: { 'sales.record-acceptance': numberOf('sales.record-acceptance') },
  notices,
  secrets: orderSecrets,
  suggestions: takenOf(orderSuggestions),
  papers: orderPapers.filter(({ name }) => PAPERS.includes(name)),
});
