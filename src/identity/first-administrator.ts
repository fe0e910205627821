import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { StartRefusedError } from '../settings.js';
import { Passwords, passwordWeakness } from './passwords.js';
import { SYSTEM_PERSON } from './person.js';
import { plainUsername } from './sessions.service.js';

/** The first account can make all others, so its password is longer than theirs. */
const LEAST_CHARACTERS = 12;

/** Nobody could sign in, and nobody was named who may make the others. */
class NoAdministratorError extends StartRefusedError {
  override readonly code = 'no-administrator';
  constructor(problem: string) {
    super(
      `There are no people in the database yet, and ${problem}. Name the first administrator for this one start: ` +
        `ADMIN_USERNAME=… ADMIN_PASSWORD=… (at least ${LEAST_CHARACTERS} characters) npm start`,
    );
  }
}

/**
 * Enters the first administrator into a database without people; does nothing in any other.
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
  if (Array.from(password).length < LEAST_CHARACTERS) throw new NoAdministratorError('ADMIN_PASSWORD is too short');
  const weakness = passwordWeakness(password, username);
  if (weakness) throw new NoAdministratorError(`ADMIN_PASSWORD ${weakness.en}`);

  await dataSource.query(
    `INSERT INTO person (id, username, name, password_hash, permissions) VALUES ($1, $2, $3, $4, '{people}')
     ON CONFLICT (username) DO NOTHING`, // two nodes may start at once
    [randomUUID(), username, username, await new Passwords().hash(password)],
  );
}
