import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DEMO_PEOPLE, demoPersonId } from '../src/identity/demo-company.js';
import { Passwords } from '../src/identity/passwords.js';

/** Enters the people of the demo company with a password that nobody knows, so that the product starts as a real one. */
export async function enterPeople(ownerUrl: string): Promise<string> {
  const password = randomBytes(12).toString('hex');
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const hash = await new Passwords().hash(password);
    for (const { username, name, offices, headOf = [], permissions = [] } of DEMO_PEOPLE) {
      await client.query(
        `INSERT INTO person (id, username, name, password_hash, offices, head_of, permissions) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [demoPersonId(username), username, name, hash, offices, headOf, permissions],
      );
    }
  } finally {
    await client.end();
  }
  return password;
}

/** Signs in over HTTP, as anybody would. @returns the token of each */
export async function signIn(
  api: string,
  password: string,
  usernames: readonly string[],
): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const username of usernames) {
    const answer = await fetch(`${api}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const { accessToken } = (await answer.json()) as { accessToken?: string };
    if (accessToken === undefined) throw new Error(`${username} cannot sign in: ${answer.status}`);
    tokens.set(username, accessToken);
  }
  return tokens;
}
