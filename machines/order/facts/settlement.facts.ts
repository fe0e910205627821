import type { Decimal } from '../../decimal.js';
import { multiply, round, subtract, sum } from '../../decimal.js';
import type { OrderData, SettlementData } from '../order.data.js';
import type { Reducers } from '../order.note.js';
import { note, stamp } from '../order.note.js';
import type { OrderFacts } from '../order.types.js';
import { closed } from './closing.js';
import { withColumn } from './quantities.js';

/** What the contract makes due: accepted quantities at their prices, less the agreed penalties, in the order's currency. */
export function amountDue(facts: OrderFacts): Decimal {
  const accepted = (facts.entry.lines ?? []).map(({ line, unitPrice }) =>
    multiply(facts.quantities[String(line)]?.accepted ?? '0', unitPrice ?? '0'),
  );
  return subtract(round(sum(accepted), 2), amountOf(facts, 'penalty'));
}

export const amountOf = (facts: OrderFacts, ...kinds: OrderData['finance.record-payment']['kind'][]): Decimal =>
  sum(facts.payments.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));

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
    payments: [...facts.payments, note<'finance.record-payment'>(facts, event)],
  }),
  'finance.record-costs': (facts, event) => ({ costs: note<'finance.record-costs'>(facts, event) }),
  'finance.issue-invoice': (facts, event) => ({
    invoices: [...facts.invoices, note<'finance.issue-invoice'>(facts, event)],
    quantities: withColumn(facts.quantities, ({ accepted }) => ({ invoiced: accepted })),
  }),
  'finance.reconcile': (facts, event) => ({ reconciliation: note<'finance.reconcile'>(facts, event) }),
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
