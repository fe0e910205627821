import type { components } from '../api/schema.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { timeWords } from './time.messages.js';

export type CadenceView = components['schemas']['CadenceView'];

const SHIFTS = { next: 'shiftNext', previous: 'shiftPrevious', none: 'shiftNone' } as const;

/** What happens where the day of a period is no working day. */
export const shiftWord = (shift: string) => SHIFTS[shift as keyof typeof SHIFTS] ?? 'shiftNone';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const KNOWN = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST', 'BYHOUR', 'BYMINUTE', 'BYSECOND'];

/** What weekdays are called: by number, 1 is Monday, or that of a business day. */
export function useWeekdayName(): (of: number | string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (of) => format.format(typeof of === 'number' ? MONDAY + (of - 1) * DAY_MS : Date.parse(`${of}T00:00:00Z`));
}

const partsOf = (rule: string): Map<string, string> =>
  new Map(
    (rule.split(/\r?\n/).at(-1) ?? '')
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );

/** Says a rule of recurrence in words; null where it is more than the words are for. */
export function useRecurrence(): (rule: string) => string | null {
  const say = useWords(timeWords);
  const weekdayName = useWeekdayName();
  const language = useLanguage();
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const dayOfMonth = (text: string): string => {
    const n = Number(text);
    if (n > 0) return say('dayOfMonth', { n });
    return n === -1 ? say('lastDay') : say('nthLast', { n: -n });
  };
  const ofWeek = (text: string): string => {
    const [, place = '', name = ''] = /^([+-]?\d*)([A-Z]{2})$/.exec(text) ?? [];
    const day = weekdayName(WEEKDAYS.indexOf(name) + 1);
    if (place === '') return day;
    return place === '-1' ? say('lastWeekday', { day }) : say('nthWeekday', { n: Number(place), day });
  };
  return (rule) => {
    const parts = partsOf(rule);
    if ([...parts.keys()].some((part) => !KNOWN.includes(part))) return null;
    const each = (part: string): string[] => parts.get(part)?.split(',') ?? [];
    const n = Number(parts.get('INTERVAL') ?? 1);
    const days = [...each('BYMONTHDAY').map(dayOfMonth), ...each('BYDAY').map(ofWeek)].join('、');
    const months = each('BYMONTH').map((one) => month.format(new Date(Date.UTC(2024, Number(one) - 1, 1))));
    const freq = parts.get('FREQ');
    if (freq === 'DAILY') return n === 1 ? say('everyDay') : say('everyDays', { n });
    if (freq === 'WEEKLY') return n === 1 ? say('everyWeek', { days }) : say('everyWeeks', { n, days });
    if (freq !== 'MONTHLY' && freq !== 'YEARLY') return null;
    if (months.length > 0) return say('everyYear', { months: months.join('、'), days });
    if (freq === 'YEARLY') return null;
    return n === 1 ? say('everyMonth', { days }) : say('everyMonths', { n, days });
  };
}
