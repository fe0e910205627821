import type { Decimal } from '../../../decimal.js';
import { add, compare, subtract, sum } from '../../../decimal.js';
import { carried, NOTHING } from '../../facts/quantities.js';
import type { LineQuantity, OrderFacts, Quantities } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';
import { settledIn } from '../money/account.js';
import type { GoodsCounts } from './goods.facts.js';
import { NOT_COUNTED } from './goods.facts.js';

const least = (one: Decimal, other: Decimal): Decimal => (compare(one, other) < 0 ? one : other);
export const most = (one: Decimal, other: Decimal): Decimal => (compare(one, other) > 0 ? one : other);

/** Between two bounds; where they cross, the lower one counts. */
export const within = (value: Decimal, low: Decimal, high: Decimal): Decimal => most(low, least(value, high));

export const rowOf = ({ quantities }: Pick<OrderFacts, 'quantities'>, line: number | string): Quantities =>
  quantities[String(line)] ?? NOTHING;

export const countsOf = ({ goods }: Pick<OrderFactsV3, 'goods'>, line: number | string): GoodsCounts =>
  goods.lines[String(line)] ?? NOT_COUNTED;

/** The facts with a line counted anew. */
export const withCounts = (
  facts: OrderFactsV3,
  line: number | string,
  count: (counts: GoodsCounts) => Partial<GoodsCounts>,
): OrderFactsV3 => {
  const counts = countsOf(facts, line);
  const lines = { ...facts.goods.lines, [String(line)]: { ...counts, ...count(counts) } };
  return { ...facts, goods: { ...facts.goods, lines } };
};

export const quantityIn = (lines: readonly LineQuantity[], line: number | string): Decimal =>
  sum(lines.flatMap((row) => (String(row.line) === String(line) ? [row.quantity] : [])));

interface Move {
  shipment: string;
  lines: LineQuantity[];
}

/** How much of a line these records of one shipment speak of. */
export const ofShipment = (moves: readonly Move[], shipment: string, line: number | string): Decimal =>
  sum(moves.filter((move) => move.shipment === shipment).map(({ lines }) => quantityIn(lines, line)));

/** How much of a line of a shipment is still on the road; below zero when more arrived than ever left. */
export const onTheRoad = (
  { dispatches, handOvers, goods }: Pick<OrderFacts, 'dispatches' | 'handOvers' | 'goods'>,
  shipment: string,
  line: number | string,
): Decimal => {
  const gone = [...handOvers, ...(goods?.losses ?? []), ...(goods?.refusals ?? [])];
  return subtract(ofShipment(dispatches, shipment, line), ofShipment(gone, shipment, line));
};

/** How much of a line of a shipment the customer still has. */
export const withCustomer = (
  { handOvers, goods }: Pick<OrderFacts, 'handOvers' | 'goods'>,
  shipment: string,
  line: number | string,
): Decimal => subtract(ofShipment(handOvers, shipment, line), ofShipment(goods?.returns ?? [], shipment, line));

/** How much of a line may be out of the house: what the customer accepted; on site, what passed the inspection. */
export const mayLeave = (facts: OrderFacts, line: number | string): Decimal => {
  const { accepted, passed } = rowOf(facts, line);
  return facts.entry.class === 'acceptance-on-site' ? passed : accepted;
};

/** Something may leave and has not. */
export const hasGoodsToSend = (facts: OrderFactsV3): boolean =>
  Object.keys(facts.quantities).some((line) => compare(mayLeave(facts, line), countsOf(facts, line).dispatched) > 0);

/** Something has left and has neither arrived nor come back. */
export const hasGoodsOnTheRoad = (facts: OrderFactsV3): boolean =>
  Object.entries(facts.quantities).some(
    ([line, { delivered }]) => compare(countsOf(facts, line).dispatched, delivered) > 0,
  );

/** Less is accepted than is ordered: sales has it made again, or agrees with the customer to do without. */
export const isShort = ({ quantities }: Pick<OrderFacts, 'quantities'>): boolean =>
  Object.values(quantities).some(({ ordered, accepted }) => compare(accepted, ordered) < 0);

/** What is invoiced of a line: a credit note, whose amount is below zero, takes its quantities off. */
const invoicedBy = ({ amount, lines = [] }: OrderFacts['invoices'][number], line: string): Decimal => {
  const quantity = quantityIn(lines, line);
  return compare(amount, '0') < 0 ? subtract('0', quantity) : quantity;
};

type Paid = Pick<OrderFacts, 'quantities' | 'payments' | 'invoices' | 'writeOffs' | 'money'>;

/** How much of a line is invoiced and paid for: payments cover the invoices in the order in which these were issued. */
function settledOf(facts: Paid, line: string): Decimal {
  const { invoices } = facts;
  const { invoiced } = rowOf(facts, line);
  const paid = settledIn(facts);
  if (compare(paid, sum(invoices.map(({ amount }) => amount))) >= 0) return invoices.length > 0 ? invoiced : '0';
  let owed: Decimal = '0';
  let covered = 0;
  for (const [index, { amount }] of invoices.entries()) {
    owed = add(owed, amount);
    if (compare(owed, paid) <= 0) covered = index + 1;
  }
  return within(sum(invoices.slice(0, covered).map((invoice) => invoicedBy(invoice, line))), '0', invoiced);
}

/** What a line's row shows beside what every version counts; an order of an older version never lost anything. */
export type LineCounts = Omit<GoodsCounts, 'presented' | 'takenBack'> & { settled: Decimal };

export function lineCounts(facts: Paid & Pick<OrderFacts, 'dispatches' | 'goods'>, line: string): LineCounts {
  const counted = facts.goods?.lines[line] ?? NOT_COUNTED;
  const { lost, refused, returned } = counted;
  const dispatched = facts.goods ? counted.dispatched : carried(facts.dispatches, line);
  return { dispatched, lost, refused, returned, settled: settledOf(facts, line) };
}
