import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { transaction } from '../database/pool.js';
import { NotFoundError } from '../errors.js';
import { digestOf } from '../engine/log/hash-chain.js';
import { readLog } from '../engine/log/read-log.js';
import { Projections, type Write } from '../engine/projections/projection.js';
import { type ProcessRow, storedProcess } from '../engine/command/process-row.js';
import { Replay } from '../engine/log/replay.js';
import { ProjectionWriter } from '../engine/projections/projection-writer.js';
import { type ErasurePlan, ErasureRefusedError, planErasure } from './erasure-plan.js';
import { signErasure } from './erasure.js';
import { type SealKey, sealKey } from './seal-key.js';
import { AUDIT_SETTINGS, type AuditSettings } from './sealer.js';

export interface ErasureRequest {
  process: string;
  /** Where in the data of its events the text stands, e.g. `customer.contact`; `reason` for the reasons given. */
  paths: readonly string[];
  /** Person ids. */
  requestedBy: string;
  approvedBy: string;
  /** On what ground, e.g. `PIPL 47`. */
  basis: string;
}

export interface ErasureDone {
  /** Log entries of which text was erased. */
  entries: number[];
  /** The texts themselves: for looking whether they stand elsewhere, never to be kept. */
  texts: string[];
}

/** The latest checkpoints, in which the key of a node in service is to be found. */
const LATEST =
  "SELECT line::json ->> 'key' AS key FROM (SELECT line FROM checkpoint ORDER BY number DESC LIMIT 100) AS c";

/** A text by which orders are found stands once for all that have it: what another order has, too, is put back. */
const STILL_SEARCHED = `
  INSERT INTO search_text (words) SELECT DISTINCT words FROM order_text WHERE words = ANY ($1::text[])
  ON CONFLICT DO NOTHING`;

/**
 * Erases text from a process for good: from its log, its facts and the read models. The chain, the checkpoints and all
 * other entries stay as they are.
 */
@Injectable()
export class Eraser {
  private readonly key: SealKey;

  constructor(
    private readonly replay: Replay,
    private readonly reactions: Projections,
    private readonly tables: ProjectionWriter,
    @Inject(AUDIT_SETTINGS) { dataDir }: AuditSettings,
  ) {
    this.key = sealKey(dataDir);
  }

  /** What would be erased. */
  async preview(
    db: pg.ClientBase,
    { process, paths }: Pick<ErasureRequest, 'process' | 'paths'>,
  ): Promise<ErasureDone> {
    return done(await this.plan(db, process, paths));
  }

  /**
   * @param owner connections of the role that owns the tables
   * @throws ErasureRefusedError, NotFoundError; DatabaseError 42501 when the two people are not two who may
   */
  erase(owner: pg.Pool, request: ErasureRequest): Promise<ErasureDone> {
    return transaction(owner, async (tx) => {
      // Waits for whoever is writing, and lets nobody write until the end.
      await tx.query('LOCK TABLE process IN SHARE ROW EXCLUSIVE MODE');
      await this.expectKnownKey(tx);
      const plan = await this.plan(tx, request.process, request.paths);
      await this.blankLog(tx, plan, request);
      await tx.query(`UPDATE process SET facts = $2, facts_since = '{}' WHERE id = $1`, [
        request.process,
        JSON.stringify(plan.after.at(-1)?.after.facts),
      ]);
      await this.rewriteReadModels(tx, plan);
      // A digest without salt: whoever guesses the text could prove it. A repeated command is still not a new one.
      await tx.query('UPDATE idempotency SET request_hash = $2 WHERE process_id = $1', [
        request.process,
        randomBytes(32),
      ]);
      // Whatever was judged by the facts of before is judged again, so that nobody writes them back.
      await tx.query('UPDATE person SET rights_version = rights_version + 1');
      return done(plan);
    });
  }

  private async plan(db: pg.ClientBase, process: string, paths: readonly string[]): Promise<ErasurePlan> {
    const { rows } = await db.query<ProcessRow>('SELECT * FROM process WHERE id = $1', [process]);
    if (!rows[0]) throw new NotFoundError('process', process);
    return planErasure(storedProcess(rows[0]), await readLog(db, process), paths, this.replay);
  }

  private async expectKnownKey(tx: pg.ClientBase): Promise<void> {
    const { rows } = await tx.query<{ key: string }>(LATEST);
    if (rows.some(({ key }) => key === this.key.key)) return;
    throw new ErasureRefusedError('The key in this DATA_DIR has not sealed the log: erase where the application runs.');
  }

  private async blankLog(tx: pg.ClientBase, { entries }: ErasurePlan, request: ErasureRequest): Promise<void> {
    const { rows } = await tx.query<{ at: string; earlier: Record<string, number> }>(
      `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
         coalesce((SELECT jsonb_object_agg(seq, n) FROM (SELECT seq, count(*) AS n FROM erasure WHERE process_id = $1 GROUP BY seq) AS e), '{}') AS earlier`,
      [request.process],
    );
    const [{ at, earlier }] = rows;
    for (const entry of entries) {
      const erasure = signErasure(
        {
          ...request,
          seq: entry.seq,
          no: 1 + (earlier[entry.seq] ?? 0),
          written: entry.written.toString('hex'),
          remaining: digestOf(entry, entry.salt).toString('hex'),
          at,
        },
        this.key,
      );
      const { data, reason, salt } = entry;
      await tx.query('SELECT erase_written($1)', [
        JSON.stringify({ ...erasure, data, reason, salt: salt.toString('hex') }),
      ]);
    }
  }

  /** The rows that the process had written are taken away, those that it would write now are put. */
  private async rewriteReadModels(tx: pg.ClientBase, { before, after }: ErasurePlan): Promise<void> {
    const writesOf = (life: ErasurePlan['before']): Write[] =>
      life.flatMap(({ transition }) => this.reactions.writes(transition));
    const old = writesOf(before).map((write): Write =>
      'put' in write ? { remove: write.put, row: write.row } : write,
    );
    for (const writes of [old, writesOf(after)]) {
      for (const write of this.tables.alone(writes)) await tx.query({ ...write, values: [...write.values] });
    }
    const shared = old.flatMap(({ row }) => ('words' in row ? [row.words] : []));
    await tx.query(STILL_SEARCHED, [shared]);
  }
}

const done = ({ entries, texts }: ErasurePlan): ErasureDone => ({ entries: entries.map(({ seq }) => seq), texts });
