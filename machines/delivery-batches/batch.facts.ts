import { askedOnce, reasoned, stamp } from '../kit/record.js';
import { closed } from '../order/facts/closing.js';
import { withOrdered } from '../order/facts/quantities.js';
import { changedFields, setBack } from '../order/order.reliance.js';
import type { OrderEvent, OrderFacts } from '../order/order.types.js';
import { noteChanges } from '../order/v3/approvals/approvals.facts.js';
import { recordV3 } from '../order/v3/order.v3.facts.js';
import type { ToldOfOrder } from '../order/v4/batches/batches.follow-ups.js';
import { blankOrderV4 } from '../order/v4/order.v4.facts.js';
import { recordWithdrawal } from '../order/v4/withdrawals/withdrawals.record.js';
import type { Envelope } from '../rulebook.js';
import type { BatchEvent, BatchFacts, BatchOrders } from './batch.types.js';

type Told<Type extends keyof BatchOrders> = Envelope & { type: Type; data: BatchOrders[Type] };

/** A batch of which nothing is known but its number. */
export const blankBatch = ({ no }: { no: string }): BatchFacts => ({
  ...blankOrderV4({ no }),
  of: { order: '', batch: 0, opened: null, hold: null, orderHold: null, suspended: null, invoices: [] },
});

const withOf = (facts: BatchFacts, of: Partial<BatchFacts['of']>): BatchFacts => {
  const own = { ...facts.of, ...of };
  return { ...facts, of: own, hold: own.orderHold ?? own.hold };
};

/** What was decided on the order, as the rules of a batch look at it. Materials are the order's: none is awaited here. */
const decidedOf = (told: ToldOfOrder, facts: BatchFacts): Partial<BatchFacts> => ({
  revision: told.revision,
  authors: told.authors,
  check: told.check,
  ...(told.clerk === null ? {} : { clerk: told.clerk }),
  reviews: { ...facts.reviews, quality: told.reviews.quality },
  reviewPassed: told.reviewPassed,
  productionPlan: told.productionPlan,
  procurementPlan: { status: 'not-needed', content: null, decision: null },
  logisticsPlan: told.logisticsPlan,
  preparation: told.preparation,
  inspectionPlan: told.inspectionPlan,
  making: { ...facts.making, days: { ...facts.making.days, ...told.days } },
});

function opened(facts: BatchFacts, event: Told<'order.open-batch'>): BatchFacts {
  const { order, batch, entry } = event.data;
  const known: BatchFacts = { ...facts, ...decidedOf(event.data, facts), entry };
  return withOf(
    { ...known, milestone: 'producing', started: stamp(known, event), quantities: withOrdered({}, entry) },
    { order, batch, opened: stamp(known, event) },
  );
}

const isBeforeProduction = (milestone: OrderFacts['milestone']): boolean =>
  milestone === 'received' || milestone === 'reviewed' || milestone === 'planned';

/**
 * The batch as the order is now. What an amendment changes of it makes stale what an amendment makes stale of an order; the
 * plans are those of the order, which were approved anew.
 */
function changed(facts: BatchFacts, event: Told<'order.update-batch' | 'order.resume-batch'>): BatchFacts {
  const { entry } = event.data;
  const before: BatchFacts = { ...facts, milestone: facts.returnTo ?? facts.milestone, returnTo: null };
  if (changedFields(before.entry, entry).length === 0) return { ...before, ...decidedOf(event.data, before) };
  const amendment = {
    ...event,
    type: 'sales.amend',
    data: { changes: entry, customerConsent: { by: '', on: '' } },
  } as OrderEvent;
  const amended = recordV3(before, amendment) as BatchFacts;
  const after: BatchFacts = {
    ...amended,
    ...decidedOf(event.data, amended),
    entry,
    amendments: before.amendments,
    milestone: before.milestone,
    returnTo: null,
  };
  const { milestone } = setBack(before, after);
  return { ...after, milestone: isBeforeProduction(milestone) ? 'producing' : milestone, returnTo: null };
}

/** What people do with a batch is recorded as on an order. */
function recordedAsOrder(facts: BatchFacts, event: OrderEvent): BatchFacts {
  const asBefore = recordV3(facts, event) as BatchFacts;
  const after = recordWithdrawal(asBefore, event) as BatchFacts;
  const known = after === asBefore ? after : noteChanges(after, event, facts);
  if (event.type === 'clerk.hold') return withOf(known, { hold: known.hold });
  if (event.type === 'clerk.resume') return withOf(known, { hold: null });
  return known;
}

const ended = (facts: BatchFacts, event: BatchEvent, milestone: 'settled' | 'cancelled'): BatchFacts =>
  withOf({ ...facts, ...closed(facts, event as never), milestone }, { hold: null, orderHold: null, suspended: null });

function recorded(facts: BatchFacts, event: BatchEvent): BatchFacts {
  switch (event.type) {
    case 'order.open-batch':
      return opened(facts, event);
    case 'order.update-batch':
      return changed(facts, event);
    case 'order.resume-batch':
      return withOf(changed(facts, event), { suspended: null });
    case 'order.suspend-batch':
      return withOf(
        { ...facts, milestone: 'reviewed', returnTo: facts.returnTo ?? (facts.milestone as BatchFacts['returnTo']) },
        { suspended: reasoned(facts, event) },
      );
    case 'order.hold-batch':
      return withOf(facts, { orderHold: reasoned(facts, event) });
    case 'order.release-batch':
      return withOf(facts, { orderHold: null });
    case 'order.cancel-batch':
      return ended(facts, event, 'cancelled');
    case 'order.close-batch':
      return ended(facts, event, 'settled');
    case 'order.note-invoice':
      return withOf(facts, { invoices: [...facts.of.invoices, { ...event.data, ...stamp(facts, event) }] });
    default:
      return recordedAsOrder(facts, event);
  }
}

/** The facts with the event recorded, and with what it changed of that which is decided on. Pure; it judges nothing. */
export const record = askedOnce((facts: BatchFacts, event: BatchEvent): BatchFacts => {
  const after = recorded(facts, event);
  return event.type.startsWith('order.') ? noteChanges(after, event as unknown as OrderEvent, facts) : after;
});
