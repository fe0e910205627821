import { note, stamp } from '../../../kit/record.js';
import { add, compare, subtract } from '../../../decimal.js';
import type { EventOf } from '../../order.note.js';
import type { OrderEvent } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';
import { quantityIn } from '../goods/counts.js';
import { movementsOf } from './account.js';
import { isClear, openOnes } from './books.js';
import type { Adjustment, MoneyFacts } from './money.facts.js';

const withMoney = <Facts extends OrderFactsV3>(facts: Facts, money: Partial<MoneyFacts>): Facts => ({
  ...facts,
  money: { ...facts.money, ...money },
});

export const adjustmentOf = ({ money }: OrderFactsV3, id: string): Adjustment | undefined =>
  money.adjustments.find((known) => known.id === id);

const changed = (facts: OrderFactsV3, { id }: Adjustment, changes: Partial<Adjustment>): OrderFactsV3 =>
  withMoney(facts, {
    adjustments: facts.money.adjustments.map((known) => (known.id === id ? { ...known, ...changes } : known)),
  });

function requested(
  facts: OrderFactsV3,
  event: EventOf<'finance.request-adjustment' | 'finance.charge-cancellation'>,
): OrderFactsV3 {
  const { adjustments } = facts.money;
  const request: Adjustment = {
    ...stamp(facts, event),
    kind: 'cancellation-charge',
    lines: [],
    ...event.data,
    id: `AD-${adjustments.length + 1}`,
    reason: event.reason,
    status: 'requested',
    approvedBy: null,
    ended: null,
    carriedOut: '0',
    payments: [],
  };
  return withMoney(facts, { adjustments: [...adjustments, request] });
}

/** The request that an event names, where it may be decided on as the event says. */
function decidable(
  facts: OrderFactsV3,
  { adjustment, amount }: { adjustment: string; amount: string },
): Adjustment | null {
  const named = adjustmentOf(facts, adjustment);
  return named?.status === 'requested' && compare(named.amount, amount) === 0 ? named : null;
}

/** What nobody has decided on; what is approved and not carried out; and a loss that was written off and comes in after all. */
const mayBeWithdrawn = (facts: OrderFactsV3, adjustment: Adjustment): boolean =>
  openOnes(facts).includes(adjustment) || (adjustment.kind === 'write-off' && adjustment.status === 'approved');

const isFor = (adjustment: Adjustment | undefined, kind: Adjustment['kind']): adjustment is Adjustment =>
  adjustment?.kind === kind && adjustment.status === 'approved';

function refundPaid(facts: OrderFactsV3, event: EventOf<'finance.pay-refund'>): OrderFactsV3 {
  const { adjustment, amount, on, reference } = event.data;
  const approved = adjustmentOf(facts, adjustment);
  if (!isFor(approved, 'refund')) return facts;
  const payments = [...facts.payments, { ...stamp(facts, event), kind: 'refund' as const, amount, on, reference }];
  const carriedOut = add(approved.carriedOut, amount);
  return changed({ ...facts, payments }, approved, {
    carriedOut,
    status: compare(carriedOut, approved.amount) < 0 ? 'approved' : 'carried-out',
    payments: [...approved.payments, payments.length],
  });
}

/** A credit note is an invoice below zero, and takes off what it names, as in every version. */
function creditIssued(facts: OrderFactsV3, event: EventOf<'finance.issue-credit-note'>): OrderFactsV3 {
  const { adjustment, invoiceNo, on } = event.data;
  const approved = adjustmentOf(facts, adjustment);
  if (!isFor(approved, 'credit-note')) return facts;
  const { amount, lines } = approved;
  const note = { ...stamp(facts, event), invoiceNo, on, amount: subtract('0', amount), lines };
  const quantities = Object.fromEntries(
    Object.entries(facts.quantities).map(([line, row]) => [
      line,
      { ...row, invoiced: subtract(row.invoiced, quantityIn(lines, line)) },
    ]),
  );
  const after = { ...facts, invoices: [...facts.invoices, note], quantities };
  return changed(after, approved, { carriedOut: amount, status: 'carried-out' });
}

/** The payment that a reversal names, as long as it stands. What versions 1 and 2 called a penalty never came in. */
export function standingPayment({ payments, money }: OrderFactsV3, payment: number): { amount: string } | null {
  const named = payments[payment - 1];
  const isReversed = money.reversals.some((reversal) => reversal.payment === payment);
  return named === undefined || named.kind === 'penalty' || isReversed ? null : named;
}

