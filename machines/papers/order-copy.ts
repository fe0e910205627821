import { lineAmount } from '../currency.js';
import { sum } from '../decimal.js';
import { grouped, money } from '../names/figures.js';
import type { Block, Part, Told } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import { facts, part, table } from '../kit/papers.js';
import type { Pen } from './pen.js';

type Line = PaperOrder['lines'][number];

/** A line that was given up is not on a paper. */
export const orderedOf = ({ lines }: PaperOrder): readonly Line[] =>
  lines.filter(({ quantities }) => quantities.ordered !== '0');

/** The goods of an order, as every paper that names them does. */
export const goods = ({ say, field }: Pen): Told<Line>[] => [
  { title: say('line'), of: ({ line }) => line, isShort: true },
  { title: field('lines', 'productNo'), of: ({ productNo }) => productNo },
  { title: field('lines', 'description'), of: ({ description }) => description },
  { title: field('lines', 'specification'), of: ({ specification }) => specification },
];

/** What the customer wants beyond the usual, and whose it is; or that there is nothing. */
export function specialOf({ specialRequirements }: PaperOrder, { field, value }: Pen): Block[] {
  if (specialRequirements === undefined || typeof specialRequirements === 'string') {
    return [facts([[field('specialRequirements'), value('specialRequirements', specialRequirements)]])];
  }
  const columns = [
    { title: field('specialRequirements'), of: ({ text }: Special) => text },
    { title: field('department'), of: ({ department }: Special) => value('department', department) },
  ];
  return [table(columns, specialRequirements)];
}

type Special = Exclude<NonNullable<PaperOrder['specialRequirements']>, string>[number];

/** What the customer ordered, for every department that works on it (S2§二2). Prices only for whom they are shown. */
export function orderCopy(order: PaperOrder, pen: Pen): Part[] {
  const { say, field, value } = pen;
  const { customer = {}, amounts, currency = '' } = order;
  const amountOf = ({ quantity = '0', unitPrice = '0', discount }: Line) =>
    lineAmount(quantity, unitPrice, currency, discount);
  const priceOf = ({ unitPrice, discount }: Line) =>
    unitPrice === undefined
      ? ''
      : [money(unitPrice, currency), ...(discount === undefined ? [] : [`−${discount}%`])].join(' ');
  // Of what is printed: an order of an older version was summed before it was rounded.
  const total = sum(orderedOf(order).map(amountOf));
  const columns: Told<Line>[] = [
    ...goods(pen),
    { title: say('quantity'), of: ({ quantity, unit }) => `${grouped(quantity ?? '0')} ${unit ?? ''}`, isFigure: true },
    ...(amounts
      ? [
          { title: `${field('lines', 'unitPrice')} ${currency}`, of: priceOf, isFigure: true },
          {
            title: `${say('amount')} ${currency}`,
            of: (line: Line) => money(amountOf(line), currency),
            isFigure: true,
          },
        ]
      : []),
    { title: field('lines', 'dueDate'), of: ({ dueDate }) => dueDate ?? order.deliveryDate, isShort: true },
  ];
  return [
    part(
      null,
      facts([
        [field('customer', 'name'), customer.name],
        [field('customer', 'contact'), [customer.contact, customer.phone].filter(Boolean).join(' ')],
        [field('customerPo'), order.customerPo],
        [field('class'), value('class', order.class)],
        [field('channel'), value('channel', order.channel)],
        [field('deliveryDate'), order.deliveryDate],
        [field('deliveryPlace'), order.deliveryPlace],
        ...(order.paymentTerms === undefined ? [] : [[field('paymentTerms'), order.paymentTerms] as const]),
        ...(order.terms === undefined ? [] : [[field('terms'), value('terms', order.terms)] as const]),
      ]),
      table(columns, orderedOf(order), amounts && `${say('total')} ${money(total, currency)} ${currency}`),
    ),
    part(
      say('requirements'),
      facts([
        [field('qualityRequirements'), order.qualityRequirements],
        [field('packagingRequirements'), order.packagingRequirements],
      ]),
      ...specialOf(order, pen),
    ),
    part(null, pen.signatures(say('clerk'), say('receivedBy'))),
  ];
}
