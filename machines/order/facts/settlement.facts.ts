import { lineAmount, percentOf } from '../../currency.js';
import { note, stamp } from '../../kit/record.js';
import type { Decimal } from '../../decimal.js';
import { multiply, round, subtract, sum } from '../../decimal.js';
import type { OrderData, SettlementData } from '../order.schema.js';
import type { Reducers } from '../order.note.js';
import type { OrderFacts } from '../order.types.js';
import { closed } from './closing.js';
import { withColumn } from './quantities.js';

type Line = NonNullable<OrderFacts['entry']['lines']>[number];

/** What so much of a line comes to, its discount taken off. */
export const worthOf = (
  { unitPrice = '0', discount }: Line,
  quantity: Decimal,
  currency: string | undefined,
): Decimal => lineAmount(quantity, unitPrice, currency, discount);

const priceOf = ({ unitPrice = '0', discount }: Line): Decimal =>
  discount === undefined ? unitPrice : subtract(unitPrice, percentOf(unitPrice, discount));

/**
 * What quantities come to at their prices, in the order's currency. From version 3 on line by line, as it is printed; an
 * order of an older version is summed first and rounded to two places, as its rules have always judged it.
 */
export function priced(
  { entry: { lines = [], currency }, roundsLines = false }: Pick<OrderFacts, 'entry' | 'roundsLines'>,
  quantityOf: (line: Line) => Decimal,
): Decimal {
  if (roundsLines) return sum(lines.map((line) => worthOf(line, quantityOf(line), currency)));
  return round(sum(lines.map((line) => multiply(quantityOf(line), priceOf(line)))), 2);
}

type Priced = Pick<OrderFacts, 'entry' | 'roundsLines'>;

let last: { of: Priced; amount: Decimal } | undefined;
/** What is ordered, at its prices. The last answer is remembered: lists and views ask it one after the other. */
export function amountOrdered({ entry, roundsLines }: Priced): Decimal {
  if (last?.of.entry !== entry || last.of.roundsLines !== roundsLines) {
    const of = { entry, roundsLines };
    last = { of, amount: priced(of, ({ quantity }) => quantity ?? '0') };
  }
  return last.amount;
}

/** What the contract makes due: accepted quantities at their prices, less the agreed penalties, in the order's currency. */
export function amountDue(facts: OrderFacts): Decimal {
  const accepted = priced(facts, ({ line }) => facts.quantities[String(line)]?.accepted ?? '0');
  return subtract(accepted, amountOf(facts, 'penalty'));
}

export const amountOf = (
  facts: Pick<OrderFacts, 'payments'>,
  ...kinds: OrderData['finance.record-payment']['kind'][]
): Decimal => sum(facts.payments.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));

export const amountInvoiced = (facts: OrderFacts): Decimal => sum(facts.invoices.map(({ amount }) => amount));

/** Paid and not given back, or given up with the leader's approval. */
export const amountSettled = (facts: OrderFacts): Decimal =>
  subtract(
    sum([
      amountOf(facts, 'prepayment', 'balance'),
      ...facts.writeOffs.flatMap(({ amount, approvedBy }) => (approvedBy ? [amount] : [])),
    ]),
    amountOf(facts, 'refund'),
  );

export const settlementFacts: Reducers<SettlementData> = {
  'finance.record-payment': (facts, event) => ({
    payments: [...facts.payments, note(facts, event)],
  }),
  'finance.record-costs': (facts, event) => ({ costs: note(facts, event) }),
  'finance.issue-invoice': (facts, event) => ({
    invoices: [...facts.invoices, note(facts, event)],
    quantities: withColumn(facts.quantities, ({ accepted }) => ({ invoiced: accepted })),
  }),
  'finance.reconcile': (facts, event) => ({ reconciliation: note(facts, event) }),
  'finance.request-write-off': (facts, event) => ({
    writeOffs: [
      ...facts.writeOffs,
      { ...stamp(facts, event), amount: event.data.amount, reason: event.reason, approvedBy: null },
    ],
  }),
  'management.approve-write-off': (facts, event) => ({
    writeOffs: facts.writeOffs.map((writeOff) =>
      writeOff.approvedBy ? writeOff : { ...writeOff, approvedBy: stamp(facts, event) },
    ),
  }),
  'finance.settle': (facts, event) => ({ ...closed(facts, event), milestone: 'settled' }),
};
