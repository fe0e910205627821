import { useNextOfAll } from '../api/process-queries.js';
import type { Next, NextEvent, OrderItem } from '../api/types.js';
import { missingFor } from '../order/rule-standing.js';

/** An order for which an event is open, and how many rules stand against it before its own data is given. */
interface Open {
  order: OrderItem;
  missing: number;
}

/** An event that I may send to some of the orders. */
export interface Offer {
  event: NextEvent;
  open: readonly Open[];
  /** The orders that do not know it as they stand now, or not from me. */
  closed: readonly OrderItem[];
}

/** What is open in any of the orders; what is open in most of them first. */
function offersOf(orders: readonly OrderItem[], answers: ReadonlyMap<string, Next>): Offer[] {
  const found = new Map<string, { event: NextEvent; open: Open[] }>();
  for (const order of orders) {
    for (const event of answers.get(order.no)?.events ?? []) {
      if (!event.mine) continue;
      const offer = found.get(event.type) ?? { event, open: [] };
      offer.open.push({ order, missing: missingFor(event).length });
      found.set(event.type, offer);
    }
  }
  return [...found.values()]
    .map((offer) => {
      const open = new Set(offer.open.map(({ order }) => order.no));
      return { ...offer, closed: orders.filter(({ no }) => !open.has(no)) };
    })
    .sort((a, b) => b.open.length - a.open.length);
}

/** What I can do with these orders, asked of each of them. */
export function useOffers(orders: readonly OrderItem[]) {
  const { answers, error, isComplete, refetch } = useNextOfAll(orders.map(({ no }) => no));
  return { offers: offersOf(orders, answers), error, isComplete, refetch };
}
