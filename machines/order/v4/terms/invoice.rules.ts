import { add, compare, subtract } from '../../../decimal.js';
import { gate, isPositive } from '../../../kit/rules.js';
import { text } from '../../../kit/text.js';
import { named } from '../../../named.js';
import { movesOf } from '../../facts/moves.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderEvent } from '../../order.types.js';
import { invoiceRules as invoiceRulesV3 } from '../../v3/goods/invoice.rules.js';
import { quantityIn } from '../../v3/goods/counts.js';
import { toInvoice } from '../../v3/money/account.js';
import { carryOutRules } from '../../v3/money/carry-out.rules.js';
import { taxRatesOf } from '../../../tax-rates.js';
import type { OrderFactsV4, OrderRulesV4 } from '../aspect.js';
import { lacks, lacksInData } from '../rule.js';
import { billed, grossOf } from './billed.js';
import { goodsInvoiced, prepaymentInvoiced, prepaymentOpen } from './invoices.js';
import { figureRules } from './figure.rules.js';
import { isReleased, prepaymentAgreed } from './standing.js';

const invoiceIn = (event: OrderEvent) => dataOf(event, 'finance.issue-invoice');
const goodsIn = (event: OrderEvent) => {
  const invoice = invoiceIn(event);
  return invoice?.kind === 'prepayment' ? undefined : invoice;
};

const isAbove = (amount: string, bound: string): boolean => compare(amount, bound) > 0;

/** What of a prepayment's invoice was not agreed. */
function beyondPrepayment(facts: OrderFactsV4, event: OrderEvent): string[] {
  const invoice = invoiceIn(event);
  if (invoice?.kind !== 'prepayment') return [];
  const agreed = prepaymentAgreed(facts);
  if (!isAbove(agreed, '0')) return ['kind'];
  return [
    ...(isAbove(prepaymentInvoiced(facts), agreed) ? ['amount'] : []),
    ...((invoice.lines ?? []).length > 0 ? ['lines'] : []),
    ...(['setOff', 'shipment', 'batch'] as const).filter((field) => invoice[field] !== undefined),
  ];
}

/** Whether more is claimed or set off than the lines come to, or all of it is beyond what the customer keeps. */
function beyondGoods(facts: OrderFactsV4, event: OrderEvent): string[] {
  const invoice = goodsIn(event);
  if (!invoice) return [];
  const { lines = [], amount, setOff = '0' } = invoice;
  const isBeyondLines = lines.length > 0 && isAbove(add(amount, setOff), grossOf(billed(facts, invoice)));
  return isBeyondLines || isAbove(goodsInvoiced(facts), toInvoice(facts)) ? ['amount'] : [];
}

/** With this invoice everything that is ordered is invoiced. */
const isLast = ({ quantities }: OrderFactsV4): boolean =>
  Object.values(quantities).every(({ ordered, invoiced }) => compare(invoiced, ordered) >= 0);

/** What is set off beyond the prepayment, or what the last invoice leaves of it. */
function wronglySetOff(facts: OrderFactsV4, event: OrderEvent): string[] {
  const invoice = goodsIn(event);
  if (!invoice) return [];
  const open = prepaymentOpen(facts);
  const isLeft = isAbove(open, '0') && isLast(facts) && isAbove(invoice.amount, '0');
  return isAbove('0', open) || isLeft ? ['setOff'] : [];
}

/** The shipment that the order does not know, or the rows of which more is invoiced than it carried. */
function beyondShipment(facts: OrderFactsV4, event: OrderEvent): string[] {
  const { shipment, lines = [] } = invoiceIn(event) ?? {};
  if (shipment === undefined) return [];
  const sent = movesOf(facts).dispatched.filter(({ of }) => of === shipment);
  if (sent.length === 0) return ['shipment'];
  const invoiced = facts.invoices.filter((invoice) => invoice.shipment === shipment);
  const isTooMuch = (line: number): boolean =>
    invoiced
      .reduce(
        (left, invoice) => subtract(left, quantityIn(invoice.lines ?? [], line)),
        quantityIn(
          sent.flatMap((move) => move.lines),
          line,
        ),
      )
      .startsWith('-');
  return [...new Set(lines.map(({ line }) => line))].filter(isTooMuch).map((line) => named('line', String(line)));
}

const lg14 = invoiceRulesV3['LG-14'];

