import { multiply, round } from '../../../machines/decimal.js';
import type { Order, OrderLine } from '../api/types.js';
import { grouped, money } from '../shared/figures.js';
import { useWords } from '../words/words.js';
import type { Column } from './paper.js';
import { Facts, Rows, Section, Signatures } from './paper.js';
import { printWords } from './print.words.js';
import { useNames } from './use-names.js';

const amountOf = ({ quantity = '0', unitPrice = '0' }: OrderLine): string =>
  money(round(multiply(quantity, unitPrice), 2));

/** What the customer ordered, for every department that works on it (S2§二2). Prices only for whom they are shown. */
export function OrderCopy({ order }: { order: Order }) {
  const say = useWords(printWords);
  const { field, value } = useNames(order.lines);
  const { customer = {}, specialRequirements, amounts, currency = '' } = order;
  const lines = order.lines.filter(({ quantities }) => quantities.ordered !== '0');
  const columns: Column<OrderLine>[] = [
    { title: say('line'), of: ({ line }) => line },
    { title: field('lines', 'productNo'), of: ({ productNo }) => productNo },
    { title: field('lines', 'description'), of: ({ description }) => description },
    { title: field('lines', 'specification'), of: ({ specification }) => specification },
    { title: say('quantity'), of: ({ quantity, unit }) => `${grouped(quantity ?? '0')} ${unit ?? ''}`, isFigure: true },
    ...(amounts
      ? [
          { title: `${field('lines', 'unitPrice')} ${currency}`, of: priceOf, isFigure: true },
          { title: `${say('amount')} ${currency}`, of: amountOf, isFigure: true },
        ]
      : []),
    { title: field('lines', 'dueDate'), of: ({ dueDate }) => dueDate ?? order.deliveryDate },
  ];
  return (
    <>
      <Facts
        facts={[
          [field('customer', 'name'), customer.name],
          [field('customer', 'contact'), [customer.contact, customer.phone].filter(Boolean).join(' ')],
          [field('customerPo'), order.customerPo],
          [field('class'), value('class', order.class)],
          [field('channel'), value('channel', order.channel)],
          [field('deliveryDate'), order.deliveryDate],
          [field('deliveryPlace'), order.deliveryPlace],
          [field('paymentTerms'), order.paymentTerms],
        ]}
      />
      <Rows columns={columns} rows={lines} total={amounts && `${say('total')} ${money(amounts.ordered)} ${currency}`} />
      <Section title={say('requirements')}>
        <Facts
          facts={[
            [field('qualityRequirements'), order.qualityRequirements],
            [field('packagingRequirements'), order.packagingRequirements],
          ]}
        />
        {Array.isArray(specialRequirements) ? (
          <Rows
            columns={[
              { title: field('specialRequirements'), of: ({ text }) => text },
              { title: field('department'), of: ({ department }) => value('department', department) },
            ]}
            rows={specialRequirements}
          />
        ) : (
          <Facts facts={[[field('specialRequirements'), value('specialRequirements', specialRequirements)]]} />
        )}
      </Section>
      <Signatures roles={[say('clerk'), say('receivedBy')]} dateWord={say('date')} />
    </>
  );
}

const priceOf = ({ unitPrice }: OrderLine): string => (unitPrice === undefined ? '' : money(unitPrice));
