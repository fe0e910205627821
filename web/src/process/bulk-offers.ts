import { useNextOfAll } from '../api/process-queries.js';
import type { Next, NextEvent } from '../api/types.js';
import type { Listed } from './list.js';
import { missingFor } from './rule-standing.js';

/** A process for which an event is open, and how many rules stand against it before its own data is given. */
interface Open {
  item: Listed;
  missing: number;
}

/** An event that I may send to some of the processes. */
export interface Offer {
  event: NextEvent;
  open: readonly Open[];
  /** The processes that do not know it as they stand now, or not from me. */
  closed: readonly Listed[];
}

/** What is open in any of the processes; what is open in most of them first. */
function offersOf(items: readonly Listed[], answers: ReadonlyMap<string, Next>): Offer[] {
  const found = new Map<string, { event: NextEvent; open: Open[] }>();
  for (const item of items) {
    for (const event of answers.get(item.no)?.events ?? []) {
      if (!event.mine) continue;
      const offer = found.get(event.type) ?? { event, open: [] };
      offer.open.push({ item, missing: missingFor(event).length });
      found.set(event.type, offer);
    }
  }
  return [...found.values()]
    .map((offer) => {
      const open = new Set(offer.open.map(({ item }) => item.no));
      return { ...offer, closed: items.filter(({ no }) => !open.has(no)) };
    })
    .sort((a, b) => b.open.length - a.open.length);
}

/** What I can do with these processes, asked of each of them. */
export function useOffers(kind: string, items: readonly Listed[]) {
  const { answers, error, isComplete, refetch } = useNextOfAll(
    kind,
    items.map(({ no }) => no),
  );
  return { offers: offersOf(items, answers), error, isComplete, refetch };
}
