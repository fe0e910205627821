import type pg from 'pg';
import { named } from '../../database/pool.js';
import type { StoredProcess } from '../log/transition.js';

const RESTORE = named(
  'clocks-restore',
  `UPDATE process SET waits = $3, stopped = $4, due_on = $5
   WHERE id = $1 AND version = $2 AND (waits, stopped, due_on) IS DISTINCT FROM ($3, $4, $5::date)`,
);

/**
 * Keeps the clocks of a process, and the day on which it is due, as its log has them: an older build kept none of what a
 * hold had stopped, and an order's day after its delivery.
 */
export async function restoreClocks(
  db: Pick<pg.Pool, 'query'>,
  { id, version, waits, stopped, dueOn }: StoredProcess,
): Promise<void> {
  await db.query(RESTORE(id, version, JSON.stringify(waits), JSON.stringify(stopped), dueOn));
}
