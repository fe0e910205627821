import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { transaction, WRITE_POOL } from '../database/pool.js';
import { problem, UnauthenticatedError, ValidationError } from '../errors.js';
import { note } from './audit.js';
import { Passwords, passwordWeakness } from './passwords.js';
import { revokeSessions } from './revoke-sessions.js';
import { SAYS } from './says.js';
import { limitKey, SignInLimit } from './sign-in-limit.js';
import type { SignedIn } from './signed-in.js';

/** Changes the password of whoever is signed in. */
@Injectable()
export class OwnPassword {
  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly passwords: Passwords,
    private readonly limit: SignInLimit,
  ) {}

  /**
   * The present password is asked for again, and guessing it is limited as at the sign-in: an unattended screen is not
   * enough to take the account over. All other sessions end.
   * @throws ValidationError when the present password is wrong or the new one too weak
   * @throws TooManyRequestsError
   */
  async change({ person, session }: SignedIn, current: string, wanted: string, address: string): Promise<void> {
    const key = limitKey(person.username, address);
    await this.limit.check(key);
    const { rows } = await this.pool.query<{ hash: string }>('SELECT password_hash AS hash FROM person WHERE id = $1', [
      person.id,
    ]);
    if (!(await this.passwords.verify(rows[0]?.hash, current))) {
      await this.limit.countFailure(key);
      throw new ValidationError([problem('currentPassword', SAYS.wrongPassword)]);
    }
    const weakness = wanted === current ? SAYS.samePassword : passwordWeakness(wanted, person.username);
    if (weakness) throw new ValidationError([problem('newPassword', weakness)]);

    const hash = await this.passwords.hash(wanted);
    await transaction(this.pool, async (client) => {
      const changed = await client.query(
        'UPDATE person SET password_hash = $2 WHERE id = $1 AND password_hash = $3 AND NOT disabled',
        [person.id, hash, rows[0].hash],
      );
      if (changed.rowCount === 0) throw new UnauthenticatedError();
      await revokeSessions(client, person.id, { except: session.id });
      await note(client, { by: person.id, action: 'person.password-changed', subject: `person:${person.id}` });
    });
  }
}
