import { differences } from '../../machines/differences.js';
import type { Effect } from '../engine/migration/effect.js';
import type { Processes } from '../engine/processes.js';
import type { Trial } from '../engine/migration/migration-preview.js';
import type { Progress } from './progress.js';

/** How often each word was counted. */
class Counts {
  private readonly found = new Map<string, number>();

  add(word: string): void {
    this.found.set(word, (this.found.get(word) ?? 0) + 1);
  }

  of(word: string): number {
    return this.found.get(word) ?? 0;
  }

  /** `PL-18 ×7, DL-03 ×2`, the most frequent first. */
  told(prefix = ''): string {
    return [...this.found]
      .filter(([word]) => word.startsWith(prefix))
      .sort(([, one], [, other]) => other - one)
      .map(([word, count]) => `${word.slice(prefix.length)} ×${count}`)
      .join(', ');
  }
}

const list = (sign: string, items: readonly string[]): string[] => items.map((item) => sign + item);

/** One affected process in a line. */
function lineOf({ process, state, change, removed, gains, waits, events }: Effect): string {
  const told = [
    ...removed.map(({ state: gone, targets }) => `${gone} → ${targets.join(' | ') || 'no target'}`),
    ...new Set(gains.map(({ rule, stops }) => `${stops ? 'stopped by' : 'warned by'} ${rule}`)),
    ...list('waits for ', waits.added),
    ...list('no longer waits for ', waits.removed),
    ...list('takes ', events.added),
    ...list('no longer takes ', events.removed),
  ];
  return `${process}  ${state}  ${change}: ${told.join('; ')}`;
}

/** What a tool that only looks needs. */
export interface ProcessQueries {
  processes: Processes;
  trial: Trial;
  say: (line: string) => void;
  bar: Progress;
  /** Takes every effect, the unaffected ones too, as one line of JSON. */
  record?: (line: string) => Promise<void>;
}

/**
 * Tells for every open process of a kind what the newest version of its machine would change. Reads page by page, keeps only
 * counts, changes nothing.
 * @returns false when there is one that could not be brought over at all
 */
export async function dryRun(kind: string, { processes, trial, say, bar, record }: ProcessQueries): Promise<boolean> {
  const began = performance.now();
  const versions = processes.versions(kind);
  const newest = versions[versions.length - 1];
  for (const [index, version] of versions.entries()) if (index > 0) say(differing(versions[index - 1], version));
  const total = await trial.count(kind);
  const changes = new Counts();
  const rules = new Counts();
  const states = new Counts();
  let done = 0;
  for await (const effect of trial.all(kind)) {
    changes.add(effect.change);
    if (effect.gains.some(({ stops }) => stops)) changes.add('stopped');
    if (effect.gains.some(({ stops }) => !stops)) changes.add('warned');
    for (const rule of new Set(effect.gains.map((gained) => `${gained.stops ? 'stops' : 'warns'} ${gained.rule}`)))
      rules.add(rule);
    for (const { state, targets } of effect.removed) states.add(`${state} → ${targets.join(' | ') || 'no target'}`);
    if (effect.change !== 'unaffected') say(lineOf(effect));
    await record?.(JSON.stringify(effect));
    bar.set(++done, Math.max(done, total));
  }
  bar.end();
  say(`${kind}: ${done} open on a version before ${newest.version}`);
  say(`  ${changes.of('unaffected')} unaffected`);
  say(`  ${changes.of('gains-rules')} gain rules that they do not meet`);
  say(`  ${changes.of('removed-state')} sit in a removed state, choose a target${tail(states.told())}`);
  say(`  ${changes.of('other')} would stand, offer or wait for something else`);
  say(`  ${changes.of('impossible')} cannot be brought over`);
  say(`  ${changes.of('stopped')} would be stopped now${tail(rules.told('stops '))}`);
  say(`  ${changes.of('warned')} would be warned${tail(rules.told('warns '))}`);
  say(`  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return changes.of('impossible') === 0;
}

const tail = (told: string): string => (told === '' ? '' : `: ${told}`);

function differing(older: Parameters<typeof differences>[0], newer: Parameters<typeof differences>[1]): string {
  const { rules, states, events } = differences(older, newer);
  const told = [
    ...list('+', [...rules.added, ...states.added, ...events.added]),
    ...list('~', rules.changed),
    ...list('−', [...rules.removed, ...states.removed, ...events.removed]),
  ];
  return `${newer.kind} version ${older.version} → ${newer.version}: ${told.join(', ')}`;
}
