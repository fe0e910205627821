import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { transaction, PG_POOL } from '../database/pool.js';
import { NotFoundError, problem, ValidationError } from '../errors.js';
import type { Acting } from './acting.js';
import { lockWithActor } from './acting.js';
import { note } from './audit.js';
import { type Page, pageOf, type PageRequest } from './paging.js';
import { MESSAGES } from './messages.js';
import type { FailureKind } from './sign-in-delay.js';

/** Sign-ins that have to wait after too many wrong passwords. */
export interface SignInHold {
  id: string;
  kind: FailureKind;
  /** Whose name was tried; null where nobody has it, and where it is a network that waits. */
  person: { id: string; name: string } | null;
  /** From where; null where it is a name that waits, wherever it is tried. */
  network: string | null;
  failures: number;
  /** ISO 8601. */
  heldUntil: string;
}

const ID = /^[0-9a-f]{64}$/;

const HOLDS = `
  SELECT encode(f.key, 'hex') AS id, f.kind, f.network, f.failures, f.held_until AS "heldUntil",
    CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('id', p.id, 'name', p.name) END AS person
  FROM sign_in_failure f LEFT JOIN person p ON p.id = f.person_id
  WHERE f.held_until > now() AND ($1::bytea IS NULL OR f.key > $1) ORDER BY f.key LIMIT $2`;

/** Shows which sign-ins have to wait, and lets an administrator end the waiting. */
@Injectable()
export class SignInHolds {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  async list({ after, limit }: PageRequest): Promise<Page<SignInHold>> {
    if (after && !ID.test(after[0])) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    const { rows } = await this.pool.query<SignInHold>(HOLDS, [after && Buffer.from(after[0], 'hex'), limit + 1]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /**
   * The next try need not wait, and what failed before is forgotten.
   * @throws NotFoundError when nothing waits under this id any more
   * @throws ForbiddenError, UnauthenticatedError when whoever acts has lost the right to
   */
  async release(id: string, by: Acting): Promise<void> {
    if (!ID.test(id)) throw new NotFoundError('sign-in hold', id.slice(0, 64));
    await transaction(this.pool, async (client) => {
      await lockWithActor(client, by, 'people');
      const { rows } = await client.query<{ kind: FailureKind; person: string | null; failures: number }>(
        `DELETE FROM sign_in_failure WHERE key = $1 AND held_until > now() RETURNING kind, person_id AS person, failures`,
        [Buffer.from(id, 'hex')],
      );
      if (!rows[0]) throw new NotFoundError('sign-in hold', id);
      const [{ kind, person, failures }] = rows;
      const subject = person === null ? `sign-in:${id.slice(0, 12)}` : `person:${person}`;
      await note(client, { by: by.id, action: 'sign-in.released', subject, detail: { kind, failures } });
    });
  }
}
