import type { Shape } from '../../../machines/kit/schema.js';
import type pg from 'pg';
import type { Complaint } from '../../../machines/kit/complaints.js';
import { textOf } from '../../../machines/kit/complaints.js';
import type { Language } from '../../../machines/rulebook.js';
import { named } from '../../database/pool.js';
import { ValidationError } from '../../errors.js';
import { SYSTEM_PERSON } from '../../identity/person.js';
import type { Named } from '../../schema/references.js';
import { peopleIn } from '../../schema/references.js';

const ABLE = named(
  'able-to-sign-in',
  'SELECT id::text AS id FROM person WHERE id = ANY ($1::uuid[]) AND NOT disabled AND id <> $2',
);

/** The same complaint at each of these fields. */
export function problemsAt(wrong: readonly Named[], complaint: Complaint, language: Language): ValidationError {
  const text = textOf(complaint);
  return new ValidationError(wrong.map(({ path }) => ({ path: `data.${path}`, message: text[language], text })));
}

/**
 * Everybody whom an event names has to be there and able to sign in: nobody is given work, or invited, who cannot answer.
 * @throws ValidationError naming every field that names somebody else
 */
export async function assertPeople(
  db: Pick<pg.Pool, 'query'>,
  { shape, data, language = 'zh-CN' }: { shape: Shape; data: unknown; language?: Language },
): Promise<void> {
  const people = peopleIn(shape, data);
  if (people.length === 0) return;
  const { rows } = await db.query<{ id: string }>(ABLE([...new Set(people.map(({ id }) => id))], SYSTEM_PERSON));
  const able = new Set(rows.map(({ id }) => id));
  const wrong = people.filter(({ id }) => !able.has(id.toLowerCase()));
  if (wrong.length > 0) throw problemsAt(wrong, 'nobody', language);
}
