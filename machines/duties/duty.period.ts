import { weekOf } from '../work-calendar.js';

/** Of which stretch of time the figures of a duty are, seen from the day on which its period begins. */
export type Stretch = 'week' | 'last-month' | 'this-month' | 'next-month' | 'quarter' | 'year';

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  from: string;
  to: string;
}

/** So many months from the one of this year; the first is 0. */
function months(year: number, first: number, count: number): Days {
  const day = (month: number, of: number): string => new Date(Date.UTC(year, month, of)).toISOString().slice(0, 10);
  return { from: day(first, 1), to: day(first + count, 0) };
}

const OFFSET = { 'last-month': -1, 'this-month': 0, 'next-month': 1 };

function around(anchor: string, stretch: Stretch): Days {
  const [year = 0, month = 1] = anchor.split('-').map(Number);
  if (stretch === 'week') return weekOf(anchor);
  if (stretch === 'quarter') return months(year, Math.floor((month - 1) / 3) * 3, 3);
  if (stretch === 'year') return months(year, 0, 12);
  return months(year, month - 1 + OFFSET[stretch], 1);
}

/** The year in which this month lies nearest to a day: whoever writes `12 月` in January means the one that is over. */
function yearOf(month: number, dueOn: string): number {
  const [year = 0, due = 1] = dueOn.split('-').map(Number);
  const away = month - due;
  return year + (away > 6 ? -1 : away < -6 ? 1 : 0);
}

/**
 * The days that a period's figures are of. A period that opened by itself is the day of its rule, and its duty says how its
 * stretch lies to that; one that somebody named by its month or quarter is that one; anything else is seen from its due day.
 */
export function daysOf({ period, dueOn }: { period: string; dueOn: string }, stretch: Stretch): Days {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(period.trim()) ?? [];
  if (year !== undefined && month !== undefined && stretch in OFFSET) return months(Number(year), Number(month) - 1, 1);
  const [, inYear, quarter] = /^(\d{4})-?Q([1-4])$/.exec(period.trim()) ?? [];
  if (inYear !== undefined && stretch === 'quarter') return months(Number(inYear), (Number(quarter) - 1) * 3, 3);
  const [, only] = /^(1[0-2]|[1-9]) ?月$/.exec(period.trim()) ?? [];
  if (only !== undefined && stretch in OFFSET) return months(yearOf(Number(only), dueOn), Number(only) - 1, 1);
  return around(/^\d{4}-\d\d-\d\d$/.test(period) ? period : dueOn, stretch);
}
