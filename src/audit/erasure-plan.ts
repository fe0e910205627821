import { randomBytes } from 'node:crypto';
import type { AppliedEvent } from '../engine/command/apply-event.js';
import { canonicalJson } from '../engine/log/canonical-json.js';
import type { ChainedEntry } from '../engine/log/hash-chain.js';
import { digestOf } from '../engine/log/hash-chain.js';
import type { Replay } from '../engine/log/replay.js';
import type { StoredProcess } from '../engine/log/transition.js';
import { blanker, isPath, textsAt } from './blanking.js';

/** The erasure is not done; says why. Nothing has changed. */
export class ErasureRefusedError extends Error {}

/** What an erasure would change. */
export interface ErasurePlan {
  /** The texts that disappear. */
  texts: string[];
  /** The entries that change, blanked, each under a new salt. */
  entries: (ChainedEntry & { written: Buffer })[];
  /** The life of the process before and after, for whoever keeps something of it. */
  before: AppliedEvent[];
  after: AppliedEvent[];
}

/**
 * What to change so that the texts at the paths disappear from a process. It must come to where it came to: its log is
 * replayed with the blanked texts, and every hash has to hold.
 * @throws ErasureRefusedError where a text decides something, or there is none
 */
export async function planErasure(
  stored: StoredProcess,
  log: readonly ChainedEntry[],
  paths: readonly string[],
  replay: Pick<Replay, 'through'>,
): Promise<ErasurePlan> {
  const wrong = paths.find((path) => !isPath(path));
  if (wrong !== undefined || paths.length === 0) throw new ErasureRefusedError(`Not a path: ${wrong ?? ''}`);
  const texts = textsAt(log, paths);
  if (texts.length === 0)
    throw new ErasureRefusedError(`In the log of ${stored.id} no text stands at ${paths.join(', ')}`);
  const blank = blanker(texts, log);
  const blanked = log.map((entry) => blankedEntry(entry, blank(entry)));
  const before = await lifeOf(log, replay);
  const after = await lifeOf(blanked, replay);
  for (const [index, { entry }] of after.entries()) {
    if (!entry.hash.equals(log[index].hash)) throw decides(stored.id, entry.seq);
  }
  const end = after.at(-1)?.after;
  if (!end || canonicalJson(standing(end)) !== canonicalJson(standing(stored)))
    throw decides(stored.id, stored.version);
  const changed = blanked.filter((entry, index): entry is ChainedEntry & { written: Buffer } => entry !== log[index]);
  return { texts, entries: changed, before, after };
}

function blankedEntry(entry: ChainedEntry, { data, reason }: Pick<ChainedEntry, 'data' | 'reason'>): ChainedEntry {
  if (canonicalJson({ data, reason }) === canonicalJson({ data: entry.data, reason: entry.reason })) return entry;
  return { ...entry, data, reason, salt: randomBytes(16), written: entry.written ?? digestOf(entry, entry.salt) };
}

async function lifeOf(log: readonly ChainedEntry[], replay: Pick<Replay, 'through'>): Promise<AppliedEvent[]> {
  const steps: AppliedEvent[] = [];
  try {
    for await (const step of replay.through(log)) steps.push(step);
  } catch (error) {
    const [last] = steps.slice(-1);
    throw decides(log[0].process, (last?.entry.seq ?? 0) + 1, error);
  }
  return steps;
}

const decides = (process: string, seq: number, cause?: unknown): ErasureRefusedError =>
  new ErasureRefusedError(
    `A text at these paths decides what becomes of ${process} at entry ${seq}: it cannot be erased without changing the past`,
    { cause },
  );

/** All of a process but what people wrote. */
const standing = ({ facts: _facts, head, ...rest }: StoredProcess): object => ({ ...rest, head: head.toString('hex') });
