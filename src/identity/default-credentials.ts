import type { DataSource } from 'typeorm';
import { StartRefusedError } from '../settings.js';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-company.js';
import { Passwords } from './passwords.js';

/** Accounts that everybody knows the password of. */
class DefaultCredentialsError extends StartRefusedError {
  override readonly code = 'default-credentials';
  constructor(readonly usernames: readonly string[]) {
    super(
      `These accounts still have a well-known password: ${usernames.join(', ')}. ` +
        'Outside the demo the product does not serve with them. Start once with DEMO=on on a loopback address and give ' +
        'them passwords of their own or disable them, or use another database.',
    );
  }
}

/** The one that the product itself gives, and those that a script would. Each costs some 40 ms an account. */
const TRIED = [DEMO_PASSWORD, 'password', 'admin'];

/**
 * Refuses to serve while an enabled account has a well-known password. Only the user names of the demo company are
 * looked at: no other account can have such a password, for none is ever accepted.
 * @throws DefaultCredentialsError naming every such account
 */
export async function assertNoDefaultCredentials(dataSource: DataSource): Promise<void> {
  const accounts = await dataSource.query<{ username: string; hash: string }[]>(
    `SELECT username, password_hash AS hash FROM person WHERE NOT disabled AND username = ANY ($1) ORDER BY username`,
    [DEMO_PEOPLE.map(({ username }) => username)],
  );
  const passwords = new Passwords();
  const known = new Map<string, Promise<boolean>>(); // the demo company shares one hash
  const isDefault = async (hash: string) => {
    const verdicts = await Promise.all(TRIED.map((password) => passwords.verify(hash, password)));
    return verdicts.includes(true);
  };
  const open: string[] = [];
  for (const { username, hash } of accounts) {
    const verdict = known.get(hash) ?? isDefault(hash);
    known.set(hash, verdict);
    if (await verdict) open.push(username);
  }
  if (open.length > 0) throw new DefaultCredentialsError(open);
}
