import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { pipelined } from '../../database/pipeline.js';
import { COMMAND_POOL, isOutcomeUnknown } from '../../database/pool.js';
import { OutcomeUnknownError } from '../errors.js';
import { ProjectionWriter } from '../projections/projection-writer.js';
import { keeping } from './commit.sql.js';
import type { Settled } from './line.js';
import { Line } from './line.js';
import { markOf } from './load.js';
import type { Change } from './unit-of-work.js';

const UNIQUE_VIOLATION = '23505';
const OVERTAKEN = 'P0409';

/** One of a group was overtaken: its process moved, or the rights changed, on which it stood. The others were kept. */
class OvertakenError extends Error {
  constructor(change: Change) {
    super(`${change.entries[0].process} has moved, or rights have changed`);
  }
}

/** Somebody was faster: the process moved, the rights changed, the number or the key was taken. Nothing was kept. */
export const isVersionConflict = (error: unknown): boolean =>
  error instanceof OvertakenError ||
  (error instanceof pg.DatabaseError && (error.code === OVERTAKEN || error.code === UNIQUE_VIOLATION));

/** The connection failed, or the server is not there: worth another try. */
export const isUnreachable = (error: unknown): boolean =>
  isOutcomeUnknown(error) || (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED');

/** How long the database may take to come back before the outcome is called unknown, in milliseconds. */
const PATIENCE = 15_000;
const PAUSE = 100;

/** The transaction that has written a change, as `Loader.remember` takes it; null when only the log says that it did. */
type Mark = number | null;

const HASHES = `
  SELECT e.hash FROM process_event e JOIN unnest($1::text[], $2::integer[]) AS n (process, seq)
  ON e.process_id = n.process AND e.seq = n.seq`;

/** Keeps what commands change: of as many as wait, in one transaction, each by itself. Answered means committed. */
@Injectable()
export class Committer {
  private readonly line = new Line<Change, Mark>({
    work: (group) =>
      this.keep(inOrder(group)).then((settled) => group.map((change) => settled.get(change) ?? LEFT_OUT)),
    workers: 2,
    most: 32,
    about: ({ processes }) => processes.map(({ after }) => after.id),
    // What moves several processes is kept whole, or not at all: no verdict of its own could say that of a part.
    isAlone: ({ processes }) => processes.length > 1,
  });

  constructor(
    @Inject(COMMAND_POOL) private readonly pool: pg.Pool,
    private readonly writer: ProjectionWriter,
  ) {}

  /**
   * Keeps a change, and learns for certain whether it was kept.
   * @throws what `isVersionConflict` knows when somebody was faster; OutcomeUnknownError when the database stays away
   */
  commit(change: Change): Promise<Mark> {
    return this.line.add(change);
  }

  /**
   * When the connection dies before the answer, the same statements are sent again: the compare-and-set lets those through
   * that were lost, and of the others the log tells by the hash of their entry, which nobody else can have made, whether
   * they were kept. When the database refuses the group for the sake of one of it, each goes by itself.
   */
  private async keep(
    changes: readonly Change[],
    deadline = performance.now() + PATIENCE,
    lostBefore: unknown = null,
  ): Promise<Map<Change, Settled<Mark>>> {
    let lost = lostBefore;
    for (;;) {
      try {
        const { mark, kept } = await this.write(changes);
        const overtaken = changes.filter((change) => !kept.has(change));
        const found = lost !== null && overtaken.length > 0 ? await this.logged(overtaken, deadline) : new Set();
        return new Map(
          changes.map((change) => [
            change,
            kept.has(change)
              ? { value: mark }
              : found.has(change)
                ? { value: null }
                : { error: new OvertakenError(change) },
          ]),
        );
      } catch (error) {
        if (!isUnreachable(error)) {
          if (changes.length > 1) return await this.oneByOne(changes, deadline, lost);
          const isKept = lost !== null && isVersionConflict(error) && (await this.logged(changes, deadline)).size > 0;
          return new Map([[changes[0], isKept ? { value: null } : { error }]]);
        }
        if (isOutcomeUnknown(error)) lost = error;
        if (performance.now() > deadline)
          return new Map(changes.map((change) => [change, { error: gone(change, lost, error) }]));
        await sleep(PAUSE);
      }
    }
  }

  private async oneByOne(
    changes: readonly Change[],
    deadline: number,
    lost: unknown,
  ): Promise<Map<Change, Settled<Mark>>> {
    const settled = await Promise.all(changes.map((change) => this.keep([change], deadline, lost)));
    return new Map(settled.flatMap((one) => [...one]));
  }

  /** One transaction. @returns which changes it kept */
  private async write(changes: readonly Change[]): Promise<{ mark: number; kept: ReadonlySet<Change> }> {
    const rows = this.writer.together(changes.map((change) => change.rows));
    const [[[numbers, xid]]] = await pipelined(this.pool, [keeping(changes), ...rows]);
    const kept = JSON.parse(`[${numbers?.slice(1, -1)}]`) as number[];
    return { mark: markOf(xid ?? ''), kept: new Set(kept.map((number) => changes[number - 1])) };
  }

  /** Of these changes those whose first entry the log holds. */
  private async logged(changes: readonly Change[], deadline: number): Promise<Set<unknown>> {
    const firsts = changes.map(({ entries }) => entries[0]);
    for (;;) {
      try {
        const { rows } = await this.pool.query<{ hash: Buffer }>(HASHES, [
          firsts.map(({ process }) => process),
          firsts.map(({ seq }) => seq),
        ]);
        const hashes = new Set(rows.map(({ hash }) => hash.toString('hex')));
        return new Set(changes.filter(({ entries }) => hashes.has(entries[0].hash.toString('hex'))));
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        if (performance.now() > deadline) throw new OutcomeUnknownError(firsts[0].process, { cause: error });
        await sleep(PAUSE);
      }
    }
  }
}

const LEFT_OUT: Settled<Mark> = { error: new Error('Nobody has said what became of a change') };

/** By the number of their process, so that no two groups wait for each other in a ring, whichever node they are of. */
const inOrder = (group: readonly Change[]): Change[] =>
  [...group].sort((a, b) => (a.entries[0].process < b.entries[0].process ? -1 : 1));

const gone = (change: Change, lost: unknown, error: unknown): unknown =>
  lost === null ? error : new OutcomeUnknownError(change.entries[0].process, { cause: error });
