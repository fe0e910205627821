import { text } from '../kit/text.js';
import { orderPapers } from '../papers/order-papers.js';
import { deciding } from '../approval.js';
import { eventsOf } from '../kit/events.js';
import type { ProcessDefinition } from '../process.js';
import type { Text } from '../rulebook.js';
import { belongsToClerk, clerkOf, NEW_CLERK, takenOver } from './order.clerk.js';
import type { EventTable } from './order.events.js';
import { dueOn } from './order.due.js';
import { DOWN_EQUIPMENT, downIn, downText } from './order.equipment.js';
import { orderEvents } from './order.events.js';
import { orderDepartures } from './order.departures.js';
import { orderExamples } from './order.examples.js';
import { orderFollowUps, PURCHASE } from './order.follow-ups.js';
import { orderMachine } from './order.machine.js';
import { endedNotices, orderNotices } from './order.notices.js';
import { orderOffers } from './order.offers.js';
import { orderRules } from './order.rules.js';
import { earlierShapes, orderSchema, orderSchemaV1 } from './order.schema.js';
import { clerkSchema, TAKE_OVER } from './schema/clerk.js';
import { orderSecrets } from './order.secrets.js';
import { MILESTONE_NAMES, ORDER_STATE_NAMES } from './order.state-names.js';
import { orderSuggestions } from './order.suggestions.js';
import { orderThresholds } from './order.thresholds.js';
import { orderView } from './order.view.js';
import type { Milestone, OrderEvent, OrderFacts } from './order.types.js';
import { orderMachineV2 } from './v2/order.v2.machine.js';
import { orderRulesV2 } from './v2/order.v2.rules.js';
import { decisions } from './v3/approvals/approvals.facts.js';
import type { OrderFactsV3 } from './v3/aspect.js';
import { ASPECTS, withoutEnded } from './v3/aspects.js';
import { orderFollowUpsV3 } from './v3/making/making.follow-ups.js';
import { REQUISITIONS } from './v3/making/requisitions.js';
import { NUMBERED, numberOf } from './v3/numbers/claims.js';
import { takeOverV3 } from './v3/order.v3.facts.js';
import { orderMachineV3 } from './v3/order.v3.machine.js';
import { orderRulesV3 } from './v3/order.v3.rules.js';
import type { OrderFactsV4 } from './v4/aspect.js';
import { ASPECTS as ASPECTS_V4 } from './v4/aspects.js';
import { awaitedBatches, roadV4 } from './v4/batches/batches.road.js';
import { BATCHES } from './v4/batches/batches.follow-ups.js';
import { takeOverV4 } from './v4/order.v4.facts.js';
import { SUPPLIER_STANDINGS } from './v4/changes/suppliers.js';
import { CARRIED_TO, withCarried } from './v4/origin/carried.js';
import { orderMachineV4 } from './v4/order.v4.machine.js';
import { orderRulesV4 } from './v4/order.v4.rules.js';
import { termsSuggestions } from './v4/terms/suggestions.js';

/** Version 1 of the order, for those that began with it. */
export const orderV1: ProcessDefinition<OrderFacts, OrderEvent, Milestone | 'cancelled'> = {
  kind: 'orders',
  subject: 'sales',
  prefix: 'SO',
  sequence: 'order_no',
  name: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Order' },
  version: 1,
  machine: orderMachine,
  rules: orderRules,
  events: orderEvents,
  schema: { ...orderSchemaV1, ...clerkSchema },
  shapes: earlierShapes,
  examples: orderExamples,
  departures: orderDepartures,
  entry: ['sales.enter-order', 'market.enter-order', 'clerk.enter-order'],
  milestones: Object.entries(MILESTONE_NAMES).map(([state, name]) => ({
    state: state as Milestone | 'cancelled',
    name,
    final: state === 'settled' || state === 'cancelled',
  })),
  titleOf: ({ entry }) => [entry.customer?.name, ...(entry.lines ?? []).map(({ description }) => description)],
  stateNames: ORDER_STATE_NAMES,
  road: [
    { event: 'clerk.confirm-check', within: 'received', done: ({ check }) => check !== null },
    { event: 'sales.pass-review', within: 'received', reaches: 'reviewed' },
    { event: 'clerk.release', within: 'reviewed', reaches: 'planned' },
    { event: 'production.start', within: 'planned', reaches: 'producing' },
    {
      event: ({ failedInspections }) =>
        failedInspections.at(-1)?.measures === null ? 'production.finish-rework' : 'production.finish',
      within: 'producing',
      done: ({ finished }) => finished !== null,
    },
    { event: 'quality.pass-final', within: 'producing', reaches: 'inspected' },
    { event: 'sales.record-acceptance', within: 'inspected', reaches: 'customer-accepted' },
    { event: 'logistics.hand-over', within: 'customer-accepted', reaches: 'delivered' },
    { event: 'finance.settle', within: 'delivered', reaches: 'settled' },
  ],
  milestoneOf: ({ facts }) => facts.milestone,
  followedBy: (facts) => [clerkOf(facts), facts.authors[0]],
  belongsTo: belongsToClerk,
  beside: takenOver,
  observes: { [TAKE_OVER]: NEW_CLERK },
  about: () => [],
  offers: orderOffers,
  viewOf: orderView,
  draftOf: (entry) => ({ entry }),
  ownedBy: 'sales',
  causes: { [PURCHASE]: 'requisitions' },
  dueOn,
  agreedOn: ({ entry }) => entry.deliveryDate ?? null,
  dueName: text('交货日期', '交貨日期', 'Delivery date'),
  revisionOf: ({ revision }) => revision,
  heldBy: ({ hold }) => hold?.by ?? null,
  followUps: orderFollowUps,
  notices: [...orderNotices, ...endedNotices],
  secrets: orderSecrets,
  suggestions: orderSuggestions,
  thresholds: orderThresholds,
  papers: orderPapers,
};

