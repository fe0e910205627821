import { decimalsOf } from '../../../currency.js';
import type { Decimal } from '../../../decimal.js';
import { compare, divide, subtract } from '../../../decimal.js';
import { gate } from '../../../kit/rules.js';
import { text } from '../../../kit/text.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderEvent } from '../../order.types.js';
import type { OrderFactsV4, OrderRulesV4 } from '../aspect.js';
import { lacksInData } from '../rule.js';
import { billed, grossOf, taxIn } from './billed.js';

/** One of the smallest unit of a currency: so much a tax may be rounded otherwise. */
const unitOf = (currency: string | undefined): Decimal =>
  divide('1', `1${'0'.repeat(decimalsOf(currency))}`, decimalsOf(currency));

const differsBy = (one: Decimal, other: Decimal): Decimal => {
  const difference = subtract(one, other);
  return difference.startsWith('-') ? difference.slice(1) : difference;
};

/** The figures of rows that do not come to the price less its discount, and to the tax that it contains; and their sum. */
function wrongFigures(facts: OrderFactsV4, event: OrderEvent): string[] {
  const invoice = dataOf(event, 'finance.issue-invoice');
  if (!invoice) return [];
  const { currency } = facts.entry;
  const { amount, setOff } = invoice;
  const rows = billed(facts, invoice);
  const isTaxed = rows.some(({ row }) => row.tax !== undefined);
  const isTold = isTaxed || setOff !== undefined || rows.some(({ row }) => row.discount !== undefined);
  const wrong = rows.flatMap(({ row, discount, gross }, index) => [
    ...(row.discount === undefined || compare(row.discount, discount) === 0 ? [] : [`lines[${index}].discount`]),
    // Told of one line, tax is told of all.
    ...(isTaxed && row.tax === undefined ? [`lines[${index}].tax`] : []),
    ...(row.tax && compare(differsBy(row.tax.amount, taxIn(gross, row.tax.rate, currency)), unitOf(currency)) > 0
      ? [`lines[${index}].tax.amount`]
      : []),
  ]);
  const isOff = isTold && rows.length > 0 && compare(amount, subtract(grossOf(rows), setOff ?? '0')) !== 0;
  return [...wrong, ...(isOff ? ['amount'] : [])];
}

/** Net, tax, discount and gross of an invoice. */
export const figureRules = {
  'IV-07': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '各行折扣、税额与含税金额相符，合计减去抵减的预付款等于发票金额，精确到币种的最小单位',
      '各列折扣、稅額與含稅金額相符，合計減去抵減的預付款等於發票金額，精確至幣別的最小單位',
      "Discount, tax and price of every line agree, and come to the amount with the prepayment set off, to the currency's smallest unit.",
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部核对列出的折扣和税额：单价含税，折扣按订单约定',
      '請財務部核對所列折扣與稅額：單價含稅，折扣依訂單約定',
      'Finance: check the figures named; prices contain the tax, and the discount is the one of the order.',
    ),
    ...lacksInData(wrongFigures),
  },
} satisfies OrderRulesV4;
