import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** What is made wrong in a node, to see that the races notice. Works on the text of its write statement. */
const SABOTAGES: Readonly<Record<string, (statement: string) => string>> = {
  /** With the log's primary key taken away too, or that alone would still stop it. */
  'no compare-and-set': (statement) => statement.replace(' AND p.version = n.base', ''),
  'rights compared without a lock': (statement) => statement.replace(' FOR SHARE', ''),
  'rights read before the write alone': (statement) =>
    statement
      .replace('NOT disabled AND (id, rights_version)', '(id, 0 * rights_version)')
      .replaceAll(/\((\$\d+::uuid), (\$\d+)::integer\)/g, '($1, 0 * $2::integer)'),
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
  return `${text}, pg_sleep(random() * ${slowness / 1000})`;
}

/**
 * Makes a node slow between its reading and its writing, and between its writing and its commit, where races are lost;
 * and wrong, where a sabotage is named.
 * @returns by which it is harassed otherwise from now on
 */
export function harass(pool: pg.Pool, first: Harassment): (next: Harassment) => void {
  let present = first;
  const query = pool.query.bind(pool) as (given: unknown, values?: unknown[]) => Promise<pg.QueryResult>;
  const slowed = async (given: pg.QueryConfig): Promise<pg.QueryResult> => {
    const text = spoilt(given.text, present);
    const name = `harassed:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    await sleep(Math.random() * present.slowness);
    return query({ ...given, text, name });
  };
  const harassed = (given: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> =>
    typeof given !== 'string' && given.name?.startsWith('process-write') ? slowed(given) : query(given, values);
  pool.query = harassed as typeof pool.query;
  return (next) => {
    present = next;
  };
}
