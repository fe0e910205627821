import { compare, subtract } from '../../machines/decimal.js';
import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { rowOf } from '../../machines/order/v3/goods/counts.js';
import { accountOf, keptOf, netInvoiced, toInvoice } from '../../machines/order/v3/money/account.js';
import { openOnes } from '../../machines/order/v3/money/books.js';
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

/** What a clerk of finance would ask for: a credit note, a refund, or something to be forgiven. */
function request(facts: OrderFacts, chance: Chance): object {
  const lines = differing(facts, true);
  const credit = tooMuch(facts);
  if (lines.length > 0 || isAbove(credit)) {
    return { kind: 'credit-note', amount: isAbove(credit) ? credit : '0.01', lines };
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
  'finance.issue-invoice': (facts) => ({ amount: subtract('0', tooMuch(facts)), lines: differing(facts, false) }),
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
  'finance.issue-credit-note': (facts) => ({ adjustment: first(facts, 'approved', 'credit-note').id }),
  'finance.reverse-payment': ({ payments }, chance) => ({
    payment: 1 + Math.floor(chance() * Math.max(1, payments.length)),
  }),
};
