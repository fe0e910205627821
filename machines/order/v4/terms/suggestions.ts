import { inCurrency, percentOf } from '../../../currency.js';
import type { Decimal } from '../../../decimal.js';
import { compare, subtract, sum } from '../../../decimal.js';
import type { Suggestion } from '../../../kit/suggestions.js';
import type { OrderFacts } from '../../order.types.js';
import { ofShipment, quantityIn } from '../../v3/goods/counts.js';
import { keptOf } from '../../v3/money/account.js';
import { billed, grossOf } from './billed.js';
import { isGoods, kindOf, prepaymentInvoiced, prepaymentOpen } from './invoices.js';
import { awaitsPrepayment, prepaymentAgreed } from './standing.js';

type Suggest = Suggestion<OrderFacts>;

const isAbove = (amount: Decimal, bound = '0'): boolean => compare(amount, bound) > 0;
const least = (one: Decimal, other: Decimal): Decimal => (isAbove(one, other) ? other : one);

interface Rest {
  line: number;
  quantity: Decimal;
}

/** What the customer keeps of each line, and no invoice names. */
const notInvoiced = (facts: OrderFacts): Rest[] =>
  Object.entries(facts.quantities).flatMap(([line, { invoiced }]) => {
    const quantity = subtract(keptOf(facts, line), invoiced);
    return isAbove(quantity) ? [{ line: Number(line), quantity }] : [];
  });

/** The first shipment of which something is not invoiced, where the order is paid by shipments; with what of it is left. */
function shipmentToInvoice(facts: OrderFacts, left: readonly Rest[]): { shipment?: string; lines: Rest[] } {
  const isByShipment = (facts.entry.terms ?? []).some(({ from }) => from === 'shipment' || from === 'delivery');
  if (!isByShipment) return { lines: [...left] };
  for (const shipment of new Set(facts.dispatches.map((sent) => sent.shipment))) {
    const invoices = facts.invoices.filter((invoice) => invoice.shipment === shipment);
    const lines = left.flatMap(({ line, quantity }) => {
      const invoiced = sum(invoices.map((invoice) => quantityIn(invoice.lines ?? [], line)));
      const open = least(quantity, subtract(ofShipment(facts.dispatches, shipment, line), invoiced));
      return isAbove(open) ? [{ line, quantity: open }] : [];
    });
    if (lines.length > 0) return { shipment, lines };
  }
  return { lines: [...left] };
}

/** What is prepaid of an invoice for so much: its share of the prepayment, and with the last one all that is left. */
function setOffOf(facts: OrderFacts, gross: Decimal, isLast: boolean): Decimal {
  const open = least(prepaymentOpen(facts), gross);
  if (isLast) return open;
  const share = sum((facts.entry.terms ?? []).filter(({ from }) => from === 'order').map((part) => part.share));
  return least(open, inCurrency(percentOf(gross, share), facts.entry.currency));
}

/** What finance invoices next: the prepayment that was agreed, else what was shipped or accepted, with what of it is prepaid. */
const nextInvoice: Suggest = (facts, { today }) => {
  if (awaitsPrepayment(facts)) {
    return { on: today, kind: 'prepayment', amount: subtract(prepaymentAgreed(facts), prepaymentInvoiced(facts)) };
  }
  const { shipment, lines } = shipmentToInvoice(facts, notInvoiced(facts));
  const quantities = Object.fromEntries(
    Object.entries(facts.quantities).map(([line, row]) => [
      line,
      { ...row, invoiced: sum([row.invoiced, quantityIn(lines, line)]) },
    ]),
  );
  const rows = billed({ ...facts, quantities }, { invoiceNo: '', on: today, amount: '0', lines });
  const gross = grossOf(rows);
  const isLast = Object.values(quantities).every(({ ordered, invoiced }) => compare(invoiced, ordered) >= 0);
  const setOff = setOffOf(facts, gross, isLast);
  return {
    on: today,
    ...(shipment === undefined ? {} : { shipment }),
    amount: subtract(gross, setOff),
    ...(isAbove(setOff) ? { setOff } : {}),
    lines: rows.map(({ row, discount }) => ({ ...row, ...(isAbove(discount) ? { discount } : {}) })),
  };
};

/** The credit note that was approved first, and the invoice that it most likely corrects. */
const nextCredit: Suggest = ({ money, invoices }, { today }) => {
  const approved = money?.adjustments.find(({ kind, status }) => kind === 'credit-note' && status === 'approved');
  const corrected = invoices.findLast(isGoods) ?? invoices.findLast((invoice) => kindOf(invoice) === 'prepayment');
  return { on: today, adjustment: approved?.id, corrects: corrected?.invoiceNo };
};

/** What the forms of finance begin with from version 4 on. */
export const termsSuggestions: Readonly<Record<string, Suggest>> = {
  'finance.issue-invoice': nextInvoice,
  'finance.issue-credit-note': nextCredit,
};
