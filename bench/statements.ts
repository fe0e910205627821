import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { PG_POOL } from '../src/database/pool.js';
import { hashToken } from '../src/identity/signed-in.js';
import { CommandHandler } from '../src/engine/command/command-handler.js';
import type { Sent } from './drive.js';

/** What one transition sent to the database: its read and its write, word for word, with the values. */
export interface Spoken {
  type: string;
  read: Required<pg.QueryConfig>;
  write: Required<pg.QueryConfig>;
}

/** Takes an order through the stretch at the real door and writes down what the door says to the database. */
export async function overheard(app: INestApplicationContext, no: string, events: readonly Sent[]): Promise<Spoken[]> {
  const pool = app.get<pg.Pool>(PG_POOL, { strict: false });
  const heard: Required<pg.QueryConfig>[] = [];
  const query = pool.query.bind(pool) as (config: Required<pg.QueryConfig>) => Promise<pg.QueryResult>;
  Object.assign(pool, {
    query: (config: Required<pg.QueryConfig>) => {
      if (/^process-(read|write):/.test(config.name)) heard.push(config);
      return query(config);
    },
  });
  const spoken: Spoken[] = [];
  for (const [index, { token, type, body }] of events.entries()) {
    heard.length = 0;
    const { data, reason } = JSON.parse(body) as { data: unknown; reason?: string };
    const command = { type, data, reason, idempotencyKey: `overheard-${no}-${index}`, expectedVersion: index + 1 };
    await app.get(CommandHandler).send({ token: hashToken(token) }, { process: no }, command);
    const [read, write] = heard;
    if (heard.length !== 2 || !read.name.startsWith('process-read') || !write.name.startsWith('process-write')) {
      throw new Error(`${type} sends ${heard.length} statements: ${heard.map(({ name }) => name).join(', ')}`);
    }
    spoken.push({ type, read, write });
  }
  return spoken;
}
