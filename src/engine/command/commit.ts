import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isOutcomeUnknown } from '../../database/pool.js';
import { OutcomeUnknownError } from '../errors.js';
import type { Change } from './append.js';
import { append } from './append.js';

const UNIQUE_VIOLATION = '23505';
const OVERTAKEN = 'P0409';

/** Somebody was faster: the process moved, the rights changed, the number or the key was taken. Nothing was kept. */
export const isVersionConflict = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === OVERTAKEN || error.code === UNIQUE_VIOLATION);

/** How long the database may take to come back before the outcome is called unknown, in milliseconds. */
const PATIENCE = 15_000;
const PAUSE = 100;

/**
 * Writes a change and learns for certain whether it was kept. When the connection dies before the answer, the same
 * statement is sent again: its compare-and-set lets it through only if the first was lost, and the log tells by the
 * entry's hash, which nobody else can have made, if the first was kept.
 * @throws what `append` throws; OutcomeUnknownError when the database stays away
 */
export async function commit(pool: pg.Pool, change: Change): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  let lost: unknown = null;
  for (;;) {
    try {
      await append(pool, change);
      return;
    } catch (error) {
      if (lost !== null && isVersionConflict(error) && (await wasKept(pool, change, deadline))) return;
      if (!isUnreachable(error)) throw error;
      if (isOutcomeUnknown(error)) lost = error;
      if (performance.now() > deadline)
        throw lost === null ? error : new OutcomeUnknownError(change.entries[0].process, { cause: error });
      await sleep(PAUSE);
    }
  }
}

/** The connection failed, or the server is not there: worth another try. */
export const isUnreachable = (error: unknown): boolean =>
  isOutcomeUnknown(error) || (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED');

/** Whether the log holds this very entry. */
async function wasKept(pool: pg.Pool, { entries }: Change, deadline: number): Promise<boolean> {
  const { process, seq, hash } = entries[0];
  for (;;) {
    try {
      const { rows } = await pool.query<{ hash: Buffer }>(
        'SELECT hash FROM process_event WHERE process_id = $1 AND seq = $2',
        [process, seq],
      );
      return rows[0]?.hash.equals(hash) ?? false;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (performance.now() > deadline) throw new OutcomeUnknownError(process, { cause: error });
      await sleep(PAUSE);
    }
  }
}
