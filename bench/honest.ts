import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { PG_POOL } from '../src/database/pool.js';
import type { AppliedEvent } from '../src/engine/command/apply-event.js';
import { readLog } from '../src/engine/log/read-log.js';
import { Projections } from '../src/engine/projections/projection.js';
import { Rebuilder } from '../src/engine/projections/rebuild.js';
import { Replay } from '../src/engine/log/replay.js';
import { ProjectionWriter } from '../src/engine/projections/projection-writer.js';
import { Verifier } from '../src/engine/audit/verify.js';
import { rowsLeft } from './template.js';

/**
 * Whether orders are what their logs say: each log is replayed through the machine, its chain and its stored state are
 * verified, and the rows of every read model are compared with what the reactions make of the replay.
 * @throws Error that names the first order that is not honest
 */
export async function assertHonest(app: INestApplicationContext, numbers: readonly string[]): Promise<number> {
  const pool = app.get<pg.Pool>(PG_POOL, { strict: false });
  const parts = { reactions: app.get(Projections), tables: app.get(ProjectionWriter), dataSource: app.get(DataSource) };
  const readModels = app.get(Rebuilder).readModels();
  const keyed = readModels.flatMap((table) => {
    const names = parts.dataSource.getMetadata(table).columns.map(({ databaseName }) => databaseName);
    const key = ['order_no', ...(table === 'waiting' ? ['id'] : [])].find((name) => names.includes(name));
    return key === undefined ? [] : [{ table, key }];
  });
  let entries = 0;
  for (const no of numbers) {
    const { verified, mismatch, events } = await app.get(Verifier).verify(no);
    if (!verified) throw new Error(`${no} is not what its log says: ${JSON.stringify(mismatch)}`);
    entries += events;
    const lived: AppliedEvent[] = [];
    for await (const step of app.get(Replay).through(await readLog(pool, no))) lived.push(step);
    const wanted = rowsLeft(parts, lived);
    for (const { table, key } of keyed) {
      const { rows } = await pool.query<{ same: number; there: number }>(
        `SELECT (SELECT count(*) FROM (SELECT * FROM "${table}" WHERE ${key} = $2) t
             JOIN jsonb_populate_recordset(NULL::"${table}", $1) w ON t IS NOT DISTINCT FROM w)::int AS same,
           (SELECT count(*) FROM "${table}" WHERE ${key} = $2)::int AS there`,
        [JSON.stringify(wanted.get(table) ?? []), no],
      );
      const count = wanted.get(table)?.length ?? 0;
      if (rows[0].same !== count || rows[0].there !== count) {
        throw new Error(
          `${no}: ${table} has ${rows[0].there} rows, ${rows[0].same} of the ${count} that its log makes`,
        );
      }
    }
  }
  return entries;
}
