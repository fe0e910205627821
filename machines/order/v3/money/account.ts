import type { Decimal } from '../../../decimal.js';
import { compare, subtract, sum } from '../../../decimal.js';
import { amountOf, priced } from '../../facts/settlement.facts.js';
import type { OrderFacts } from '../../order.types.js';
import type { Adjustment, AdjustmentStatus } from './money.facts.js';
import { NO_MONEY } from './money.facts.js';

/** The customer's account for one order, in its currency, whatever version of the order kept it. */
export interface Account {
  invoiced: Decimal;
  credited: Decimal;
  /** Penalties and price reductions that were approved. */
  reduced: Decimal;
  /** What the customer owes for the cancellation. */
  charged: Decimal;
  writtenOff: Decimal;
  /** Everything that came in, whatever was reversed or given back since. */
  paid: Decimal;
  reversed: Decimal;
  refunded: Decimal;
  /** What the contract makes due by what the customer keeps, less what was reduced, with what was charged. */
  due: Decimal;
  /** Claimed and not settled; below zero where the customer has paid too much. */
  balance: Decimal;
}

type Kind = Adjustment['kind'];
type Kept = Pick<OrderFacts, 'payments' | 'invoices' | 'writeOffs' | 'money'>;

const adjustmentsOf = ({ money = NO_MONEY }: Pick<OrderFacts, 'money'>): readonly Adjustment[] => money.adjustments;

/** What is asked for, or approved, by requests of these kinds; of a refund, what of it is not paid yet. */
export const amountIn = (
  facts: Pick<OrderFacts, 'money'>,
  statuses: readonly AdjustmentStatus[],
  ...kinds: Kind[]
): Decimal =>
  sum(
    adjustmentsOf(facts).flatMap(({ kind, status, amount, carriedOut }) =>
      kinds.includes(kind) && statuses.includes(status) ? [subtract(amount, carriedOut)] : [],
    ),
  );

const approved = (facts: Pick<OrderFacts, 'money'>, ...kinds: Kind[]): Decimal =>
  amountIn(facts, ['approved'], ...kinds);

type Movements = Omit<Account, 'due'>;

let last: { of: Kept; movements: Movements } | undefined;
/**
 * What moved, without what the contract makes due. The last answer is remembered: whoever shows an order asks it of the
 * same facts for each of its lines, and facts are never changed.
 */
export function movementsOf(facts: Kept): Movements {
  const isSame =
    last?.of.payments === facts.payments &&
    last.of.invoices === facts.invoices &&
    last.of.writeOffs === facts.writeOffs &&
    last.of.money === facts.money;
  if (!isSame || !last) {
    const { payments, invoices, writeOffs, money } = facts;
    last = { of: { payments, invoices, writeOffs, money }, movements: reckoned(facts) };
  }
  return last.movements;
}

function reckoned(facts: Kept): Movements {
  const { invoices, payments, writeOffs, money = NO_MONEY } = facts;
  const isReversed = (index: number): boolean => money.reversals.some(({ payment }) => payment === index + 1);
  const paid = amountOf(facts, 'prepayment', 'balance');
  const reversed = amountOf({ payments: payments.filter((_, index) => isReversed(index)) }, 'prepayment', 'balance');
  const refunded = amountOf({ payments: payments.filter((_, index) => !isReversed(index)) }, 'refund');
  const amounts = invoices.map(({ amount }) => amount);
  const invoiced = sum(amounts.filter((amount) => compare(amount, '0') > 0));
  const credited = subtract(invoiced, sum(amounts));
  const reduced = approved(facts, 'penalty', 'price-reduction');
  const charged = approved(facts, 'cancellation-charge');
  const writtenOff = sum([
    approved(facts, 'write-off'),
    ...writeOffs.flatMap(({ amount, approvedBy }) => (approvedBy ? [amount] : [])),
  ]);
  const claimed = [credited, reduced, writtenOff].reduce(subtract, sum([invoiced, charged]));
  const balance = subtract(claimed, [reversed, refunded].reduce(subtract, paid));
  return { invoiced, credited, reduced, charged, writtenOff, paid, reversed, refunded, balance };
}

/** What was invoiced, credit notes taken off. */
export const netInvoiced = ({ invoiced, credited }: Pick<Account, 'invoiced' | 'credited'>): Decimal =>
  subtract(invoiced, credited);

/** What of the invoices is paid, set off or given up. */
export function settledIn(facts: Kept): Decimal {
  const { balance, ...moved } = movementsOf(facts);
  return subtract(netInvoiced(moved), balance);
}

/** What the customer has accepted of a line and keeps: of a cancelled order, what of it had come to him. */
export function keptOf(
  { quantities, milestone, money }: Pick<OrderFacts, 'quantities' | 'milestone' | 'money'>,
  line: number | string,
): Decimal {
  const row = quantities[String(line)];
  if (!row) return '0';
  const { accepted, delivered } = row;
  const isCancelled = money !== undefined && milestone === 'cancelled';
  return isCancelled && compare(delivered, accepted) < 0 ? delivered : accepted;
}

type Worth = Pick<OrderFacts, 'entry' | 'quantities' | 'milestone' | 'payments' | 'money' | 'roundsLines'>;

/**
 * What is to be invoiced: what the customer keeps, at its prices. Versions 1 and 2 took agreed penalties off the invoice;
 * an order that comes from them has done so.
 */
export const toInvoice = (facts: Worth): Decimal =>
  subtract(
    priced(facts, ({ line }) => keptOf(facts, line)),
    amountOf(facts, 'penalty'),
  );

export function accountOf(facts: Kept & Worth): Account {
  const moved = movementsOf(facts);
  return { ...moved, due: sum([subtract(toInvoice(facts), moved.reduced), moved.charged]) };
}
