import type { Decimal } from '../../../decimal.js';
import { companyDay } from '../../../calendar.js';
import { compare, divide, multiply, subtract, sum } from '../../../decimal.js';
import type { Moved } from '../../facts/moved.js';
import type { Moving } from '../../facts/moves.js';
import { movesOf } from '../../facts/moves.js';
import type { IssuedInvoice, OrderFacts } from '../../order.types.js';
import { movementsOf } from '../../v3/money/account.js';
import { batchOf, kindOf } from './invoices.js';
import type { TermPart } from './term.types.js';
import { shareOf, termsOf } from './parts.js';
import { byDueDay, dueAfter } from './schedule.js';

/** Something that the customer was asked to pay, and by when. */
export interface Claim {
  /** Counts the claims of the order. */
  no: number;
  kind: 'goods' | 'prepayment' | 'cancellation-charge' | 'payment-back';
  /** Of a charge, the number of its request; of a payment that went back beyond what was claimed, nothing. */
  invoiceNo: string | null;
  /** Null where what makes it due has not happened yet. */
  dueOn: string | null;
  amount: Decimal;
  /** What of it is neither paid nor credited, set off or given up. What is due first is settled first. */
  open: Decimal;
}

type Claimed = Pick<OrderFacts, 'entry' | 'making' | 'invoices' | 'payments' | 'writeOffs' | 'money'> & Moving;

const isPositive = (amount: Decimal): boolean => compare(amount, '0') > 0;
const latest = (...days: (string | null | undefined)[]): string | null =>
  days
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1) ?? null;

/** The day from which a part of an invoice for goods counts: that of its shipment, else the latest of its batch, or of all. */
function countsFrom(facts: Claimed, invoice: IssuedInvoice, from: TermPart['from']): string | null {
  const { on, shipment } = invoice;
  const moves = movesOf(facts, batchOf(facts, invoice));
  const of = (moved: readonly Moved[]): string | null =>
    latest(...moved.filter((move) => shipment === undefined || move.of === shipment).map((move) => move.on));
  switch (from) {
    case 'order':
    case 'invoice':
      return on;
    case 'shipment':
      return of(moves.dispatched);
    case 'acceptance':
      return latest(...moves.accepted.map((move) => move.on));
    default:
      return of(moves.handedOver);
  }
}

type Due = Pick<Claim, 'dueOn' | 'amount'>;

/** A prepayment is due by its own part of the terms, and on the day of its invoice at the earliest. */
function prepaymentDue(facts: Claimed, { on, amount }: IssuedInvoice): Due[] {
  const { parts } = termsOf(facts.entry);
  const entered = facts.making?.days.entered ?? null;
  const days = parts.flatMap((part) => (part.from === 'order' && entered !== null ? [dueAfter(entered, part)] : []));
  return [{ amount, dueOn: latest(on, ...days) }];
}

/** An invoice for goods is due by the other parts, in their proportion. */
function goodsDue(facts: Claimed, invoice: IssuedInvoice): Due[] {
  const parts = termsOf(facts.entry).parts.filter(({ from }) => from !== 'order');
  if (parts.length === 0) return [{ amount: invoice.amount, dueOn: invoice.on }];
  const whole = sum(parts.map(({ share }) => share));
  const scaled = parts.map((part) => ({ ...part, share: divide(multiply(part.share, '100'), whole, 10) }));
  return scaled
    .map((part, index) => {
      const day = countsFrom(facts, invoice, part.from);
      const amount = shareOf(scaled, index, invoice.amount, facts.entry.currency);
      return { amount, dueOn: day === null ? null : dueAfter(day, part) };
    })
    .filter(({ amount }) => isPositive(amount));
}

/** What the customer was asked to pay, what is due first at the beginning, and what of each is open. Pure. */
export function claimsOf(facts: Claimed): Claim[] {
  const charges = (facts.money?.adjustments ?? []).flatMap(({ id, kind, status, amount, approvedBy }) =>
    kind === 'cancellation-charge' && status === 'approved' && approvedBy
      ? [{ kind, invoiceNo: id, amount, dueOn: companyDay(approvedBy.at) }]
      : [],
  );
  const invoiced = facts.invoices.flatMap((invoice) => {
    const kind = kindOf(invoice);
    if (kind === 'credit-note' || !isPositive(invoice.amount)) return [];
    const due = kind === 'prepayment' ? prepaymentDue(facts, invoice) : goodsDue(facts, invoice);
    return due.map((part) => ({ kind, invoiceNo: invoice.invoiceNo, ...part }));
  });
  const { balance } = movementsOf(facts);
  const owed = isPositive(balance) ? balance : '0';
  const beyond = subtract(owed, sum([...invoiced, ...charges].map(({ amount }) => amount)));
  const wentBack = latest(...(facts.money?.reversals ?? []).map(({ on }) => on));
  const back = isPositive(beyond)
    ? [{ kind: 'payment-back' as const, invoiceNo: null, amount: beyond, dueOn: wentBack }]
    : [];
  const claims = [...invoiced, ...charges, ...back].toSorted(byDueDay);
  let settled = subtract(sum(claims.map(({ amount }) => amount)), owed);
  return claims.map((claim, index) => {
    const covered = compare(settled, claim.amount) < 0 ? settled : claim.amount;
    settled = subtract(settled, covered);
    return { no: index + 1, ...claim, open: subtract(claim.amount, covered) };
  });
}
