import type pg from 'pg';
import { transaction } from '../database/pool.js';
import { NotFoundError } from '../errors.js';
import { note } from '../identity/audit.js';
import { ErasureRefusedError } from './erasure-plan.js';

export interface PersonErasure {
  /** Person ids. */
  person: string;
  requestedBy: string;
  approvedBy: string;
  basis: string;
}

interface Asked {
  id: string;
  name: string;
  username: string;
  disabled: boolean;
  permissions: string[];
}

/** What the log shows from then on, where it showed the name. */
const NAMELESS = '[erased]';

/**
 * Makes a person of the company nameless: the log names people by number, so nothing in it changes. The account is closed
 * for good.
 * @returns the texts that have disappeared
 */
export function erasePerson(
  owner: pg.Pool,
  { person, requestedBy, approvedBy, basis }: PersonErasure,
): Promise<string[]> {
  return transaction(owner, async (tx) => {
    const { rows } = await tx.query<Asked>(
      'SELECT id, name, username, disabled, permissions FROM person WHERE id = ANY ($1) ORDER BY id FOR UPDATE',
      [[person, requestedBy, approvedBy]],
    );
    const named = (id: string): Asked | undefined => rows.find((row) => row.id === id);
    const erased = named(person);
    if (!erased) throw new NotFoundError('person', person);
    if (erased.permissions.includes('system'))
      throw new ErasureRefusedError('The account of the product itself stays.');
    const [requester, approver] = [named(requestedBy), named(approvedBy)];
    const areTwo = requester && approver && requester.id !== approver.id && !requester.disabled && !approver.disabled;
    if (!areTwo || !approver.permissions.includes('people') || approver.id === person) {
      throw new ErasureRefusedError(
        'An erasure needs two people; who approves it manages people, and is somebody else.',
      );
    }
    await tx.query(
      `UPDATE person SET name = $2, username = $3, password_hash = '!', offices = '{}', head_of = '{}', permissions = '{}',
         disabled = true, username_looks = $3, name_looks = $3 WHERE id = $1`,
      [person, NAMELESS, `erased-${person}`],
    );
    await tx.query('DELETE FROM session WHERE person_id = $1', [person]);
    await tx.query('DELETE FROM calendar_feed WHERE person_id = $1', [person]);
    await note(tx, {
      by: requestedBy,
      action: 'person.erased',
      subject: `person:${person}`,
      detail: { approvedBy, basis },
    });
    return [erased.name, erased.username];
  });
}
