import type pg from 'pg';
import { TIME_EVENTS } from '../../../machines/kit/time.js';
import { named } from '../../database/pool.js';
import type { StoredProcess } from '../log/transition.js';
import type { Command } from './command.js';

const MOVED_SINCE = named(
  'moved-since',
  `SELECT EXISTS (SELECT FROM process_event WHERE process_id = $1 AND seq > $2 AND type <> ALL ($3::text[])) AS moved`,
);

const OF_TIME = Object.keys(TIME_EVENTS);

/**
 * A command to a version after which nothing but reminders came is a command to the present one: they change neither state
 * nor facts, so that whoever has a form open still sees what is. What he decides on stays the version that he saw, and the
 * write compares the present one as ever.
 */
export async function asSeen(
  db: Pick<pg.Pool, 'query'>,
  command: Command,
  before: StoredProcess | null,
): Promise<Command> {
  const { expectedVersion: expected } = command;
  if (!before || expected === undefined || expected >= before.version) return command;
  const { rows } = await db.query<{ moved: boolean }>(MOVED_SINCE(before.id, expected, OF_TIME));
  return rows[0].moved ? command : { ...command, expectedVersion: before.version, seen: command.seen ?? expected };
}
