import type pg from 'pg';
import type { Office } from '../../machines/offices.js';
import { ForbiddenError, UnauthenticatedError } from '../errors.js';
import type { Permission } from './person.js';
import type { SignedIn } from './signed-in.js';

/** Who changes people, rights or the policy, and the session that he does it by. */
export interface Acting {
  /** Person id. */
  id: string;
  /** Session id. */
  session: string;
}

export const actingIn = ({ person, session }: Pick<SignedIn, 'person' | 'session'>): Acting => ({
  id: person.id,
  session: session.id,
});

/** A person as he is, and stays until the transaction has ended. */
export interface LockedPerson {
  id: string;
  username: string;
  offices: Office[];
  headOf: Office[];
  permissions: Permission[];
  disabled: boolean;
}

/** All at once and in the order of their ids, as everybody does who changes rights: so nobody waits in a ring. */
const LOCK = `
  SELECT id, username, offices, head_of AS "headOf", permissions, disabled FROM person
  WHERE id = ANY ($1::uuid[]) OR ($2 AND 'people' = ANY (permissions) AND NOT disabled)
  ORDER BY id FOR NO KEY UPDATE`;

/** A statement of its own: it sees what was revoked while the lock was waited for. */
const STILL_SIGNED_IN = `
  SELECT FROM session WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL AND expires_at > clock_timestamp()`;

/**
 * Locks whoever acts, together with those whom it concerns, and looks inside the transaction whether he still may: he
 * came before the revocation, which then waits for him, or he is refused.
 * @param also further persons, by id; `administrators` those who manage people
 * @returns everybody who was locked, the actor first
 * @throws UnauthenticatedError when he was disabled or his session has ended
 * @throws ForbiddenError when he has the permission no more
 */
export async function lockWithActor(
  client: pg.ClientBase,
  by: Acting,
  permission: Permission | null,
  { also = [], administrators = false }: { also?: readonly string[]; administrators?: boolean } = {},
): Promise<[actor: LockedPerson, ...others: LockedPerson[]]> {
  const { rows } = await client.query<LockedPerson>(LOCK, [[by.id, ...also], administrators]);
  const signedIn = await client.query(STILL_SIGNED_IN, [by.session, by.id]);
  const actor = rows.find(({ id }) => id === by.id);
  if (!actor || actor.disabled || signedIn.rowCount === 0) throw new UnauthenticatedError();
  if (permission !== null && !actor.permissions.includes(permission)) {
    throw new ForbiddenError(`This needs the permission ${permission}.`);
  }
  return [actor, ...rows.filter((row) => row !== actor)];
}
