import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';
import { order } from '../../machines/order/order.process.js';
import { blankOrderV4 } from '../../machines/order/v4/order.v4.facts.js';
import type { OrderEvent } from '../../machines/order/order.types.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import type { Policy } from '../../machines/rulebook.js';
import { SEEN } from '../../machines/rulebook.js';
import { DATA } from './order-data.fixture.js';
import { timeOf, usualData } from './order-days.fixture.js';
import { ownNumber } from './own-numbers.js';
import { ACCEPTED, ISSUED, PLANS, SETTLED, SHIPPED, STARTED } from './stretches.js';

/** As shipped. */
export const shipped: Policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };

/** Every duty stops. */
export const strict: Policy = {
  ...shipped,
  levels: Object.fromEntries(Object.keys(order.rules.rules).map((id) => [id, 'block'])),
};

/** One event, and what is particular about it here: its data, its sender. */
export interface Step {
  type: OrderEventType;
  data?: object;
  by?: string;
  onBehalfOf?: string;
  /** What the door reads of other processes for it. */
  observed?: Record<string, string>;
  /** The version that the sender looked at; the present one, unless told; null: he names none. */
  seen?: number | null;
}

/** The story of an order so far, and what has become of it. */
export interface Story {
  events: OrderEvent[];
  facts: OrderFactsV4;
}

/** An event that is about to be sent to an order. */
export interface Scene extends Story {
  /** What the order is judged in. */
  in: OrderFactsV4;
  by: OrderEvent;
}

export interface Changes {
  /** Fields that replace those of the event's usual data; `undefined` leaves a field out. */
  with?: { [Type in OrderEventType]?: Partial<OrderData[Type]> };
  /** Events that never happen. */
  without?: OrderEventType[];
  /** What the door reads of other processes for it. */
  observed?: { [Type in OrderEventType]?: Record<string, string> };
  /** Who sends it instead. */
  by?: { [Type in OrderEventType]?: string };
  /** What happens beside the straight way, just before the event in question. */
  and?: (Step | OrderEventType)[];
  policy?: Policy;
}

const SECOND_PERSON: Partial<Record<OrderEventType, string>> = {
  'sales.review': 'sales-2',
  'finance.settle': 'finance-2',
  'production.support-plan-change': 'production-head',
  'management.approve-waiver': 'management-2',
  'management.approve-cancellation': 'management-2',
  'finance.close-books': 'finance-2',
};

const PROJECT_REVIEW = [
  'engineering.review',
  'sales.quote',
  'sales.submit-contract',
  'legal.approve-contract',
  'sales.sign-contract',
  'sales.file-contract',
] as const;

/** The straight way of an order of this kind, event by event. */
const wayOf = ({ class: kind, design, key }: OrderData['sales.enter-order']): (Step | OrderEventType)[] => [
  'sales.enter-order',
  'clerk.confirm-check',
  'sales.review',
  'production.review',
  'sales.clear-delivery-date',
  'procurement.review',
  'quality.review',
  ...(kind === 'project' ? PROJECT_REVIEW : []),
  ...(kind === 'project' || key ? (['sales.hold-strategy-meeting'] as const) : []),
  'sales.hold-review-meeting',
  'sales.pass-review',

  ...ISSUED,
  ...PLANS,
  ...(kind === 'project' ? (['sales.hold-kickoff'] as const) : []),
  ...(design ? (['engineering.pass-design-review', 'engineering.submit-sample', 'sales.confirm-sample'] as const) : []),
  'clerk.release',
  ...STARTED,
  'production.report-progress',
  { type: 'production.report-progress', data: { line: 2, good: '4' } },
  'quality.record-in-process',
  'production.finish',
  'quality.pass-final',
  ...ACCEPTED.slice(0, -1),
  ...(kind === 'acceptance-on-site' ? SHIPPED : []),
  'sales.record-acceptance',
  ...(kind === 'acceptance-on-site' ? [] : SHIPPED),
  'logistics.hand-over',

  ...SETTLED,
];

