import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { transaction, PG_POOL } from '../database/pool.js';
import { CheckpointFile } from './checkpoint-file.js';
import { FIRST_PREVIOUS, hashOfCheckpoint, parseCheckpoint, seal, SEALING } from './checkpoint.js';
import { grownSince, keepCheckpoint, lastPosition } from './grown.js';
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
/** One node seals at a time. */
const TAKE_TURN = `SELECT pg_try_advisory_xact_lock(${SEALING}) AS mine`;
/** A tool beside the application has the same file: one of them writes it at a time. */
const WRITE_FILE = 'SELECT pg_try_advisory_xact_lock(1330007885, hashtext($1)) AS mine';
/** Checkpoints copied to the file in one go. */
const COPIED = 20;

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
    @Inject(PG_POOL) private readonly pool: pg.Pool,
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
    while (await this.seal());
    await this.copyToFile();
  }

  /** One checkpoint, when there is something to seal and no other node is at it: whether there is more. */
  private seal(): Promise<boolean> {
    return transaction(this.pool, async (tx) => {
      const turn = await tx.query<{ mine: boolean }>(TAKE_TURN);
      if (!turn.rows[0].mine) return false;
      const last = await lastPosition(tx);
      const { now, xmin } = await this.horizons.look(tx);
      if ([last.upto_tx, last.upto_trail_tx].some((upto) => BigInt(upto) >= BigInt(xmin))) {
        throw new Error(
          'The log was loaded from a dump into another database cluster, whose transactions count from anew. ' +
            'Nothing is sealed until it is told to: npm run restore -- --after-dump',
        );
      }
      const { entries, policies, trail, upto, more } = await grownSince(tx, last, xmin);
      if (entries.length === 0 && policies.length === 0 && trail.length === 0) return false;
      const before = last.number === 0 ? null : await this.checkpoint(tx, last.number);
      const line = seal(
        {
          number: upto.number,
          at: now,
          previous: before ? hashOfCheckpoint(before) : FIRST_PREVIOUS,
          entries,
          policies,
          trail,
          total: (before?.total ?? 0) + entries.length,
          settled: more ? null : this.horizons.settledAt(xmin),
        },
        this.key,
      );
      await keepCheckpoint(tx, line, upto);
      return more;
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
