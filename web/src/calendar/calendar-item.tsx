import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { Tag } from 'antd';
import { useWords } from '../messages/messages.js';
import { addressOf } from '../shared/address.js';
import { moment } from '../shared/figures.js';
import type { DateOf, Item } from './agenda.js';
import { useKindLook } from './agenda.js';
import { calendarWords } from './calendar.messages.js';

const classOf = ({ late, cancelled }: Item, isWide: boolean): string =>
  [
    'calendar-item',
    ...(isWide ? ['calendar-wide'] : []),
    ...(late ? ['calendar-late'] : []),
    ...(cancelled ? ['calendar-cancelled'] : []),
  ].join(' ');

/** Something that stands on a day: in a cell of the month a line, in a list with all that is known of it. */
export function CalendarEntry({ item, isWide = false }: { item: Item; isWide?: boolean }) {
  const say = useWords(calendarWords);
  const { colour, name } = useKindLook()(item.kind);
  const { no, kind, title, what, start, end, place, stateName, late, held, cancelled, waitsFor, toDo } = item;
  const hours = start === null ? null : moment(start).slice(11);
  const until = end === null ? null : moment(end).slice(11);
  const told = title || no;
  return (
    <li className={classOf(item, isWide)} style={{ '--kind': colour } as CSSProperties}>
      {hours !== null && <span className="nowrap">{isWide && until ? `${hours}–${until}` : hours} </span>}
      {late && <strong className="late">{say('late')} </strong>}
      {(what === 'delivery' || what === 'arrival' || what === 'payment') && <span>{say(what)} </span>}
      {what === 'wait' && (
        <span>
          {waitsFor} {toDo} ·{' '}
        </span>
      )}
      <Link to={addressOf(kind, no)} title={[waitsFor, toDo, name, no, told].filter(Boolean).join(' ')}>
        {told}
      </Link>
      {isWide && (
        <>
          <span className="small pale">
            {name} {no} {what === 'due' && say('dueOn')}
          </span>
          {place && <span className="small pale">{place}</span>}
          <Tag className="flush-tag">{cancelled ? say('cancelled') : stateName}</Tag>
          {held && (
            <Tag className="flush-tag" color="orange">
              {say('held')}
            </Tag>
          )}
        </>
      )}
    </li>
  );
}

/** What the work calendar calls a day: a holiday, a day on which is worked instead. */
export function DayCalled({ date }: { date: DateOf | undefined }) {
  const say = useWords(calendarWords);
  if (!date?.called) return null;
  return (
    <span className={date.works ? 'day-called day-works' : 'day-called'}>
      {date.called} {say(date.works ? 'works' : 'off')}
    </span>
  );
}
