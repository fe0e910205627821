import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { transaction, WRITE_POOL } from '../database/pool.js';
import { CheckpointFile } from './checkpoint-file.js';
import {
  digestOfPolicy,
  FIRST_PREVIOUS,
  hashOfCheckpoint,
  parseCheckpoint,
  POLICY_COLUMNS,
  seal,
  SEALING,
  type SealedPolicy,
} from './checkpoint.js';
import { Horizons } from './horizons.js';
import { type SealKey, sealKey } from './seal-key.js';

export const AUDIT_SETTINGS = Symbol('AUDIT_SETTINGS');

export interface AuditSettings {
  /** Where the key and the file of checkpoints are. */
  dataDir: string;
  /** Milliseconds between two checkpoints. */
  sealEvery?: number;
}

const EVERY = 5_000;
/** Entries in one checkpoint at most: bounds a line of the file to some 700 kB. */
const MOST_ENTRIES = 10_000;
/** One node seals at a time. */
const TAKE_TURN = `SELECT pg_try_advisory_xact_lock(${SEALING}) AS mine`;
/** A tool beside the application has the same file: one of them writes it at a time. */
const WRITE_FILE = 'SELECT pg_try_advisory_xact_lock(1330007885, hashtext($1)) AS mine';
/** Checkpoints copied to the file in one go. */
const COPIED = 20;

interface Position {
  number: number;
  upto_tx: string;
  upto_process: string;
  upto_seq: number;
  upto_policy: number;
}

const START: Position = { number: 0, upto_tx: '0', upto_process: '', upto_seq: 0, upto_policy: 0 };

const POSITION = `
  SELECT number, upto_tx::text, upto_process, upto_seq, upto_policy FROM checkpoint ORDER BY number DESC LIMIT 1`;

/** In the order in which transactions became older than every running one: nothing can appear before the last row read. */
const GROWN = `
  SELECT tx::text, process_id, seq, hash FROM process_event
  WHERE (tx, process_id, seq) > ($1::xid8, $2::text, $3::integer) AND tx < $4::xid8
  ORDER BY tx, process_id, seq LIMIT ${MOST_ENTRIES}`;

interface Grown {
  tx: string;
  process_id: string;
  seq: number;
  hash: Buffer;
}

