import type pg from 'pg';
import type { ChangeState } from './change.js';

/** Tells people of a change, in its own transaction. Whoever is not there yet, as a person who is proposed, is not told. */
export async function tell(
  client: pg.ClientBase,
  change: string,
  topic: ChangeState,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  await client.query(
    `INSERT INTO change_notice (person_id, change_id, topic)
     SELECT id, $1, $2 FROM person WHERE id = ANY ($3::uuid[]) ORDER BY id`,
    [change, topic, [...new Set(people)]],
  );
}