/** The last event of each part of the story. */
const POINTS = {
  entered: 'sales.enter-order',
  checked: 'clerk.confirm-check',
  reviewed: 'sales.pass-review',
  planned: 'clerk.release',
  producing: 'production.start',
  finished: 'production.finish',
  inspected: 'quality.pass-final',
  accepted: 'sales.record-acceptance',
  delivered: 'logistics.hand-over',
  settled: 'finance.settle',
} as const satisfies Record<string, OrderEventType>;

export type Point = keyof typeof POINTS;

const merged = (usual: object, changes: object): object =>
  Object.fromEntries(Object.entries({ ...usual, ...changes }).filter(([, value]) => value !== undefined));

/** The event at its place in the story. */
function eventOf(step: Step | OrderEventType, events: readonly OrderEvent[], changes: Changes): OrderEvent {
  const place = events.at(-1)?.seq ?? 0;
  const told = typeof step === 'string' ? ({ type: step } as Step) : step;
  const { type, data, by, onBehalfOf, observed, seen = place } = told;
  const given = merged(
    merged(ownNumber(type, events, usualData(type, events)), changes.with?.[type] ?? {}),
    data ?? {},
  );
  const at = timeOf(type, given, events);
  return {
    type,
    data: given,
    by: by ?? changes.by?.[type] ?? SECOND_PERSON[type] ?? `${type.slice(0, type.indexOf('.'))}-1`,
    onBehalfOf: onBehalfOf ?? null,
    occurredAt: at,
    at,
    reason: 'as agreed',
    policy: changes.policy ?? strict,
    observed: {
      ...(observed ?? changes.observed?.[type]),
      ...(seen === null ? {} : { [SEEN]: String(seen) }),
    },
    seq: place + 1,
  } as OrderEvent;
}

/** Both changes, the second before the first where they meet. */
export const both = (one: Changes, other: Changes): Changes => ({
  ...one,
  ...other,
  with: Object.fromEntries(
    [one.with ?? {}, other.with ?? {}]
      .flatMap((data) => Object.keys(data))
      .map((type) => [type, { ...one.with?.[type as OrderEventType], ...other.with?.[type as OrderEventType] }]),
  ),
  without: [...(one.without ?? []), ...(other.without ?? [])],
  by: { ...one.by, ...other.by },
  observed: { ...one.observed, ...other.observed },
  and: [...(one.and ?? []), ...(other.and ?? [])],
});

/** One event after the other, each at its time. */
const inTurn = (steps: readonly (Step | OrderEventType)[], changes: Changes): OrderEvent[] =>
  steps.reduce<OrderEvent[]>((events, step) => [...events, eventOf(step, events, changes)], []);

const typeOf = (step: Step | OrderEventType): OrderEventType => (typeof step === 'string' ? step : step.type);

/** An order of which nothing is known. */
export const blankFacts = blankOrderV4({ no: 'SO-000001' });

const told = (events: OrderEvent[]): Story => ({
  events,
  facts: events.reduce<OrderFactsV4>(order.rules.record, blankFacts),
});

const entryOf = (changes: Changes) => ({ ...DATA['sales.enter-order'], ...changes.with?.['sales.enter-order'] });

/** An order that has just come to a point of its life, with everything before it recorded by real events. */
export function orderAt(point: Point, changes: Changes = {}): Story {
  const way = wayOf(entryOf(changes));
  const end = way.findLastIndex((step) => typeOf(step) === POINTS[point]);
  const steps = way.slice(0, end + 1).filter((step) => !changes.without?.includes(typeOf(step)));
  return told(inTurn([...steps, ...(changes.and ?? [])], changes));
}

/** An event about to be sent to an order. */
export const scene = ({ events, facts }: Story, step: Step | OrderEventType, changes: Changes = {}): Scene => ({
  events,
  facts,
  in: facts,
  by: eventOf(step, events, changes),
});

/** An order just before an event of its straight way, and that event. */
export function before(type: OrderEventType, changes: Changes = {}): Scene {
  const way = wayOf(entryOf(changes));
  const steps = way
    .slice(
      0,
      way.findIndex((step) => typeOf(step) === type),
    )
    .filter((step) => !changes.without?.includes(typeOf(step)));
  return scene(told(inTurn([...steps, ...(changes.and ?? [])], changes)), type, changes);
}
