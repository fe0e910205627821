import { Typography } from 'antd';
import { today } from '../shared/figures.js';
import { Nothing } from '../shared/states.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import type { Agenda } from './agenda.js';
import { byDays } from './agenda.js';
import { CalendarEntry, DayCalled } from './calendar-item.js';
import { calendarWords } from './calendar.messages.js';

/** Day by day, those on which something stands: a list, and what a phone has room for. */
export function DayList({ agenda, days }: { agenda: Agenda; days: readonly string[] }) {
  const say = useWords(calendarWords);
  const language = useLanguage();
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const byDay = byDays(agenda.items);
  const dates = new Map(agenda.days.map((date) => [date.day, date]));
  const shown = days.filter((day) => byDay.has(day) || dates.get(day)?.called);
  if (!shown.some((day) => byDay.has(day))) return <Nothing told={say('empty')} />;
  return (
    <ul className="plain">
      {shown.map((day) => (
        <li key={day} className="calendar-day" id={`day-${day}`}>
          <Typography.Title level={3} className="calendar-day-head">
            {day} {weekday.format(new Date(`${day}T00:00:00Z`))} {day === today() && `· ${say('today')}`}{' '}
            <DayCalled date={dates.get(day)} />
          </Typography.Title>
          <ul className="plain">
            {(byDay.get(day) ?? []).map((item) => (
              <CalendarEntry key={`${item.what} ${item.no} ${item.part}`} item={item} isWide />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
