import type { FollowUp, LoggedEvent } from '../../../process.js';
import type { Entry } from '../../order.schema.js';
import type { OrderFacts } from '../../order.types.js';
import type { OrderFactsV4 } from '../aspect.js';
import type { BatchOfOrder } from './batches.types.js';
import { isKept, quantityOf } from './plan.js';

/** The kind of process in which one batch of an order is made and delivered. */
export const BATCHES = 'delivery-batches';

/** Its number follows from the order's, so that a replay and a preview name the same one. */
export const batchNo = (order: string, batch: number): string => `DB-${order}-${batch}`;

/** What everybody who works on a batch knows of the order; none of it tells what the order costs or brings. */
const KNOWN = [
  'revision',
  'authors',
  'check',
  'clerk',
  'productionPlan',
  'logisticsPlan',
  'preparation',
  'inspectionPlan',
  'reviewPassed',
] as const satisfies readonly (keyof OrderFacts)[];

/** What of the entry says what is to be made, and for whom. */
const ENTERED = [
  'class',
  'channel',
  'customer',
  'customerPo',
  'deliveryPlace',
  'qualityRequirements',
  'packagingRequirements',
  'specialRequirements',
  'key',
  'design',
] as const satisfies readonly (keyof Entry)[];

/** The order as a batch of it is told: its entry with the quantities and the day of the batch, and what was decided on it. */
export interface ToldOfOrder extends Pick<OrderFacts, Exclude<(typeof KNOWN)[number], 'clerk'>> {
  order: string;
  batch: number;
  entry: Entry;
  clerk: OrderFacts['clerk'] | null;
  /** Of the reviews the one by which goods are inspected. */
  reviews: Pick<OrderFacts['reviews'], 'quality'>;
  /** The company's days on which the order was entered, and its production started. */
  days: { entered: string | null; started: string | null };
}

const pick = <Of extends object, Name extends keyof Of>(of: Of, names: readonly Name[]): Pick<Of, Name> =>
  Object.fromEntries(names.flatMap((name) => (of[name] === undefined ? [] : [[name, of[name]]]))) as Pick<Of, Name>;

/** The entry of the order as far as a batch is made by it: its own quantities and its own day, and no price. */
function entryOf({ entry }: OrderFacts, batch: BatchOfOrder): Entry {
  const lines = (entry.lines ?? []).flatMap(({ unitPrice: _price, dueDate: _due, deliveries: _parts, ...line }) => {
    const quantity = quantityOf(batch, line.line);
    return quantity === '0' ? [] : [{ ...line, quantity }];
  });
  return { ...pick(entry, ENTERED), lines, deliveryDate: batch.dueOn };
}

const toldOf = (facts: OrderFactsV4, batch: BatchOfOrder): ToldOfOrder => ({
  order: facts.no,
  batch: batch.batch,
  entry: entryOf(facts, batch),
  ...pick(facts, KNOWN),
  clerk: facts.clerk ?? null,
  reviews: { quality: facts.reviews.quality },
  days: { entered: facts.making.days.entered, started: facts.making.days.started },
});

const isKnownOtherwise = (before: OrderFacts | null, after: OrderFacts): boolean =>
  before !== null && [...KNOWN, 'entry' as const].some((name) => before[name] !== after[name]);

/** How an order ends, as its batches are told where nobody gave a reason. */
const ENDED = '订单已取消';

interface Step {
  before: OrderFactsV4 | null;
  event: LoggedEvent;
  after: OrderFactsV4;
}

/** What the order tells one batch with an event. */
function tells({ before, event, after }: Step, batch: BatchOfOrder): FollowUp[] {
  const id = batchNo(after.no, batch.batch);
  const known = before?.batches.find((one) => one.batch === batch.batch);
  const send = (type: string, data: unknown = {}, reason?: string): FollowUp => ({
    send: id,
    event: { type, data, ...(reason === undefined ? {} : { reason }) },
  });
  if (!known) return [{ start: BATCHES, id, event: { type: 'order.open-batch', data: toldOf(after, batch) } }];
  const isPlannedOtherwise = known.dueOn !== batch.dueOn || known.lines !== batch.lines;
  if (known.told !== batch.told) {
    switch (batch.told) {
      case 'suspended':
        return [send('order.suspend-batch', {}, event.reason ?? undefined)];
      case 'open':
        return [send('order.resume-batch', toldOf(after, batch))];
      case 'cancelled':
        return [send('order.cancel-batch', {}, event.reason ?? ENDED)];
      default:
        return [send('order.close-batch')];
    }
  }
  // What is delivered was delivered as it was ordered then; what comes back is as the order is by now.
  const isUnderWay = batch.told === 'open' && batch.state !== 'delivered';
  const isOtherwise = isPlannedOtherwise || known.state === 'delivered' || isKnownOtherwise(before, after);
  return isUnderWay && isOtherwise ? [send('order.update-batch', toldOf(after, batch))] : [];
}

/** A hold stops every batch, and its end lets them go on. */
function holds({ before, event, after }: Step): FollowUp[] {
  const isHeld = after.hold !== null;
  if ((before?.hold ?? null) === after.hold || (before !== null && (before.hold !== null) === isHeld)) return [];
  const type = isHeld ? 'order.hold-batch' : 'order.release-batch';
  return after.batches.filter(isKept).map(({ batch }) => ({
    send: batchNo(after.no, batch),
    event: { type, data: {}, ...(event.reason === null ? {} : { reason: event.reason }) },
  }));
}

/** An invoice that names a batch is known to it. */
function invoiced({ event, after }: Step): FollowUp[] {
  const { batch, invoiceNo, on } = event.data as { batch?: number; invoiceNo?: string; on?: string };
  if (event.type !== 'finance.issue-invoice' || batch === undefined) return [];
  return [{ send: batchNo(after.no, batch), event: { type: 'order.note-invoice', data: { invoiceNo, on } } }];
}

/**
 * What an order that is delivered in parts starts and tells: its batches begin with its production, wait while it is on hold
 * or changed, become what an amendment makes of them, and end with it.
 */
export function batchFollowUps(before: OrderFactsV4 | null, event: LoggedEvent, after: OrderFactsV4): FollowUp[] {
  if (after.batches.length === 0) return [];
  const step = { before, event, after };
  return [...after.batches.flatMap((batch) => tells(step, batch)), ...holds(step), ...invoiced(step)];
}
