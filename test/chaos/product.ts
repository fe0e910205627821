import 'reflect-metadata';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { createApplication } from '../../src/application.js';
import { PG_POOL } from '../../src/database/pool.js';
import type { AppliedEvent } from '../../src/engine/command/apply-event.js';
import { UnitsOfWork } from '../../src/engine/command/unit-of-work.js';
import { readLog } from '../../src/engine/log/read-log.js';
import { Rebuilder } from '../../src/engine/projections/rebuild.js';
import { Replay } from '../../src/engine/log/replay.js';
import { Verifier } from '../../src/engine/audit/verify.js';
import type { Moment } from '../time/reminders.js';
import type { DueNotice } from './checks/effects.js';
import type { Replayed } from './checks/log.js';
import type { ChaosDatabase } from './database.js';

/** What the product itself makes of its log, when everything is quiet. */
export interface Testimony {
  replayed: Replayed[];
  due: DueNotice[];
  /** What was waited for after each entry of the log. */
  moments: Moment[];
  /** Read models by table, with a digest of their rows: as they were kept, and as they are rebuilt. */
  kept: Map<string, string>;
  rebuilt: Map<string, string>;
}

/**
 * Asks the unharmed product, in this process.
 * @param about the processes whose notices are asked for, and how far their logs went then
 */
export async function testimonyOf(
  database: ChaosDatabase,
  dataDir: string,
  about: ReadonlyMap<string, number>,
): Promise<Testimony> {
  const { ownerUrl, appUrl } = database;
  const app = await createApplication(
    { ownerUrl, appUrl, embedded: true, close: async () => undefined },
    { logLevel: 'error', rateLimit: 0, databasePoolSize: 4, dataDir },
  );
  try {
    const replayed: Replayed[] = [];
    for await (const { process, mismatch } of app.get(Verifier).all()) {
      replayed.push({ process, mismatch: mismatch && `entry ${mismatch.seq}: ${mismatch.what}` });
    }
    const due: DueNotice[] = [];
    const moments: Moment[] = [];
    for (const { process } of replayed.filter(({ process, mismatch }) => mismatch === null && about.has(process))) {
      const log = await readLog(app.get<pg.Pool>(PG_POOL), process);
      for await (const step of app.get(Replay).through(log)) {
        if (step.entry.seq > (about.get(process) ?? 0)) break;
        moments.push(momentOf(step));
        for (const { office, head = false, kind, topic } of app.get(UnitsOfWork).notices(step)) {
          due.push({ process, seq: step.entry.seq, office, head, kind, topic });
        }
      }
    }
    const rebuilder = app.get(Rebuilder);
    const tables = rebuilder.readModels();
    const kept = await digests(database, tables);
    // A log that does not replay makes no read model at all, which disagrees with every one that was kept.
    const isRebuilt = await rebuilder.rebuild().then(
      () => true,
      () => false,
    );
    return { replayed, due, moments, kept, rebuilt: isRebuilt ? await digests(database, tables) : new Map() };
  } finally {
    await app.close();
  }
}

const momentOf = ({ entry, after }: AppliedEvent): Moment => ({
  process: entry.process,
  kind: entry.kind,
  seq: entry.seq,
  type: entry.type,
  data: entry.data,
  at: Date.parse(entry.recordedAt),
  isHeld: after.held,
  waits: after.waits,
});

async function digests(database: ChaosDatabase, tables: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of tables) {
    const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM "${table}" AS t ORDER BY 1`);
    const hash = createHash('sha256');
    for (const { row } of rows) hash.update(row).update('\n');
    found.set(table, `${rows.length} rows ${hash.digest('hex')}`);
  }
  return found;
}
