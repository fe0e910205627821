import { money } from '../names/figures.js';
import { kindOf } from '../order/v4/terms/invoices.js';
import type { Part } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import { facts, part, table } from '../kit/papers.js';
import type { Pen } from './pen.js';

type Payment = NonNullable<PaperOrder['settlement']['payments']>[number];

/** What was agreed with the customer beside invoices and payments, or given up. */
const SET_OFF: readonly string[] = ['penalty', 'price-reduction', 'write-off', 'cancellation-charge'];

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
  const setOff = [
    ...(kept.writeOffs ?? []).flatMap((row) => (row.approvedBy ? [{ ...row, kind: 'write-off' }] : [])),
    ...(kept.adjustments ?? []).filter(({ kind, status }) => status === 'approved' && SET_OFF.includes(kind)),
  ];
  const isReversed = (index: number): boolean => (kept.reversals ?? []).some(({ payment }) => payment === index + 1);
  return [
    part(
      null,
      facts([
        [field('customer', 'name'), order.customer?.name],
        [field('paymentTerms'), order.paymentTerms],
        [say('due'), inCurrency(amounts.due)],
        [say('invoiced'), inCurrency(amounts.invoiced)],
        [say('settled'), inCurrency(amounts.settled)],
        [say('balance'), inCurrency(amounts.balance)],
        [field('statementNo'), kept.reconciliation?.statementNo],
        [field('confirmedBy'), kept.reconciliation?.confirmedBy],
      ]),
    ),
    part(
      say('invoices'),
      table(
        [
          { title: field('invoiceNo'), of: ({ invoiceNo }) => invoiceNo },
          { title: field('finance.issue-invoice', 'kind'), of: (row) => value('kind', kindOf(row)) },
          { title: say('date'), of: ({ on }) => on },
          amount,
        ],
        kept.invoices ?? [],
      ),
    ),
    ...(kept.schedule && kept.schedule.length > 0
      ? [
          part(
            field('settlement', 'schedule'),
            table(
              [
                { title: field('schedule', 'part'), of: (row) => String(row.part), isShort: true },
                { title: field('schedule', 'dueOn'), of: ({ dueOn }) => dueOn ?? '' },
                amount,
                { title: field('schedule', 'paid'), of: (row) => inCurrency(row.paid), isFigure: true },
              ],
              kept.schedule,
            ),
          ),
        ]
      : []),
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
        (kept.payments ?? []).filter((_, index) => !isReversed(index)),
      ),
    ),
    ...(setOff.length > 0
      ? [
          part(
            say('setOff'),
            table(
              [
                { title: field('finance.request-adjustment', 'kind'), of: ({ kind }) => value('kind', kind) },
                { title: field('reason'), of: ({ reason }) => reason },
                amount,
              ],
              setOff,
            ),
          ),
        ]
      : []),
    part(null, pen.signatures(say('preparedBy'), say('customer'))),
  ];
}
