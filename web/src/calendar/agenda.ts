import { useQuery } from '@tanstack/react-query';
import { client } from '../api/client.js';
import { useKinds } from '../api/kinds.js';
import type { components } from '../api/schema.js';

export type Item = components['schemas']['CalendarItem'];
export type DateOf = components['schemas']['CalendarDate'];

/** A stretch of days as it is shown: everything that stands in it, or the first of very much. */
export interface Agenda {
  items: Item[];
  days: DateOf[];
  isCut: boolean;
}

const CALENDAR = '/api/calendar';
const PART = '200';
/** So many parts are shown at once: more than that nobody reads in one calendar. */
const MOST_PARTS = 6;

interface Query {
  from: string;
  to: string;
  of: string;
  kind?: string;
  what: string;
}

async function read(query: Query): Promise<Agenda> {
  const items: Item[] = [];
  let days: DateOf[] = [];
  let cursor: string | undefined;
  for (let part = 0; part < MOST_PARTS; part++) {
    const { data } = await client.GET(CALENDAR, { params: { query: { ...query, cursor, limit: PART } } });
    if (!data) break;
    items.push(...data.items);
    days = data.days;
    if (data.nextCursor === null) return { items, days, isCut: false };
    cursor = data.nextCursor;
  }
  return { items, days, isCut: cursor !== undefined };
}

/** What a calendar can show: what is due, who is waited for until when, what takes place, is handed over, arrives, is to be paid. */
export const WHATS = ['due', 'wait', 'appointment', 'delivery', 'arrival', 'payment'] as const satisfies Item['what'][];

/** What it shows unless told: in one's own everything, elsewhere no single waits, which would drown the rest. */
export const usual = (of: string): readonly string[] => WHATS.filter((what) => of === 'me' || what !== 'wait');

/** Everything that stands in a stretch of days. The key has the form of every other answer's. */
export const useAgenda = (query: Query) =>
  useQuery({ queryKey: ['get', CALENDAR, { params: { query } }], queryFn: () => read(query) });

const COLOURS = ['#1a5fb4', '#b35900', '#7c3aa3', '#2b7a0b', '#0b7285', '#a6284f', '#5c5f14', '#6b4c2a', '#47515e'];

/** By which colour a kind is known, and what it is called: the order of the kinds stays the same. */
export function useKindLook(): (kind: string) => { colour: string; name: string } {
  const kinds = useKinds();
  return (kind) => {
    const index = kinds.findIndex(({ id }) => id === kind);
    return { colour: COLOURS[Math.max(0, index) % COLOURS.length] ?? '', name: kinds[index]?.name ?? kind };
  };
}

/** The same by days: what has an hour comes before what is due some time of the day. */
export function byDays(items: readonly Item[]): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  const inTurn = [...items.filter(({ start }) => start !== null), ...items.filter(({ start }) => start === null)];
  for (const item of inTurn) found.set(item.day, [...(found.get(item.day) ?? []), item]);
  return found;
}