/** Version 2 of the order, for those that began with it. */
export const orderV2: typeof orderV1 = { ...orderV1, version: 2, machine: orderMachineV2, rules: orderRulesV2 };

/** Version 3 of the order, for those that began with it. */
export const orderV3: ProcessDefinition<OrderFactsV3, OrderEvent, Milestone | 'cancelled'> = {
  ...orderV2,
  version: 3,
  schema: orderSchema,
  machine: orderMachineV3,
  rules: orderRulesV3,
  events: deciding(decisions, {
    ...withoutEnded('events', orderV2.events),
    ...eventsOf(Object.assign({}, ...ASPECTS.map(({ events }) => events)) as EventTable<string>),
  }),
  stateNames: Object.assign({}, ORDER_STATE_NAMES, ...ASPECTS.map(({ stateNames }) => stateNames)) as Record<
    string,
    Text
  >,
  takesOver: takeOverV3,
  notices: orderNotices,
  followUps: orderFollowUpsV3,
  origins: {
    'production.report-preparation': (_facts, { observed }, language) =>
      downIn(observed).map((one) => downText(one, language)),
  },
  observes: {
    [TAKE_OVER]: NEW_CLERK,
    'production.report-preparation': DOWN_EQUIPMENT,
    'production.start': [REQUISITIONS, DOWN_EQUIPMENT],
    'management.cancel': REQUISITIONS,
    'management.approve-cancellation': REQUISITIONS,
    'sales.decline': REQUISITIONS,
    'finance.settle': REQUISITIONS,
    ...Object.fromEntries(Object.keys(NUMBERED).map((type) => [type, numberOf(type)])),
  },
};

/** The business order: entered, reviewed, planned, produced, inspected, accepted, delivered, settled. */
export const order: ProcessDefinition<OrderFactsV4, OrderEvent, Milestone | 'cancelled'> = {
  ...orderV3,
  version: 4,
  shapes: {},
  machine: orderMachineV4,
  rules: orderRulesV4,
  events: {
    ...withoutEnded('events', orderV3.events, ASPECTS_V4),
    ...eventsOf(Object.assign({}, ...ASPECTS_V4.map(({ events }) => events)) as EventTable<string>),
  },
  stateNames: Object.assign({}, orderV3.stateNames, ...ASPECTS_V4.map(({ stateNames }) => stateNames)) as Record<
    string,
    Text
  >,
  road: roadV4(orderV3.road),
  awaits: awaitedBatches,
  causes: { ...orderV3.causes, [BATCHES]: 'batches' },
  takesOver: takeOverV4,
  suggestions: withCarried({ ...orderSuggestions, ...termsSuggestions }),
  followUps: (before, event, after) => [
    ...orderFollowUpsV3(before, event, after),
    ...ASPECTS_V4.flatMap(({ followUps }) => followUps?.(before, event, after) ?? []),
  ],
  observes: {
    ...orderV3.observes,
    ...CARRIED_TO,
    'procurement.change-plan': SUPPLIER_STANDINGS,
    'clerk.approve-procurement-change': SUPPLIER_STANDINGS,
  },
};
