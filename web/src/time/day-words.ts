import { calendarValue } from '../../../machines/work-calendar.js';
import type { components } from '../api/schema.js';
import { useWords } from '../messages/messages.js';
import { useWeekdayName } from './recurrence.js';
import { timeWords } from './time.messages.js';

export type WorkCalendar = components['schemas']['WorkCalendarView'];

const HOURS = { off: 'off', work: 'work', week: 'asWeek' } as const;

/** Says what stands in the work calendar: hours of a day with its name, and which day it is. */
export function useDayWords() {
  const say = useWords(timeWords);
  const weekdayName = useWeekdayName();
  const hours = (text: string): string =>
    Object.hasOwn(HOURS, text)
      ? say(HOURS[text as keyof typeof HOURS])
      : text.replaceAll('-', '–').replaceAll(',', ' ');
  return {
    hours,
    /** Of a name of the calendar: a weekday, a day, the source of a year. */
    label: (name: string): string => {
      if (name.startsWith('week.')) return weekdayName(Number(name.slice(5)));
      if (name.startsWith('year.')) return say('sourceOfYear', { year: name.slice(5) });
      return `${name} ${weekdayName(name)}`;
    },
    /** What stands under such a name. */
    value: (name: string, value: string | null): string => {
      if (value === null) return name.startsWith('year.') ? say('absent') : say('asWeek');
      if (name.startsWith('year.')) return value;
      const { hours: its, name: called } = calendarValue(value);
      return [hours(its), called].filter(Boolean).join(' · ');
    },
  };
}
