import { add, compare, divide, multiply, subtract } from '../../machines/decimal.js';
import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { rowOf } from '../../machines/order/v3/goods/counts.js';
import { accountOf, keptOf, netInvoiced, toInvoice } from '../../machines/order/v3/money/account.js';
import { openOnes } from '../../machines/order/v3/money/books.js';
import { creditedOf, kindOf, prepaymentOpen } from '../../machines/order/v4/terms/invoices.js';
import { termsSuggestions } from '../../machines/order/v4/terms/suggestions.js';
import { type Chance, oneOf } from './chance.js';

export type Maker = (facts: OrderFacts, chance: Chance, examples: Readonly<OrderData>) => object;

const isAbove = (amount: string, bound = '0'): boolean => compare(amount, bound) > 0;

/** The lines of which the customer keeps more than is invoiced, or less, and by how much. */
const differing = (facts: OrderFacts, isCredit: boolean) =>
  Object.keys(facts.quantities).flatMap((line) => {
    const [kept, { invoiced }] = [keptOf(facts, line), rowOf(facts, line)];
    const quantity = isCredit ? subtract(invoiced, kept) : subtract(kept, invoiced);
    return isAbove(quantity) ? [{ line: Number(line), quantity }] : [];
  });

/** What is invoiced beyond what the customer keeps. */
const tooMuch = (facts: OrderFacts): string => subtract(netInvoiced(accountOf(facts)), toInvoice(facts));

/** What a clerk of finance invoices: the prepayment, what was delivered or some of it, or what is missing of the price. */
function invoice(facts: OrderFacts, chance: Chance): object {
  const usual = termsSuggestions['finance.issue-invoice'](facts, { name: 'Li', today: '' });
  const lines = (usual['lines'] ?? []) as { line: number; quantity: string }[];
  const [some] = lines;
  if (chance() < 0.3 && some && isAbove(some.quantity, '1')) {
    const price = facts.entry.lines?.find(({ line }) => line === some.line)?.unitPrice ?? '0';
    return { amount: price, lines: [{ line: some.line, quantity: '1' }] };
  }
  const { on: _, ...data } =
    lines.length > 0 || usual['kind'] ? usual : { on: '', amount: subtract('0', tooMuch(facts)) };
  return { lines: [], ...data };
}

/** The invoices of which so much could be credited still, those for goods before those of a prepayment, the last first. */
const creditable = (facts: OrderFacts, amount: string) => {
  const room = (invoice: OrderFacts['invoices'][number]): string => {
    const left = subtract(add(invoice.amount, invoice.setOff ?? '0'), creditedOf(facts, invoice));
    const open = kindOf(invoice) === 'prepayment' ? prepaymentOpen(facts) : left;
    return isAbove(left, open) ? open : left;
  };
  const known = facts.invoices.map((invoice) => ({ ...invoice, kind: kindOf(invoice), room: room(invoice) }));
  const of = (wanted: string) =>
    known.filter(({ kind, room }) => kind === wanted && !isAbove(amount, room)).toReversed();
  return [...of('goods'), ...of('prepayment')];
};

/** So much of each line as an amount is enough for. */
function linesWithin(facts: OrderFacts, lines: { line: number; quantity: string }[], amount: string) {
  let left = amount;
  return lines.flatMap(({ line, quantity }) => {
    const price = facts.entry.lines?.find((one) => one.line === line)?.unitPrice ?? '0';
    const pieces = isAbove(price) ? (divide(left, price, 6).split('.')[0] ?? '0') : quantity;
    const taken = isAbove(quantity, pieces) ? pieces : quantity;
    left = subtract(left, multiply(taken, price));
    return isAbove(taken) ? [{ line, quantity: taken }] : [];
  });
}

/** What a clerk of finance would ask for: a credit note, a refund, or something to be forgiven. */
function request(facts: OrderFacts, chance: Chance): object {
  const lines = differing(facts, true);
  const credit = tooMuch(facts);
  if (lines.length > 0 || isAbove(credit)) {
    const wanted = isAbove(credit) ? credit : '0.01';
    const [invoice] = creditable(facts, '0.01');
    if (!invoice || !isAbove(wanted, invoice.room)) return { kind: 'credit-note', amount: wanted, lines };
    return { kind: 'credit-note', amount: invoice.room, lines: linesWithin(facts, lines, invoice.room) };
  }
  const { balance } = accountOf(facts);
  if (isAbove('0', balance)) return { kind: 'refund', amount: balance.slice(1) };
  return { kind: oneOf(chance, ['write-off', 'penalty', 'price-reduction', 'refund']), amount: '1' };
}

/** The first request that stands so. */
const first = (facts: OrderFacts, status: string, kind?: string) => {
  const open = openOnes(facts as OrderFactsV4);
  const found = open.find((known) => known.status === status && (kind === undefined || known.kind === kind));
  return found ?? { id: 'AD-1', amount: '1', carriedOut: '0' };
};

const decided: Maker = (facts) => {
  const { id, amount } = first(facts, 'requested');
  return { adjustment: id, amount };
};

/** What an attentive person would enter where money is concerned. */
export const FITTING_MONEY: { [Type in OrderEventType]?: Maker } = {
  'finance.issue-invoice': invoice,
  'finance.record-payment': (facts) => {
    const { balance } = accountOf(facts);
    return isAbove(balance) ? { kind: 'balance', amount: balance } : { kind: 'prepayment', amount: '100' };
  },
  'finance.request-adjustment': request,
  'finance.charge-cancellation': () => ({ amount: '30' }),
  'finance.withdraw-adjustment': (facts) => ({ adjustment: openOnes(facts as OrderFactsV4).at(0)?.id ?? 'AD-1' }),
  'management.approve-adjustment': decided,
  'management.reject-adjustment': decided,
  'finance.pay-refund': (facts, chance) => {
    const { id, amount, carriedOut } = first(facts, 'approved', 'refund');
    const left = subtract(amount, carriedOut);
    return { adjustment: id, amount: chance() > 0.7 && isAbove(left, '1') ? '1' : left };
  },
  'finance.issue-credit-note': (facts) => {
    const { id, amount } = first(facts, 'approved', 'credit-note');
    const [invoice] = creditable(facts, amount);
    return { adjustment: id, ...(invoice ? { corrects: invoice.invoiceNo } : {}) };
  },
  'finance.reverse-payment': ({ payments }, chance) => ({
    payment: 1 + Math.floor(chance() * Math.max(1, payments.length)),
  }),
};
