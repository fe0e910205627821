import type { Look, Moment, Terms } from '../../time/reminders.js';
import { judgeReminders } from '../../time/reminders.js';
import type { Dump } from '../witness.js';
import type { Finding } from './finding.js';
import { finding, groupBy } from './finding.js';

/** How long what is due may lag when the faults have stopped, in milliseconds. */
const CATCH_UP = 60_000;

/** What the log says of time, and by what it is held. */
export interface Timely {
  moments: readonly Moment[];
  terms: Terms;
  looks: readonly Look[];
  lag: number | null;
}

/** P7: everybody who has to is reminded once of every wait, never early, and none is lost. */
export function remindersOnce({ moments, terms, looks }: Timely, { notices }: Pick<Dump, 'notices'>): Finding {
  const about = new Set(moments.map(({ process }) => process));
  const told = notices.filter(({ process }) => about.has(process));
  const { sent, early, doubled, late, notices: amiss } = judgeReminders(moments, told, looks, terms);
  const wrong = Object.entries({ early, doubled, late, amiss }).flatMap(([what, places]) =>
    places.map((place): [string, string] => [place, `${what} reminder`]),
  );
  return { ...finding('P7', 'reminders', wrong, (one) => [one]), checked: sent.length };
}

/** P7: what recurs begins once for each of its periods. */
export function periodsOnce({ events, periods }: Pick<Dump, 'events' | 'periods'>): Finding {
  const begun = events.filter(({ kind, seq }) => kind === 'duties' && seq === 1);
  const same = groupBy(begun, ({ data }) => {
    const { duty, period } = data as { duty: string; period: string };
    return `${duty} ${period}`;
  });
  const known = new Set(periods.map(({ process }) => process));
  return finding('P7', 'periods of what recurs', [...same], ([name, all]): [string, string][] => [
    ...(all.length > 1 ? [[name, `has begun ${all.length} times`] as [string, string]] : []),
    ...all.flatMap(({ process }): [string, string][] => (known.has(process) ? [] : [[process, 'is in no period']])),
  ]);
}

/** L2: what is due is said in time when the faults have stopped. */
export const dueInTime = ({ lag }: Timely): Finding =>
  finding('L2', 'deadlines after faults', [lag], (one) =>
    one !== null && one <= CATCH_UP ? [] : [['what is due', `was not done within ${CATCH_UP} ms`]],
  );
