import type { Decimal } from '../../../machines/decimal.js';
import { add, compare, subtract, sum } from '../../../machines/decimal.js';
import type { Dump, LoggedEvent } from '../witness.js';
import type { Finding } from './finding.js';
import { finding, groupBy } from './finding.js';

/** What the events of an item in stock say; each has a part of it. */
interface Said {
  opening?: Decimal;
  quantity?: Decimal;
  counted?: Decimal;
  purchaseOrder?: string;
  lines?: { line: number; quantity: Decimal }[];
}

const saidBy = ({ data }: LoggedEvent): Said => data ?? {};

/** What there is after an event, by what there was. */
const MOVEMENTS: Readonly<Record<string, (balance: Decimal, said: Said) => Decimal>> = {
  'procurement.keep-item': (balance, { opening = '0' }) => add(balance, opening),
  'purchase.put-in': (balance, { quantity = '0' }) => add(balance, quantity),
  'procurement.receive-stock': (balance, { quantity = '0' }) => add(balance, quantity),
  'production.draw-stock': (balance, { quantity = '0' }) => subtract(balance, quantity),
  'production.return-stock': (balance, { quantity = '0' }) => add(balance, quantity),
  'procurement.count-stock': (_balance, { counted = '0' }) => counted,
};

/**
 * P12: of no item was more drawn than there was, at any place of its log; what came and went is what the process and its
 * read model say there is. Reads the events, not the product's sums.
 */
export function stockBalances({ processes, events, stock }: Pick<Dump, 'processes' | 'events' | 'stock'>): Finding {
  const logs = groupBy(events, ({ process }) => process);
  const books = new Map(stock.map((row) => [row.id, row]));
  const items = processes.filter(({ kind }) => kind === 'stock-items');
  return finding('P12', 'items in stock', items, ({ id }) => {
    const wrong: [string, string][] = [];
    let balance = '0';
    for (const event of logs.get(id) ?? []) {
      balance = MOVEMENTS[event.type]?.(balance, saidBy(event)) ?? balance;
      if (compare(balance, '0') < 0) wrong.push([id, `${balance} is left after entry ${event.seq}`]);
    }
    const book = books.get(id);
    for (const [name, said] of [
      ['process', book?.known],
      ['read model', book?.balance],
    ] as const) {
      if (typeof said !== 'string' || compare(said, balance) !== 0)
        wrong.push([id, `${balance} by its log, ${said ?? 'nothing'} by its ${name}`]);
    }
    return wrong;
  });
}

/** P12: what a purchase order has put into stock came to items there, once. */
export function goodsArrive({ events }: Pick<Dump, 'events'>): Finding {
  const putIn = groupBy(
    events.filter(({ type }) => type === 'purchase.put-in'),
    (event) => saidBy(event).purchaseOrder ?? '',
  );
  const stocked = groupBy(
    events.filter(({ type }) => type === 'procurement.stock-in'),
    ({ process }) => process,
  );
  return finding('P12', 'purchase orders put into stock', [...new Set([...putIn.keys(), ...stocked.keys()])], (no) => {
    const left = sum(
      (stocked.get(no) ?? []).flatMap((event) => (saidBy(event).lines ?? []).map(({ quantity }) => quantity)),
    );
    const come = sum((putIn.get(no) ?? []).map((event) => saidBy(event).quantity ?? '0'));
    return compare(left, come) === 0 ? [] : [[no, `put ${left} into stock, and ${come} came there`]];
  });
}
