import { inCurrency, percentOf } from '../../../currency.js';
import type { Decimal } from '../../../decimal.js';
import { compare, subtract, sum } from '../../../decimal.js';
import type { Suggestion } from '../../../kit/suggestions.js';
import { movesOf } from '../../facts/moves.js';
import type { IssuedInvoice, OrderFacts } from '../../order.types.js';
import { quantityIn } from '../../v3/goods/counts.js';
import { keptOf } from '../../v3/money/account.js';
import { billed, grossOf } from './billed.js';
import { batchOf, isGoods, kindOf, prepaymentInvoiced, prepaymentOpen } from './invoices.js';
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

/** What an invoice is of: a shipment, a batch, or whatever is left. */
interface Part {
  shipment?: string;
  batch?: number;
  lines: Rest[];
}

/** Of what is left so much as came with a part and none of its invoices names. */
const openOf = (
  left: readonly Rest[],
  invoices: readonly IssuedInvoice[],
  came: (line: number) => Decimal,
): { lines: Rest[] } => ({
  lines: left.flatMap(({ line, quantity }) => {
    const invoiced = sum(invoices.map(({ lines = [] }) => quantityIn(lines, line)));
    const open = least(quantity, subtract(came(line), invoiced));
    return isAbove(open) ? [{ line, quantity: open }] : [];
  }),
});

/** The shipments of an order that is paid by them, the first at the beginning. */
function shipmentsOf(facts: OrderFacts, left: readonly Rest[]): Part[] {
  const isByShipment = (facts.entry.terms ?? []).some(({ from }) => from === 'shipment' || from === 'delivery');
  const { dispatched } = movesOf(facts);
  const shipments = isByShipment ? [...new Set(dispatched.flatMap(({ of }) => of ?? []))] : [];
  return shipments.map((shipment) => {
    const carried = dispatched.filter(({ of }) => of === shipment).flatMap(({ lines }) => lines);
    const invoices = facts.invoices.filter((invoice) => invoice.shipment === shipment);
    const batch = batchOf(facts, { shipment });
    const isNamed = facts.batches?.some((known) => known.batch === batch && known.state === 'delivered');
    return {
      shipment,
      ...(isNamed ? { batch } : {}),
      ...openOf(left, invoices, (line) => quantityIn(carried, line)),
    };
  });
}

/** The delivered batches of an order, the first at the beginning. */
const batchesOf = (facts: OrderFacts, left: readonly Rest[]): Part[] =>
  (facts.batches ?? [])
    .filter(({ state }) => state === 'delivered')
    .map(({ batch, counts }) => {
      const invoices = facts.invoices.filter((invoice) => batchOf(facts, invoice) === batch);
      return { batch, ...openOf(left, invoices, (line) => counts[String(line)]?.accepted ?? '0') };
    });

/** The first shipment or batch of which something is not invoiced; where there is none, whatever is left. */
function nextPart(facts: OrderFacts, left: readonly Rest[]): Part {
  const parts = [...shipmentsOf(facts, left), ...batchesOf(facts, left)];
  return parts.find(({ lines }) => lines.length > 0) ?? { lines: [...left] };
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
  const { lines, ...of } = nextPart(facts, notInvoiced(facts));
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
    ...of,
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
