import { companyDay } from '../../../machines/calendar.js';
import type { Decimal } from '../../../machines/decimal.js';
import { compare, subtract } from '../../../machines/decimal.js';
import { notAsked, openClaims } from '../../../machines/order/v4/terms/asked.js';
import { readTerms } from '../../../machines/order/v4/terms/read-terms.js';
import { dueAfter } from '../../../machines/order/v4/terms/schedule.js';
import type { TermPart } from '../../../machines/order/v4/terms/term.types.js';
import { paid, payable, requested } from '../../../machines/purchase-orders/purchase.ledger.js';
import type { PurchaseFacts } from '../../../machines/purchase-orders/purchase.types.js';
import type { Seen } from '../../read-models/follow.js';
import type { ReceivableClaim } from './claim.entity.js';
import type { Payable } from './payable.entity.js';

/** The facts of an order by which it is owed something. */
export const OWED_BY = [
  'entry',
  'roundsLines',
  'milestone',
  'reviewPassed',
  'making',
  'invoices',
  'dispatches',
  'handOvers',
  'acceptances',
  'payments',
  'writeOffs',
  'money',
  'quantities',
  'goods',
] as const;

/** What the customer of an order still has to pay. */
export function claimsOfOrder(facts: Seen<(typeof OWED_BY)[number]>): ReceivableClaim[] {
  const { no: orderNo, entry } = facts;
  const of = { customer: entry.customer?.name ?? '', currency: entry.currency ?? '' };
  const claims = openClaims(facts).map(({ kind, invoiceNo, dueOn, amount, open }) => ({
    kind,
    invoiceNo,
    dueOn,
    amount,
    open,
  }));
  const instalments = notAsked(facts).map(({ dueOn, amount, left: open }) => ({
    kind: 'instalment' as const,
    invoiceNo: null,
    dueOn,
    amount,
    open,
  }));
  return [...claims, ...instalments].map((row, index) => ({ orderNo, no: index + 1, ...of, ...row }));
}

const latest = (days: readonly (string | null | undefined)[]): string | null =>
  days
    .filter((day) => typeof day === 'string')
    .toSorted()
    .at(-1) ?? null;

const isPositive = (amount: Decimal): boolean => compare(amount, '0') > 0;

/** The day from which a part of the supplier's terms counts; null where that has not happened. */
function countsFrom(facts: PurchaseFacts, from: TermPart['from'], invoiced: string | null): string | null {
  switch (from) {
    case 'acceptance':
      return latest(facts.inspections.map(({ at }) => companyDay(at)));
    case 'shipment':
      return latest(facts.shipments.map(({ at }) => companyDay(at))) ?? latest(facts.arrivals.map(({ on }) => on));
    case 'delivery':
      return latest(facts.arrivals.map(({ on }) => on));
    default:
      return invoiced;
  }
}

/** When it is due by the terms of the purchase order: with the last of their parts, on the day of the request where they say nothing. */
function dueBy(facts: PurchaseFacts, invoiced: string | null): string | null {
  const parts = (readTerms(facts.placed?.payment ?? '') ?? []).filter(({ from }) => from !== 'order');
  const days = parts.map((part) => {
    const day = countsFrom(facts, part.from, invoiced);
    return day === null ? null : dueAfter(day, part);
  });
  return days.includes(null) ? null : (latest(days) ?? invoiced);
}

/** What the company still has to pay for a purchase order; of several requests the oldest is paid first. */
export function payablesOf(facts: PurchaseFacts): Payable[] {
  const { no: purchaseOrder, requests } = facts;
  const of = { purchaseOrder, supplier: facts.supplier ?? '', currency: facts.currency ?? '' };
  let settled = paid(facts);
  const asked = requests.map(({ amount, invoice, at }, index): Payable => {
    const covered = compare(settled, amount) < 0 ? settled : amount;
    settled = subtract(settled, covered);
    const dueOn = dueBy(facts, companyDay(at));
    const open = subtract(amount, covered);
    return { ...of, no: index + 1, kind: 'requested', invoiceNo: invoice, dueOn, amount, open };
  });
  const rest = subtract(payable(facts), requested(facts));
  const received: Payable = {
    ...of,
    no: 0,
    kind: 'received',
    invoiceNo: null,
    dueOn: dueBy(facts, null),
    amount: rest,
    open: rest,
  };
  return [...asked, ...(facts.cancelled === null ? [received] : [])].filter(({ open }) => isPositive(open));
}
