import type pg from 'pg';
import { named } from '../../database/pool.js';
import type { StoredProcess } from '../log/transition.js';

const RESTORE = named(
  'clocks-restore',
  `UPDATE process SET waits = $3, stopped = $4
   WHERE id = $1 AND version = $2 AND (waits, stopped) IS DISTINCT FROM ($3, $4)`,
);

/** Keeps the clocks of a process as its log has them: an older build kept none of what a hold had stopped. */
export async function restoreClocks(
  db: Pick<pg.Pool, 'query'>,
  { id, version, waits, stopped }: StoredProcess,
): Promise<void> {
  await db.query(RESTORE(id, version, JSON.stringify(waits), JSON.stringify(stopped)));
}