/** What is claimed of the customer, before the delivery and after it. */
export const invoiceRules = {
  ...figureRules,
  'LG-14': {
    ...lg14,
    ...lacks((facts, event) => (invoiceIn(event)?.kind === 'prepayment' ? [] : lg14.missing(facts, event))),
  },
  'MN-11': {
    ...carryOutRules['MN-11'],
    holds: (_facts, event) => {
      const invoice = invoiceIn(event);
      // What was prepaid in full is invoiced at nothing.
      return (
        !invoice || isPositive(invoice.amount) || (compare(invoice.amount, '0') === 0 && isPositive(invoice.setOff))
      );
    },
  },
  'IV-01': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '订单计划已生效，可以开票',
      '訂單計畫已生效，可開立發票',
      'The plans of the order are in force: from then on it is invoiced.',
    ),
    remedy: remedy(
      ['clerk.release'],
      '请跟单员放行计划；此前的收款凭收款登记',
      '請跟單員放行計畫；此前的收款憑收款登錄',
      'Clerk: release the plans; what is paid before that is recorded as a payment.',
    ),
    holds: isReleased,
  },
  'IV-02': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '预付款发票不超过付款分期约定的预付款，且不写订单行',
      '預付款發票不超過付款分期約定的預付款，且不載明細',
      'The invoices of the prepayment stay within what the instalments agree, and name no goods.',
    ),
    remedy: remedy(
      ['finance.issue-invoice', 'sales.amend'],
      '请财务部核减金额；付款分期没有自下单起的预付款的，请销售部与客户商定后变更订单',
      '請財務部核減金額；付款分期無自下單起的預付款者，請銷售部與客戶商定後變更訂單',
      'Finance: lower the amount; where no instalment is due from the order on, Sales agrees it with the customer and amends the order.',
    ),
    ...lacksInData(beyondPrepayment),
  },
  'IV-03': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '发票金额连同抵减的预付款不超过所开订单行按合同价（扣折扣）的金额，累计不超过客户留下的货物',
      '發票金額連同抵減的預付款不超過所開明細依合約價（扣折扣）的金額，累計不超過客戶留下的貨物',
      'Amount and prepayment set off are within what the lines come to at the prices of the contract, and all together within what the customer keeps.',
    ),
    remedy: remedy(
      ['finance.issue-invoice', 'finance.request-adjustment'],
      '请财务部按订单行核对金额；以前多开的，先申请折让',
      '請財務部依明細核對金額；先前多開者，先申請折讓',
      'Finance: check the amount by the lines; what was invoiced too high before is credited first.',
    ),
    ...lacksInData(beyondGoods),
  },
  'IV-04': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '抵减的预付款不超过已开的预付款发票，最后一张发票全部抵减',
      '抵減的預付款不超過已開的預付款發票，最後一張發票全數抵減',
      'No more is set off than was invoiced as a prepayment, and the last invoice sets off what is left.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部核对抵减的预付款',
      '請財務部核對抵減的預付款',
      'Finance: check what is set off.',
    ),
    ...lacksInData(wronglySetOff),
  },
  'IV-05': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '按发货开的发票，不超过该批发货的数量',
      '依出貨開立的發票，不超過該批出貨的數量',
      'An invoice for a shipment names no more than it carried.',
    ),
    remedy: remedy(
      ['finance.issue-invoice', 'logistics.dispatch'],
      '请财务部核对发货批次和列出订单行的数量',
      '請財務部核對出貨批次與所列明細的數量',
      'Finance: check the shipment and the quantities of the lines named.',
    ),
    ...lacksInData(beyondShipment),
  },
  'IV-06': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '税率是公司规定的税率',
      '稅率為公司規定的稅率',
      'The rate of the tax is one that the company has set.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请改用该国的现行税率；税率有变的，由有权人在规则页提出、另一人同意',
      '請改用該國的現行稅率；稅率有變者，由有權者於規則頁提出、另一人同意',
      'Finance: choose a rate of that country; a new one is proposed on the page of rules by one person, and another agrees.',
    ),
    ...lacksInData((_facts, event) => {
      const { lines = [], taxCountry } = invoiceIn(event) ?? {};
      const taxed = lines.some(({ tax }) => tax !== undefined);
      const rates = taxRatesOf(taxCountry, event.policy);
      if (!rates) return taxed || taxCountry !== undefined ? ['taxCountry'] : [];
      return lines.flatMap(({ tax }, index) =>
        tax === undefined || rates.some((rate) => compare(rate, tax.rate) === 0) ? [] : [`lines[${index}].tax.rate`],
      );
    }),
  },
} satisfies OrderRulesV4;
