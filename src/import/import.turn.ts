import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** Any number, the same on every node. */
const IMPORTING = [20_251_122, 1] as const;
const LOOK_AGAIN = 200;

/**
 * One import at a time, on all nodes: whoever comes second sees what the first has entered. The turn is given back when
 * the work ends, and by the database itself when this process dies.
 */
export async function inTurn<Result>(pool: pg.Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    for (;;) {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS mine', [
        ...IMPORTING,
      ]);
      if (rows[0].mine) break;
      await sleep(LOOK_AGAIN);
    }
    try {
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock($1, $2)', [...IMPORTING]).catch((error: unknown) => {
        broken = error as Error; // a connection that is thrown away gives the lock back as well
      });
    }
  } finally {
    client.release(broken);
  }
}

/**
 * Does a piece of work for each item, so many at once, with the results in the order of the items. After a failure nothing
 * new is begun, and it is thrown when what was begun has ended.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  let failure: { error: unknown } | undefined;
  const go = async (): Promise<void> => {
    while (next < items.length && !failure) {
      const index = next++;
      try {
        results[index] = await work(items[index]);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  if (failure) throw failure.error;
  return results;
}
