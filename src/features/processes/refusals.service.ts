import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { PG_POOL } from '../../database/pool.js';
import type { TransitionRefusedError } from '../../engine/errors.js';

const EVERY_MS = 2_000;
/** Different refusals kept in memory at most; beyond that, they are only counted by the metrics. */
const MOST = 2_000;

const KEEP = `
  INSERT INTO refused_move (kind, process_id, event, rules, times)
  SELECT kind, nullif(process, ''), event, string_to_array(rules, ' '), times
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[]) AS refused (kind, process, event, rules, times)`;

interface Refused {
  kind: string;
  process: string;
  event: string;
  rules: string;
}

/**
 * Keeps what rules have refused, for whoever asks which clause stops how much. Nobody waits for it: it is gathered in
 * memory and written every few seconds in one statement, so a refusal costs no way to the database. Who is killed loses
 * the last seconds of it.
 */
@Injectable()
export class Refusals implements OnModuleDestroy {
  private readonly logger = new Logger('Refusals');
  private gathered = new Map<string, { refused: Refused; times: number }>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  note({ kind, process, isOfNone, type, unmet }: TransitionRefusedError): void {
    const rules = unmet.map(({ rule }) => rule).join(' ');
    const refused = { kind, process: isOfNone ? '' : process, event: type, rules };
    const key = Object.values(refused).join('\n');
    const known = this.gathered.get(key);
    if (known) known.times++;
    else if (this.gathered.size < MOST) this.gathered.set(key, { refused, times: 1 });
    this.timer ??= setTimeout(() => void this.flush(), EVERY_MS).unref();
  }

  /** Writes what has been gathered; one turn after the other. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { gathered } = this;
    this.gathered = new Map();
    if (gathered.size > 0) this.writing = this.writing.then(() => this.write([...gathered.values()]));
    return this.writing;
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  private async write(gathered: readonly { refused: Refused; times: number }[]): Promise<void> {
    const column = (of: keyof Refused): string[] => gathered.map(({ refused }) => refused[of]);
    const values = [column('kind'), column('process'), column('event'), column('rules')];
    try {
      await this.pool.query(KEEP, [...values, gathered.map(({ times }) => times)]);
    } catch (error) {
      // A figure is lost and nobody's work: what was refused stays refused.
      this.logger.warn(`${gathered.length} refusals could not be kept: ${String(error)}`);
    }
  }
}
