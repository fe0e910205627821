import { subtract } from '../../../machines/decimal.js';
import type { Order } from '../api/types.js';
import { money } from '../shared/figures.js';
import { useWords } from '../words/words.js';
import { Facts, Rows, Section, Signatures } from './paper.js';
import { printWords } from './print.words.js';
import { useNames } from './use-names.js';

/** What is due, invoiced and paid, to be confirmed by the customer (S3§七1). Only for whom money is shown. */
export function Settlement({ order }: { order: Order }) {
  const say = useWords(printWords);
  const { field, value } = useNames(order.lines);
  const { amounts, currency = '', settlement } = order;
  if (!amounts) return <p className="paper-nothing">{say('notForYou')}</p>;
  const inCurrency = (amount: string): string => `${money(amount)} ${currency}`;
  return (
    <>
      <Facts
        facts={[
          [field('customer', 'name'), order.customer?.name],
          [field('paymentTerms'), order.paymentTerms],
          [say('due'), inCurrency(amounts.due)],
          [say('invoiced'), inCurrency(amounts.invoiced)],
          [say('settled'), inCurrency(amounts.settled)],
          [say('balance'), inCurrency(subtract(amounts.invoiced, amounts.settled))],
          [field('statementNo'), settlement.reconciliation?.statementNo],
          [field('confirmedBy'), settlement.reconciliation?.confirmedBy],
        ]}
      />
      <Section title={say('invoices')}>
        <Rows
          columns={[
            { title: field('invoiceNo'), of: ({ invoiceNo }) => invoiceNo },
            { title: say('date'), of: ({ on }) => on },
            { title: say('amount'), of: ({ amount }) => inCurrency(amount), isFigure: true },
          ]}
          rows={settlement.invoices ?? []}
        />
      </Section>
      <Section title={say('payments')}>
        <Rows
          columns={[
            { title: field('finance.record-payment', 'kind'), of: ({ kind }) => value('kind', kind) },
            { title: say('date'), of: ({ on }) => on },
            { title: field('reference'), of: ({ reference }) => reference },
            { title: say('amount'), of: ({ amount }) => inCurrency(amount), isFigure: true },
          ]}
          rows={settlement.payments ?? []}
        />
      </Section>
      {(settlement.writeOffs ?? []).length > 0 && (
        <Section title={say('writeOffs')}>
          <Rows
            columns={[
              { title: field('reason'), of: ({ reason }) => reason },
              { title: say('amount'), of: ({ amount }) => inCurrency(amount), isFigure: true },
            ]}
            rows={(settlement.writeOffs ?? []).filter(({ approvedBy }) => approvedBy !== null)}
          />
        </Section>
      )}
      <Signatures roles={[say('preparedBy'), say('customer')]} dateWord={say('date')} />
    </>
  );
}
