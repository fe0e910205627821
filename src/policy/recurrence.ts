import { createRequire } from 'node:module';
import type { Cadence } from '../../machines/kit/cadences.js';
import type { WorkCalendar } from '../../machines/work-calendar.js';
import { workingDay } from '../../machines/work-calendar.js';

// The package names its parts in a way that Node cannot see in an import.
const rrule = createRequire(import.meta.url)('rrule') as typeof import('rrule');

/** Where a rule begins that does not say so: a Monday, so that weeks are counted as calendars show them. */
const BEGINS = new Date(Date.UTC(2024, 0, 1));
/** The company's zone has no summer time. In milliseconds. */
const ZONE = 8 * 3_600_000;

const COARSE: readonly number[] = [rrule.RRule.YEARLY, rrule.RRule.MONTHLY, rrule.RRule.WEEKLY, rrule.RRule.DAILY];

/** A period of what recurs. */
export interface Period {
  /** Its day by the rule, whether it is a working day or not: this names the period. `YYYY-MM-DD`. */
  period: string;
  /** The day on which it begins. */
  day: string;
  /** The instant at which it begins. ISO 8601. */
  at: string;
}

/** The rule that a text says; undefined where it says none, or one that recurs within a day. */
function parsed(text: string) {
  try {
    const rule = rrule.rrulestr(text, text.includes('DTSTART') ? {} : { dtstart: BEGINS });
    return rule instanceof rrule.RRuleSet || !COARSE.includes(rule.options.freq) ? undefined : rule;
  } catch {
    return undefined;
  }
}

const YEARS = 10 * 366 * 86_400_000;

/** Whether a text is a rule of recurrence that ever comes to a day. */
export function isRecurrence(text: string): boolean {
  const rule = parsed(text);
  if (!rule) return false;
  const from = rule.options.dtstart.getTime();
  return rule.between(new Date(from), new Date(from + YEARS), true, (_day, count) => count < 1).length > 0;
}

/** Days by which a working day may lie beside the day of the rule; holidays are shorter. */
const BESIDE = 15 * 86_400_000;

/**
 * The periods that begin after one instant and up to another, by the company's calendar, in their order. Instants are
 * ISO 8601.
 */
export function periodsBetween(
  { rrule: text, shift }: Pick<Cadence, 'rrule' | 'shift'>,
  calendar: WorkCalendar | undefined,
  after: string,
  upTo: string,
): Period[] {
  const rule = parsed(text);
  if (!rule) return [];
  const local = (instant: string, by: number) => new Date(Date.parse(instant) + ZONE + by);
  return rule
    .between(local(after, -BESIDE), local(upTo, BESIDE), true)
    .map((occurrence): Period => {
      const period = occurrence.toISOString().slice(0, 10);
      const day = shift === 'none' ? period : workingDay(calendar, period, shift);
      const time = occurrence.getTime() % 86_400_000;
      return { period, day, at: new Date(Date.parse(`${day}T00:00:00Z`) + time - ZONE).toISOString() };
    })
    .filter(({ at }) => at > after && at <= upTo)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}
