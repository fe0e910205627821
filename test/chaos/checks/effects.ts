import type { AppliedNotice, Dump } from '../witness.js';
import type { Finding } from './finding.js';
import { finding, groupBy } from './finding.js';

/** A notice that an entry of the log makes due. */
export type DueNotice = Omit<AppliedNotice, 'id'>;

const placeOf = ({ process, seq }: { process: string; seq: number }): string => `${process} ${seq}`;
const nameOf = ({ office, head, kind, topic }: DueNotice): string =>
  `${kind} ${topic} to ${office}${head ? ' (head)' : ''}`;

const counted = (notices: readonly DueNotice[]): Map<string, number> =>
  new Map([...groupBy(notices, nameOf)].map(([name, same]) => [name, same.length]));

/** P5: every committed event has its effects, each once; none is there for an event that was not committed. */
export function effectsOnce(due: readonly DueNotice[], { notices }: Pick<Dump, 'notices'>): Finding {
  const wanted = groupBy(due, placeOf);
  const applied = groupBy(notices, placeOf);
  const places = [...new Set([...wanted.keys(), ...applied.keys()])];
  const found = finding('P5', 'effects', places, (place) => {
    const should = counted(wanted.get(place) ?? []);
    const is = counted(applied.get(place) ?? []);
    return [...new Set([...should.keys(), ...is.keys()])].flatMap((name): [string, string][] => {
      const [want, have] = [should.get(name) ?? 0, is.get(name) ?? 0];
      return want === have ? [] : [[place, `${name}: applied ${have} times instead of ${want}`]];
    });
  });
  return { ...found, checked: due.length };
}

/** P5, P6: per process the effects come in the order of its log. */
export function effectsInOrder({ notices }: Pick<Dump, 'notices'>): Finding {
  const processes = [...groupBy(notices, ({ process }) => process)];
  return finding('P6', 'processes: order of effects', processes, ([process, told]) => {
    const ordered = [...told].sort((a, b) => a.id - b.id);
    return ordered.flatMap(({ seq }, index): [string, string][] =>
      index > 0 && ordered[index - 1].seq > seq
        ? [[process, `the effect of ${ordered[index - 1].seq} came before that of ${seq}`]]
        : [],
    );
  });
}

/** P6: the outbox is empty in the end: nothing was skipped, nothing parked. */
export const nothingWaits = ({ outbox, events }: Pick<Dump, 'outbox' | 'events'>): Finding => ({
  ...finding('P6', 'rows left in the outbox', outbox, (row) => [
    [placeOf(row), row.parked ? 'is parked' : 'was never told'],
  ]),
  checked: events.length,
});
