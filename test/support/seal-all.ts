import { setTimeout as sleep } from 'node:timers/promises';
import type { Sealer } from '../../src/audit/sealer.js';

interface Db {
  query(sql: string): Promise<{ rows: { settled: boolean }[] }>;
}

const SETTLED = `
  SELECT NOT EXISTS (SELECT FROM process_event WHERE tx >= pg_snapshot_xmin(pg_current_snapshot()))
     AND NOT EXISTS (SELECT FROM audit_entry WHERE tx >= pg_snapshot_xmin(pg_current_snapshot())) AS settled`;

/**
 * Seals all that is in the log. A turn seals what is older than every running transaction of the server, and the tests
 * share one server: it waits for those of other tests, in their own databases, to end.
 */
export async function sealAll(sealer: Sealer, db: Db): Promise<void> {
  while (!(await db.query(SETTLED)).rows[0].settled) await sleep(10);
  await sealer.turn();
}
