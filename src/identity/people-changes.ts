import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { problem, ValidationError } from '../errors.js';
import type { LockedPerson } from './acting.js';
import { note } from './audit.js';
import { CHANGE_SAYS, ChangeRefusedError } from './changes/change-refused.error.js';
import type { FromTo, StoredChange } from './changes/change.js';
import { Changes } from './changes/changes.service.js';
import { skeletonOf, takenName } from './look-alike.js';
import { headProblems, manages, type Rights, RIGHTS } from './people-rights.js';
import { revokeSessions } from './revoke-sessions.js';
import { MESSAGES } from './messages.js';

const UPDATE = `
  UPDATE person SET name = coalesce($2, name), name_looks = coalesce($7, name_looks), offices = $3, head_of = $4, permissions = $5,
    password_hash = coalesce($6, password_hash), must_change_password = must_change_password OR $6 IS NOT NULL WHERE id = $1`;

type RightsContent = { person: string } & Partial<{ [Right in keyof Rights]: FromTo<Rights[Right]> }>;

/** Carries out what two people have decided about a person; it counts from his next request on. */
@Injectable()
export class PeopleChanges {
  constructor(changes: Changes) {
    changes.carriedOutBy('person', { carryOut: (client, change, _people, by) => this.enter(client, change, by) });
    changes.carriedOutBy('rights', {
      carryOut: (client, change, people, by) => this.change(client, change, people, by),
    });
    changes.carriedOutBy('enabling', {
      carryOut: (client, change, people, by) => this.enable(client, change, people, by),
    });
  }

  private async enter(client: pg.PoolClient, change: StoredChange, agreedBy: string): Promise<string> {
    const { person, offices, headOf, permissions } = change.content as { person: string } & Rights;
    const { username = '', name = '', passwordHash } = change.personal ?? {};
    try {
      await client.query(
        `INSERT INTO person (id, username, name, password_hash, offices, head_of, permissions, must_change_password,
           username_looks, name_looks)
         VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
        [person, username, name, passwordHash, offices, headOf, permissions, skeletonOf(username), skeletonOf(name)],
      );
    } catch (error) {
      throw refusalOfName(error);
    }
    const detail = { offices, headOf, permissions, ...decisionOf(change, agreedBy) };
    await note(client, { by: change.proposedBy, action: 'person.created', subject: `person:${person}`, detail });
    return `person:${person}`;
  }

  private async change(
    client: pg.PoolClient,
    change: StoredChange,
    people: readonly LockedPerson[],
    agreedBy: string,
  ): Promise<string> {
    const { person, ...wanted } = change.content as RightsContent;
    const { name, passwordHash = null } = change.personal ?? {};
    const before = foundAmong(people, person, change);
    const changed = RIGHTS.filter((right) => wanted[right] !== undefined);
    if (changed.some((right) => JSON.stringify(wanted[right]?.from) !== JSON.stringify(before[right]))) {
      throw new ChangeRefusedError(change.id, CHANGE_SAYS.stale);
    }
    const after: LockedPerson = {
      ...before,
      ...Object.fromEntries(changed.map((right) => [right, wanted[right]?.to])),
    };
    const problems = headProblems(after);
    const others = people.some((row) => row.id !== person && manages(row));
    if (manages(before) && !manages(after) && !others)
      problems.push(problem('permissions', MESSAGES.lastAdministrator));
    if (problems.length > 0) throw new ValidationError(problems);

    const looks = name === undefined ? null : skeletonOf(name);
    await client
      .query(UPDATE, [person, name ?? null, after.offices, after.headOf, after.permissions, passwordHash, looks])
      .catch((error: unknown) => {
        throw refusalOfName(error);
      });
    if (passwordHash !== null) await revokeSessions(client, person);
    await note(client, {
      by: change.proposedBy,
      action: 'person.changed',
      subject: `person:${person}`,
      detail: {
        ...Object.fromEntries(changed.map((right) => [right, wanted[right]])),
        ...(name === undefined ? {} : { name: 'changed' }),
        ...(passwordHash === null ? {} : { password: 'changed' }),
        ...decisionOf(change, agreedBy),
      },
    });
    if (passwordHash !== null) {
      await note(client, { by: change.proposedBy, action: 'person.password-reset', subject: `person:${person}` });
    }
    return `person:${person}`;
  }

  private async enable(
    client: pg.PoolClient,
    change: StoredChange,
    people: readonly LockedPerson[],
    agreedBy: string,
  ): Promise<string> {
    const { person } = change.content as { person: string };
    if (!foundAmong(people, person, change).disabled) throw new ChangeRefusedError(change.id, CHANGE_SAYS.stale);
    await client.query('UPDATE person SET disabled = false WHERE id = $1', [person]);
    const detail = decisionOf(change, agreedBy);
    await note(client, { by: change.proposedBy, action: 'person.enabled', subject: `person:${person}`, detail });
    return `person:${person}`;
  }
}

/** By which decision it came about, for the trail. Who appointed the second administrator had nobody to agree. */
export const decisionOf = ({ id, state }: StoredChange, agreedBy: string): Record<string, unknown> =>
  state === 'bootstrap' ? { change: id } : { change: id, agreedBy };

function foundAmong(people: readonly LockedPerson[], id: string, change: StoredChange): LockedPerson {
  const found = people.find((person) => person.id === id);
  if (!found) throw new ChangeRefusedError(change.id, CHANGE_SAYS.stale);
  return found;
}

/** Somebody else was entered with such a name meanwhile. */
function refusalOfName(error: unknown): unknown {
  const taken = takenName(error);
  return taken ? new ValidationError([taken]) : error;
}
