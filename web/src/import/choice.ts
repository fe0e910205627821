import { sum } from '../../../machines/decimal.js';
import type { ImportedOrder } from '../api/types.js';

/** An order of the file, as the table knows it: two may have the same content. */
export const rowKeyOf = ({ sheet, row }: ImportedOrder): string => `${sheet} ${row}`;

/** It would be entered if it were chosen. */
export const canBeEntered = ({ outcome }: ImportedOrder): boolean =>
  outcome === 'imported' || outcome === 'unconfirmed';

/** What needs nobody's word is ticked from the beginning. */
export const sureOf = (orders: readonly ImportedOrder[]): string[] =>
  orders.filter(({ outcome }) => outcome === 'imported').map(rowKeyOf);

export interface Totals {
  orders: number;
  lines: number;
  amounts: { currency: string; amount: string }[];
  firstDate: string | null;
  lastDate: string | null;
}

/** What the chosen orders come to, each currency by itself. */
export function totalsOf(orders: readonly ImportedOrder[]): Totals {
  const summaries = orders.map(({ summary }) => summary);
  const currencies = [...new Set(summaries.map(({ currency }) => currency ?? ''))].sort();
  const days = summaries
    .flatMap(({ firstDate, lastDate }) => [firstDate, lastDate].filter((day) => day !== null))
    .sort();
  return {
    orders: orders.length,
    lines: summaries.reduce((lines, each) => lines + each.lines, 0),
    amounts: currencies.map((currency) => ({
      currency,
      amount: sum(summaries.flatMap((each) => ((each.currency ?? '') === currency ? (each.amount ?? []) : []))),
    })),
    firstDate: days[0] ?? null,
    lastDate: days.at(-1) ?? null,
  };
}
