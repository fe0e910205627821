import { Button } from 'antd';
import { today } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import type { Agenda } from './agenda.js';
import { byDays } from './agenda.js';
import { CalendarEntry, DayCalled } from './calendar-item.js';
import { calendarWords } from './calendar.messages.js';

interface Props {
  agenda: Agenda;
  weeks: readonly (readonly string[])[];
  /** Days of other months are there for the week's sake. */
  month: string | null;
  /** How many things a day shows before it says that there are more. */
  most: number;
  onDay: (day: string) => void;
}

/** Days in the columns of their weekdays: a month, or one week. */
export function DayTable({ agenda, weeks, month, most, onDay }: Props) {
  const say = useWords(calendarWords);
  const language = useLanguage();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const byDay = byDays(agenda.items);
  const dates = new Map(agenda.days.map((date) => [date.day, date]));
  const now = today();
  return (
    <table className={weeks.length === 1 ? 'month month-week' : 'month'}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const items = byDay.get(day) ?? [];
              const date = dates.get(day);
              const isBeside = month !== null && !day.startsWith(month);
              return (
                <td
                  key={day}
                  className={[isBeside && 'day-beside', date?.works === false && 'day-off'].filter(Boolean).join(' ')}
                >
                  <span className={day === now ? 'day-number day-now' : 'day-number'}>
                    {weeks.length === 1 ? day.slice(5) : Number(day.slice(8))}
                  </span>{' '}
                  <DayCalled date={date} />
                  <ul className="plain">
                    {items.slice(0, most).map((item) => (
                      <CalendarEntry key={`${item.what} ${item.no} ${item.part}`} item={item} />
                    ))}
                  </ul>
                  {items.length > most && (
                    <Button type="link" size="small" className="flush" onClick={() => onDay(day)}>
                      {say('more', { n: items.length - most })}
                    </Button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
