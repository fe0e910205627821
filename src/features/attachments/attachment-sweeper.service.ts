import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { transaction, PG_POOL } from '../../database/pool.js';
import { FileStore, LOCK_CONTENT } from './file-store.js';

/** How long a file may hang on nothing, and how long nothing may name it then before it goes. By the database's clock. */
const GRACE = '7 days';
const LAST_WORD = '1 hour';
/** A sweep that begins the next one's turn, in milliseconds. */
const EVERY = 3_600_000;
const FIRST = 60_000;
const AT_ONCE = 500;

/** Neither an event nor a draft names it. */
const UNNAMED = `
  NOT EXISTS (SELECT FROM attachment_use u WHERE u.attachment_id = a.id)
  AND NOT EXISTS (SELECT FROM process_draft d WHERE strpos(d.content::text, a.id::text) > 0)`;

/** From here on no event can name it; one that is being written at this very moment is heard at the second look. */
const CONDEMN = `
  UPDATE attachment SET condemned_at = now() WHERE id IN (
    SELECT id FROM attachment a
    WHERE condemned_at IS NULL AND uploaded_at < now() - interval '${GRACE}' AND ${UNNAMED} LIMIT ${AT_ONCE})`;

const PARDON = `UPDATE attachment a SET condemned_at = NULL WHERE condemned_at IS NOT NULL AND NOT (${UNNAMED})`;

const DUE = `
  SELECT id, sha256 FROM attachment WHERE condemned_at < now() - interval '${LAST_WORD}' LIMIT ${AT_ONCE}`;

const REMOVE = `DELETE FROM attachment a WHERE id = $1 AND condemned_at IS NOT NULL AND ${UNNAMED}`;
const IS_KEPT = 'SELECT EXISTS (SELECT FROM attachment WHERE sha256 = $1) AS kept';

/** From when on bytes may be there without a row: whoever is uploading keeps them first. */
const STRAY_SINCE = `SELECT (extract(epoch FROM now() - interval '${GRACE}') * 1000)::float8 AS instant`;
const UNKNOWN = `
  SELECT sha256 FROM unnest($1::bytea[]) AS kept (sha256)
  WHERE NOT EXISTS (SELECT FROM attachment a WHERE a.sha256 = kept.sha256)`;

/**
 * Removes files that hang on nothing, and bytes that a crash has left without a row. In two looks, so that nobody has to wait for it: the first takes a file out of
 * reach, the second, when whatever was being written then has long ended, removes it. Every node sweeps; they cannot
 * disturb each other.
 */
@Injectable()
export class AttachmentSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Attachments');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly files: FileStore,
  ) {}

  onApplicationBootstrap(): void {
    this.wait(FIRST);
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  private wait(pause: number): void {
    this.timer = setTimeout(() => {
      this.running = this.sweep()
        .catch((error: unknown) => this.logger.warn(`Files were not swept: ${String(error)}`))
        .finally(() => {
          if (this.timer !== undefined) this.wait(EVERY);
        });
    }, pause).unref();
  }

  /** One look at all files. @returns how many were removed */
  async sweep(): Promise<number> {
    await this.pool.query(PARDON);
    await this.pool.query(CONDEMN);
    const { rows } = await this.pool.query<{ id: string; sha256: Buffer }>(DUE);
    let removed = 0;
    for (const { id, sha256 } of rows) if (await this.remove(id, sha256)) removed++;
    removed += await this.sweepStrays();
    if (removed > 0) this.logger.log(`${removed} files that hung on nothing were removed`);
    return removed;
  }

  /** Bytes that no row speaks of, from before the time in which somebody could still be uploading them. */
  private async sweepStrays(): Promise<number> {
    const { rows } = await this.pool.query<{ instant: number }>(STRAY_SINCE);
    let removed = 0;
    for await (const kept of this.files.keptBefore(rows[0].instant)) {
      const unknown = await this.pool.query<{ sha256: Buffer }>(UNKNOWN, [kept]);
      for (const { sha256 } of unknown.rows) if (await this.removeStray(sha256)) removed++;
    }
    return removed;
  }

  private removeStray(sha256: Buffer): Promise<boolean> {
    return transaction(this.pool, async (tx) => {
      await tx.query(LOCK_CONTENT, [sha256.toString('hex')]);
      const { rows } = await tx.query<{ kept: boolean }>(IS_KEPT, [sha256]);
      if (!rows[0].kept) await this.files.remove(sha256);
      return !rows[0].kept;
    });
  }

  /** The bytes go with the last file that has this content; whoever uploads the same meanwhile waits. */
  private remove(id: string, sha256: Buffer): Promise<boolean> {
    return transaction(this.pool, async (tx) => {
      await tx.query(LOCK_CONTENT, [sha256.toString('hex')]);
      const { rowCount } = await tx.query(REMOVE, [id]);
      if (rowCount === 0) return false;
      const { rows } = await tx.query<{ kept: boolean }>(IS_KEPT, [sha256]);
      if (!rows[0].kept) await this.files.remove(sha256);
      return true;
    });
  }
}
