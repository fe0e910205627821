import { subtract } from '../decimal.js';
import { money } from '../names/figures.js';
import type { PaperOrder, Part } from './paper.js';
import { facts, part, table } from './paper.js';
import type { Pen } from './pen.js';

type Payment = NonNullable<PaperOrder['settlement']['payments']>[number];

/** What is due, invoiced and paid, to be confirmed by the customer (S3§七1). Only for whom money is shown. */
export function settlement(order: PaperOrder, pen: Pen): Part[] {
  const { say, field, value } = pen;
  const { amounts, currency = '', settlement: kept } = order;
  if (!amounts) return [part(null, { kind: 'note', told: say('notForYou') })];
  const inCurrency = (amount: string): string => `${money(amount, currency)} ${currency}`;
  const amount = { title: say('amount'), of: (row: { amount: string }) => inCurrency(row.amount), isFigure: true };
  /** As it came, where that was another currency. */
  const cameIn = (row: Payment): string | undefined =>
    row.currency === undefined || row.currency === currency || row.received === undefined
      ? undefined
      : `${money(row.received, row.currency)} ${row.currency}`;
  const writtenOff = (kept.writeOffs ?? []).filter(({ approvedBy }) => approvedBy !== null);
  return [
    part(
      null,
      facts([
        [field('customer', 'name'), order.customer?.name],
        [field('paymentTerms'), order.paymentTerms],
        [say('due'), inCurrency(amounts.due)],
        [say('invoiced'), inCurrency(amounts.invoiced)],
        [say('settled'), inCurrency(amounts.settled)],
        [say('balance'), inCurrency(subtract(amounts.invoiced, amounts.settled))],
        [field('statementNo'), kept.reconciliation?.statementNo],
        [field('confirmedBy'), kept.reconciliation?.confirmedBy],
      ]),
    ),
    part(
      say('invoices'),
      table(
        [
          { title: field('invoiceNo'), of: ({ invoiceNo }) => invoiceNo },
          { title: say('date'), of: ({ on }) => on },
          amount,
        ],
        kept.invoices ?? [],
      ),
    ),
    part(
      say('payments'),
      table(
        [
          { title: field('finance.record-payment', 'kind'), of: ({ kind }) => value('kind', kind) },
          { title: say('date'), of: ({ on }) => on },
          { title: field('reference'), of: ({ reference }) => reference },
          { title: field('received'), of: cameIn, isFigure: true },
          amount,
        ],
        kept.payments ?? [],
      ),
    ),
    ...(writtenOff.length > 0
      ? [part(say('writeOffs'), table([{ title: field('reason'), of: ({ reason }) => reason }, amount], writtenOff))]
      : []),
    part(null, pen.signatures(say('preparedBy'), say('customer'))),
  ];
}
