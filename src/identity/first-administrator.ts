import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { StartRefusedError } from '../settings.js';
import { NOTE_ENTERED } from './audit.js';
import { skeletonOf } from './look-alike.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { SYSTEM_PERSON } from './person.js';
import { plainUsername } from './username.js';

/** Nobody could sign in, and nobody was named who may make the others. */
class NoAdministratorError extends StartRefusedError {
  override readonly code = 'no-administrator';
  constructor(problem: string) {
    super(
      `There are no people in the database yet, and ${problem}. Name the first administrator for this one start: ` +
        `ADMIN_USERNAME=… ADMIN_PASSWORD=… npm start`,
    );
  }
}

/**
 * Enters the first administrator into a database without people; does nothing in any other. The password stood in the
 * environment, so it has to be changed at the first sign-in.
 * @throws NoAdministratorError when none is named, or the password is too weak. It never repeats the password
 */
export async function ensureFirstAdministrator(
  dataSource: DataSource,
  env: Record<string, string | undefined>,
): Promise<void> {
  const [{ people }] = await dataSource.query<[{ people: boolean }]>(
    'SELECT EXISTS (SELECT FROM person WHERE id <> $1) AS people',
    [SYSTEM_PERSON],
  );
  if (people) return;

  const username = plainUsername(env['ADMIN_USERNAME'] ?? '');
  const password = env['ADMIN_PASSWORD'] ?? '';
  if (username === '' || password === '') throw new NoAdministratorError('ADMIN_USERNAME or ADMIN_PASSWORD is not set');
  const weakness = await new PasswordRules().weakness(password, { username, permissions: ['people'] });
  if (weakness) throw new NoAdministratorError(`ADMIN_PASSWORD ${weakness.en}`);

  await dataSource.query(
    `WITH entered AS (
       INSERT INTO person (id, username, name, password_hash, permissions, must_change_password, username_looks,
         name_looks) VALUES ($1, $2, $3, $4, '{people}', true, $5, $5)
       ON CONFLICT (username) DO NOTHING RETURNING *)
     ${NOTE_ENTERED}`, // two nodes may start at once
    [randomUUID(), username, username, await new Passwords().hash(password), skeletonOf(username)],
  );
}