/** The payment never was. A refund that came back is to be paid again. */
function reversed(facts: OrderFactsV3, event: EventOf<'finance.reverse-payment'>): OrderFactsV3 {
  const { payment } = event.data;
  const named = standingPayment(facts, payment);
  if (!named) return facts;
  const reversal = { ...note(facts, event), reason: event.reason };
  const after = withMoney(facts, { reversals: [...facts.money.reversals, reversal] });
  const refund = facts.money.adjustments.find(({ payments }) => payments.includes(payment));
  if (!refund) return after;
  return changed(after, refund, {
    carriedOut: subtract(refund.carriedOut, named.amount),
    status: refund.status === 'carried-out' ? 'approved' : refund.status,
  });
}

function recorded(facts: OrderFactsV3, event: OrderEvent): OrderFactsV3 {
  switch (event.type) {
    case 'finance.request-adjustment':
    case 'finance.charge-cancellation':
      return requested(facts, event);
    case 'management.approve-adjustment': {
      const named = decidable(facts, event.data);
      return named ? changed(facts, named, { status: 'approved', approvedBy: stamp(facts, event) }) : facts;
    }
    case 'management.reject-adjustment': {
      const named = decidable(facts, event.data);
      const ended = { ...stamp(facts, event), reason: event.reason };
      return named ? changed(facts, named, { status: 'rejected', ended }) : facts;
    }
    case 'finance.withdraw-adjustment': {
      const named = adjustmentOf(facts, event.data.adjustment);
      const ended = { ...stamp(facts, event), reason: event.reason };
      return named && mayBeWithdrawn(facts, named) ? changed(facts, named, { status: 'withdrawn', ended }) : facts;
    }
    case 'finance.pay-refund':
      return refundPaid(facts, event);
    case 'finance.issue-credit-note':
      return creditIssued(facts, event);
    case 'finance.reverse-payment':
      return reversed(facts, event);
    default:
      return facts;
  }
}

/** What the customer confirmed was the account as it stood then (S3§七1). */
function reconciledAnew(after: OrderFactsV3, event: OrderEvent, before: OrderFactsV3): OrderFactsV3 {
  const { reconciliation } = before;
  if (reconciliation === null) return after;
  if (JSON.stringify(movementsOf(after)) === JSON.stringify(movementsOf(before))) return after;
  const stale = { ...reconciliation, staleAt: event.at, movedBy: event.type };
  return withMoney(
    { ...after, reconciliation: null },
    { staleReconciliations: [...after.money.staleReconciliations, stale] },
  );
}

/** Books that were closed open again with whatever moves money or goods, or is to. */
export function reopened<Facts extends OrderFactsV3>(after: Facts, event: OrderEvent, before: OrderFactsV3): Facts {
  const parts = ['quantities', 'payments', 'invoices'] as const;
  const { adjustments, reversals } = after.money;
  const hasMoved =
    parts.some((part) => after[part] !== before[part]) ||
    adjustments !== before.money.adjustments ||
    reversals !== before.money.reversals;
  if (before.money.closed === null || !hasMoved) return after;
  const reopening = { ...stamp(after, event), type: event.type };
  return withMoney(after, { closed: null, reopenings: [...after.money.reopenings, reopening] });
}

/** The facts with the event recorded, as far as money is concerned. */
export function recordMoney(after: OrderFactsV3, event: OrderEvent, before: OrderFactsV3): OrderFactsV3 {
  const moved = reopened(reconciledAnew(recorded(after, event), event, before), event, before);
  const closes = event.type === 'finance.close-books' || (event.type === 'finance.settle' && isClear(moved));
  return closes ? withMoney(moved, { closed: stamp(moved, event) }) : moved;
}

/** A write-off that was asked for in an older version, and not approved yet, is asked for in this one. */
export function takeOverMoney(facts: OrderFactsV3): OrderFactsV3 {
  const open = facts.writeOffs.filter(({ approvedBy }) => approvedBy === null);
  const adjustments = open.map(({ amount, ...asked }, index): Adjustment => ({
    ...asked,
    id: `AD-${index + 1}`,
    kind: 'write-off',
    amount,
    lines: [],
    status: 'requested',
    ended: null,
    carriedOut: '0',
    payments: [],
  }));
  const writeOffs = facts.writeOffs.filter(({ approvedBy }) => approvedBy !== null);
  return withMoney({ ...facts, writeOffs }, { adjustments });
}
