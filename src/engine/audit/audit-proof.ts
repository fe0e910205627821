import type { AppliedEvent } from '../command/apply-event.js';
import { canonicalJson } from '../log/canonical-json.js';
import type { ChainedEntry } from '../log/hash-chain.js';
import { digestOf, GENESIS, hashOf } from '../log/hash-chain.js';
import type { Processes } from '../processes.js';
import type { PolicyAt } from '../log/replay.js';
import { replay } from '../log/replay.js';
import type { StoredProcess } from '../log/transition.js';

/** Where a process first does not agree with its log, and how. */
export interface Mismatch {
  seq: number;
  what: string;
}

/** What vouches for an entry of which something was erased: what was written at first, and what remained. */
export interface Erased {
  seq: number;
  written: Buffer;
  /** Digest of what remained, under the salt that replaced the first one. */
  remaining: Buffer;
}

/** What a log is judged by. */
export interface Evidence {
  processes: Processes;
  policyAt: PolicyAt;
  /** The erasures of this process, oldest first. */
  erased?: readonly Erased[];
  /** What somebody else has seen of an entry: says what does not agree, or null. */
  witness?: (entry: ChainedEntry) => string | null;
  /** How many entries there are at least, by what somebody else has seen. */
  atLeast?: number;
}

/**
 * Whether a process is what its log says: the chain, what witnesses saw, the replay through the machine, the stored state.
 * Needs no database.
 * @returns the first mismatch, or null
 */
export async function prove(
  stored: StoredProcess | null,
  entries: readonly ChainedEntry[],
  evidence: Evidence,
): Promise<Mismatch | null> {
  const broken = brokenLink(entries, evidence);
  if (broken) return broken;
  if (entries.length < (evidence.atLeast ?? 0)) return { seq: entries.length + 1, what: 'an entry is missing' };
  if (!stored) return { seq: entries.length, what: 'the log has no process' };
  if (entries.length !== stored.version) {
    return { seq: Math.min(entries.length, stored.version) + 1, what: 'the log and the version differ in length' };
  }
  let last: AppliedEvent | null = null;
  try {
    for await (const step of replay(entries, evidence.processes, evidence.policyAt)) {
      if (!step.entry.hash.equals(entries[step.entry.seq - 1].hash)) {
        return { seq: step.entry.seq, what: 'the replay leads elsewhere' };
      }
      last = step;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { seq: (last?.entry.seq ?? 0) + 1, what: `the machine refuses the event: ${reason}` };
  }
  const differing = last ? difference(last.after, stored) : 'nothing is logged';
  return differing === null ? null : { seq: stored.version, what: differing };
}

/** The entries alone: each follows the one before it, hashes to what it says, and is as witnesses saw it. */
function brokenLink(entries: readonly ChainedEntry[], evidence: Evidence): Mismatch | null {
  let previous: Buffer = GENESIS;
  for (const [index, entry] of entries.entries()) {
    const what = entry.seq === index + 1 ? wrongWith(entry, previous, evidence) : 'an entry is missing';
    if (what !== null) return { seq: index + 1, what };
    previous = entry.hash;
  }
  return null;
}

function wrongWith(
  entry: ChainedEntry,
  previous: Buffer,
  { processes, erased = [], witness }: Evidence,
): string | null {
  const { salt, written, prevHash, hash, ...content } = entry;
  if (!prevHash.equals(previous)) return 'the chain is broken';
  const present = digestOf(content, salt);
  if (!hashOf(content, written ?? present, prevHash).equals(hash)) return 'the entry was changed';
  const erasure = erased.findLast(({ seq }) => seq === entry.seq);
  if (written === null && erasure) return 'an erasure is recorded that the entry does not show';
  if (written !== null && !erasure?.written.equals(written)) return 'what was written is gone, and no erasure says why';
  if (erasure && !erasure.remaining.equals(present)) return 'the entry was changed after its erasure';
  const seen = witness?.(entry) ?? null;
  if (seen !== null) return seen;
  try {
    const definition = processes.at(entry.kind, entry.machineVersion);
    return processes.hash(definition) === entry.machineHash ? null : 'the machine was changed without a new version';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const COMPARED = [
  'kind',
  'machineVersion',
  'version',
  'state',
  'value',
  'facts',
  'revision',
  'held',
  'dueOn',
  'waits',
  'stopped',
  'stateSince',
  'updatedAt',
  'createdAt',
] as const satisfies (keyof StoredProcess)[];

/** The first field in which the replay and the stored process differ. */
function difference(replayed: StoredProcess, stored: StoredProcess): string | null {
  if (!replayed.head.equals(stored.head)) return 'the head differs from the log';
  const field = COMPARED.find((name) => canonicalJson(replayed[name]) !== canonicalJson(stored[name]));
  return field === undefined ? null : `the stored ${field} differs from the replay`;
}
