import './time.css';
import { Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Cadence } from '../../../machines/kit/cadences.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { useDayWords } from './day-words.js';
import { shiftWord, useRecurrence } from './recurrence.js';
import { timeWords } from './time.messages.js';

interface FromTo<Value> {
  from: Value;
  to: Value;
}

/** What it was and what it becomes. */
export function Step({ from, to }: { from: ReactNode; to: ReactNode }) {
  return (
    <span>
      <Typography.Text delete>{from}</Typography.Text> → <Typography.Text strong>{to}</Typography.Text>
    </span>
  );
}

/** What is to be different in the work calendar, day by day; days that stay as they are are only counted. */
export function CalendarDifference({ calendar }: { calendar: Readonly<Record<string, FromTo<string | null>>> }) {
  const say = useWords(timeWords);
  const { label, value } = useDayWords();
  const changes = Object.entries(calendar).sort(([a], [b]) => (a < b ? -1 : 1));
  const different = changes.filter(([, { from, to }]) => from !== to);
  const same = changes.length - different.length;
  return (
    <ul className="differences">
      {different.map(([name, { from, to }]) => (
        <li key={name}>
          {label(name)}: <Step from={value(name, from)} to={value(name, to)} />
        </li>
      ))}
      {same > 0 && <li className="pale">{say('others', { n: same })}</li>}
    </ul>
  );
}

/** What is to be different in something that recurs. */
export function CadenceDifference({ change: { from, to } }: { change: FromTo<Cadence | null> }) {
  const say = useWords(timeWords);
  const language = useLanguage();
  const recurrence = useRecurrence();
  const rule = (cadence: Cadence | null): string =>
    cadence === null ? say('absent') : (recurrence(cadence.rrule) ?? cadence.rrule);
  const told: readonly [label: string, of: (cadence: Cadence | null) => string][] = [
    [say('rule'), rule],
    [say('shift'), (one) => (one === null ? say('absent') : say(shiftWord(one.shift)))],
    [say('state'), (one) => (one === null ? say('absent') : say(one.paused ? 'paused' : 'running'))],
    [say('what'), (one) => one?.name[language] ?? say('absent')],
    [say('begins'), (one) => (one === null ? say('absent') : `${one.starts.kind} ${one.starts.event}`)],
    [say('content'), (one) => (one === null ? say('absent') : JSON.stringify(one.starts.data))],
  ];
  return (
    <ul className="differences">
      {told
        .map(([label, of]) => ({ label, was: of(from), becomes: of(to) }))
        .filter(({ was, becomes }) => was !== becomes)
        .map(({ label, was, becomes }) => (
          <li key={label}>
            {label}: <Step from={was} to={becomes} />
          </li>
        ))}
    </ul>
  );
}
