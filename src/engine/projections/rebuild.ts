import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { transaction, PG_POOL } from '../../database/pool.js';
import { readLog } from '../log/read-log.js';
import { Projections } from './projection.js';
import { isReadModel } from './read-model.js';
import type { StoredProcess } from '../log/transition.js';
import { restoreClocks } from '../time/restore-clocks.js';
import { rowsOf } from './rows.js';
import { Replay } from '../log/replay.js';
import { ProjectionWriter } from './projection-writer.js';

/**
 * Makes the read models and the clocks of waits again from the log, in one transaction: readers see the old rows or the new ones.
 * The processes are locked against moving meanwhile, so that no reaction is lost.
 */
@Injectable()
export class Rebuilder {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly replay: Replay,
    private readonly reactions: Projections,
    private readonly tables: ProjectionWriter,
  ) {}

  /** The tables that carry a read model: every entity of a department, and what waits for whom. */
  readModels(): string[] {
    return this.dataSource.entityMetadatas
      .filter(({ target }) => typeof target === 'function' && isReadModel(target))
      .map(({ tableName }) => tableName)
      .sort();
  }

  /** @param progress told after each process: how many are done, of how many */
  async rebuild(
    progress: (done: number, of: number) => void = () => undefined,
  ): Promise<{ processes: number; tables: string[] }> {
    const tables = this.readModels();
    const processes = await transaction(this.pool, async (client) => {
      await client.query(`SET LOCAL statement_timeout = 0`);
      await client.query('LOCK TABLE process IN SHARE MODE');
      for (const table of tables) await client.query(`DELETE FROM "${table}"`);
      const { rows } = await client.query<{ id: string }>('SELECT id FROM process ORDER BY id');
      for (const [index, { id }] of rows.entries()) {
        let last: StoredProcess | null = null;
        for await (const step of this.replay.through(await readLog(client, id))) {
          for (const write of this.tables.alone(rowsOf(this.reactions, step)))
            await client.query({ ...write, values: [...write.values] });
          last = step.after;
        }
        if (last) await restoreClocks(client, last);
        progress(index + 1, rows.length);
      }
      return rows.length;
    });
    return { processes, tables };
  }
}