/** Signs, every few seconds, what all logs have grown by, and keeps the signed checkpoints outside the database too. */
@Injectable()
export class Sealer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Sealer');
  private readonly horizons = new Horizons();
  private readonly file: CheckpointFile;
  private readonly every: number;
  private readonly key: SealKey;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private told = '';

  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    @Inject(AUDIT_SETTINGS) { dataDir, sealEvery = EVERY }: AuditSettings,
  ) {
    this.key = sealKey(dataDir);
    this.file = new CheckpointFile(join(dataDir, 'checkpoints'));
    this.every = sealEvery;
  }

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => this.go(), 0);
  }

  /** Seals once more, so that an application that was stopped in order leaves nothing unsealed. */
  async onModuleDestroy(): Promise<void> {
    const wasRunning = this.timer !== undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (wasRunning) await this.turn().catch((error: unknown) => this.tell(error));
    await this.running;
  }

  private go(): void {
    void this.turn()
      .then(() => void (this.told = ''))
      .catch((error: unknown) => this.tell(error))
      .finally(() => {
        if (this.timer !== undefined) this.timer = setTimeout(() => this.go(), this.every);
      });
  }

  /** The same trouble is told once, not every few seconds. */
  private tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== this.told) this.logger.error(message);
    this.told = message;
  }

  /**
   * Seals all that is complete and brings the file up to date; one turn after the other.
   * @throws Error when the database contradicts what was witnessed here; nothing is sealed any more then
   */
  turn(): Promise<void> {
    const turn = this.running.then(() => this.work());
    this.running = turn.catch(() => undefined); // told to whoever asked for it
    return turn;
  }

  private async work(): Promise<void> {
    await this.copyToFile();
    for (let sealed = MOST_ENTRIES; sealed === MOST_ENTRIES;) sealed = await this.seal();
    await this.copyToFile();
  }

  /** One checkpoint, when there is something to seal and no other node is at it: how many entries it holds. */
  private seal(): Promise<number> {
    return transaction(this.pool, async (tx) => {
      const turn = await tx.query<{ mine: boolean }>(TAKE_TURN);
      if (!turn.rows[0].mine) return 0;
      const last = (await tx.query<Position>(POSITION)).rows[0] ?? START;
      const { now, xmin } = await this.horizons.look(tx);
      if (BigInt(last.upto_tx) >= BigInt(xmin)) {
        throw new Error(
          'The log was loaded from a dump into another database cluster, whose transactions count from anew. ' +
            'Nothing is sealed until it is told to: npm run restore -- --after-dump',
        );
      }
      const grown = (await tx.query<Grown>(GROWN, [last.upto_tx, last.upto_process, last.upto_seq, xmin])).rows;
      const policies = (
        await tx.query<SealedPolicy>(
          `SELECT ${POLICY_COLUMNS} FROM policy_version WHERE version > $1 ORDER BY version`,
          [last.upto_policy],
        )
      ).rows;
      if (grown.length === 0 && policies.length === 0) return 0;
      const before = last.number === 0 ? null : await this.checkpoint(tx, last.number);
      const line = seal(
        {
          number: last.number + 1,
          at: now,
          previous: before ? hashOfCheckpoint(before) : FIRST_PREVIOUS,
          entries: grown.map(({ process_id, seq, hash }) => [process_id, seq, hash.toString('base64url')]),
          policies: policies.map((policy) => [policy.version, digestOfPolicy(policy)]),
          total: (before?.total ?? 0) + grown.length,
          settled: grown.length < MOST_ENTRIES ? this.horizons.settledAt(xmin) : null,
        },
        this.key,
      );
      const upto = grown.at(-1) ?? { tx: last.upto_tx, process_id: last.upto_process, seq: last.upto_seq };
      await tx.query(
        `INSERT INTO checkpoint (number, line, upto_tx, upto_process, upto_seq, upto_policy) VALUES ($1, $2, $3, $4, $5, $6)`,
        [last.number + 1, line, upto.tx, upto.process_id, upto.seq, policies.at(-1)?.version ?? last.upto_policy],
      );
      return grown.length;
    });
  }

  private async checkpoint(tx: pg.ClientBase, number: number) {
    const { rows } = await tx.query<{ line: string }>('SELECT line FROM checkpoint WHERE number = $1', [number]);
    return parseCheckpoint(rows[0].line);
  }

  /** Whichever node sealed them: every node keeps all checkpoints, and notices when the database tells another story. */
  private copyToFile(): Promise<void> {
    return transaction(this.pool, async (tx) => {
      const { rows } = await tx.query<{ mine: boolean }>(WRITE_FILE, [this.file.directory]);
      if (rows[0].mine) await this.copy(tx);
    });
  }

  private async copy(tx: pg.ClientBase): Promise<void> {
    let last = await this.file.last();
    for (;;) {
      const { rows } = await tx.query<{ number: number; line: string }>(
        `SELECT number, line FROM checkpoint WHERE number >= $1 ORDER BY number LIMIT ${COPIED}`,
        [last?.number ?? 0],
      );
      if (last !== null) {
        const same = rows.shift();
        if (same?.number !== last.number || hashOfCheckpoint(parseCheckpoint(same.line)) !== last.hash) {
          throw new Error(
            `Checkpoint ${last.number} in ${this.file.directory} is not in the database, or not the same there: the ` +
              'log was changed or set back behind the application. Find out why; after a restore, put that directory aside.',
          );
        }
      }
      for (const { number, line } of rows) {
        const { previous } = parseCheckpoint(line);
        if (last !== null && (number !== last.number + 1 || previous !== last.hash)) {
          throw new Error(`Checkpoint ${number} in the database does not follow the one before it.`);
        }
        last = await this.file.append(line);
      }
      if (rows.length < COPIED - 1) return;
    }
  }
}
