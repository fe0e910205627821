import type { Dump } from '../witness.js';
import type { Finding, Violation } from './finding.js';
import { finding, groupBy } from './finding.js';

const GENESIS = '0'.repeat(64);

/** P3: the log of every process has no gap, each entry follows from the one before, and the process is where it ends. */
export function logIsWhole({ processes, events }: Pick<Dump, 'processes' | 'events'>): Finding {
  const logs = groupBy(events, ({ process }) => process);
  const known = new Set(processes.map(({ id }) => id));
  const orphans = [...logs.keys()].filter((process) => !known.has(process));
  const found = finding('P3', 'processes: chain and state', processes, ({ id, version, state, head }) => {
    const log = logs.get(id) ?? [];
    const wrong: [string, string][] = [];
    let before: { hash: string; to: string | null } = { hash: GENESIS, to: null };
    for (const [index, { seq, prevHash, hash, from, to }] of log.entries()) {
      if (seq !== index + 1) wrong.push([id, `entry ${index + 1} is numbered ${seq}`]);
      if (prevHash !== before.hash) wrong.push([id, `entry ${seq} does not follow the one before it`]);
      if (from !== before.to)
        wrong.push([id, `entry ${seq} begins in ${from ?? 'nothing'}, not in ${before.to ?? 'nothing'}`]);
      before = { hash, to };
    }
    if (version !== log.length) wrong.push([id, `has version ${version} and ${log.length} entries`]);
    if (state !== before.to) wrong.push([id, `is ${state}, its log ends with ${before.to ?? 'nothing'}`]);
    if (head !== before.hash) wrong.push([id, 'has a head that is not its last entry']);
    return wrong;
  });
  const without: Violation[] = orphans.map((about) => ({
    promise: 'P3',
    about,
    what: 'is in the log and nowhere else',
  }));
  return { ...found, violations: [...found.violations, ...without] };
}

/** What the product itself says when it goes through a process's log again. */
export interface Replayed {
  process: string;
  mismatch: string | null;
}

/** P3: the replay through the machine leads to what is stored. */
export const replaysAlike = (replayed: readonly Replayed[]): Finding =>
  finding('P3', 'processes: replay', replayed, ({ process, mismatch }) =>
    mismatch === null ? [] : [[process, mismatch]],
  );

/** P3: the read models are what the log makes of them. Tables by name, with a digest of their rows. */
export function readModelsAgree(kept: ReadonlyMap<string, string>, rebuilt: ReadonlyMap<string, string>): Finding {
  return finding('P3', 'read models rebuilt', [...kept], ([table, digest]) =>
    rebuilt.get(table) === digest ? [] : [[table, 'is not what the log makes of it']],
  );
}
