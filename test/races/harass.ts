import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Step } from '../../src/database/pipeline.js';

/** What is made wrong in a node, to see that the races notice. Works on the text of its write statement. */
const SABOTAGES: Readonly<Record<string, (statement: string) => string>> = {
  /** With the log's primary key taken away too, or that alone would still stop it. */
  'no compare-and-set': (statement) => statement.replace(' AND p.version = n.base', ''),
  'rights compared without a lock': (statement) => statement.replace(' FOR SHARE', ''),
  'rights read before the write alone': (statement) =>
    statement.replace(' AND NOT disabled', '').replace(' AND e.rights_version = w.version', ''),
};

export interface Harassment {
  /** Name of a sabotage, or none. */
  sabotage: string | null;
  /** A command waits so long at most before it writes, and its transaction so long before it commits, in milliseconds. */
  slowness: number;
}

/** The text of a write statement as it is sent under a harassment. */
function spoilt(statement: string, { sabotage, slowness }: Harassment): string {
  const text = sabotage === null ? statement : SABOTAGES[sabotage](statement);
  // A sabotage that does nothing would prove nothing. What begins a process has no version to compare.
  if (sabotage !== null && text === statement && statement.includes('moved AS'))
    throw new Error(`${sabotage} changes nothing`);
  return text.replace(/ FROM kept$/, `, pg_sleep(random() * ${slowness / 1000}) FROM kept`);
}

/** What is sent in one message. */
interface Piped {
  steps: Step[];
}

const isWrite = ({ name }: Step): boolean => name.startsWith('process-write');

/** The statement that keeps a group, under a harassment; every other as it is. */
function harassed(step: Step, present: Harassment): Step {
  if (!isWrite(step)) return step;
  const text = spoilt(step.text, present);
  return { ...step, text, name: `harassed:${createHash('sha256').update(text).digest('hex').slice(0, 16)}` };
}

/**
 * Makes a node slow between its reading and its writing, and between its writing and its commit, where races are lost;
 * and wrong, where a sabotage is named.
 * @returns by which it is harassed otherwise from now on
 */
export function harass(pool: pg.Pool, first: Harassment): (next: Harassment) => void {
  let present = first;
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<pg.PoolClient>;
  const known = new WeakSet<pg.PoolClient>();
  pool.connect = (async (callback?: unknown) => {
    // The pool's own questions are no writes.
    if (callback !== undefined) return connect(callback);
    const client = await connect();
    if (known.has(client)) return client;
    known.add(client);
    const query = client.query.bind(client) as (given: unknown) => unknown;
    client.query = ((given: Partial<Piped>) => {
      if (!given.steps?.some(isWrite)) return query(given);
      given.steps = given.steps.map((step) => harassed(step, present));
      // It is sent a while after it was judged; whoever waits for it is called by the query itself.
      void sleep(Math.random() * present.slowness).then(() => query(given));
      return given;
    }) as typeof client.query;
    return client;
  }) as typeof pool.connect;
  return (next) => {
    present = next;
  };
}
