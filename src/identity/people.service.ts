import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Office } from '../../machines/offices.js';
import { transaction, PG_POOL } from '../database/pool.js';
import { NotFoundError, problem, type Problem, ValidationError } from '../errors.js';
import { isUuid } from '../../machines/kit/formats.js';
import type { Acting, LockedPerson } from './acting.js';
import { lockWithActor } from './acting.js';
import { note } from './audit.js';
import type { FromTo } from './changes/change.js';
import { Changes } from './changes/changes.service.js';
import { nameProblems, skeletonOf } from './look-alike.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { assertMayGo, headProblems, type Rights, RIGHTS } from './people-rights.js';
import { type Permission, SYSTEM_PERSON } from './person.js';
import { revokeSessions } from './revoke-sessions.js';
import { MESSAGES } from './messages.js';
import { plainUsername } from './username.js';

export interface NewPerson {
  username: string;
  name: string;
  password: string;
  offices: Office[];
  headOf?: Office[];
  permissions?: Permission[];
  /** Why he is needed, for whoever agrees. */
  reason: string;
}

/** Only what is given is changed. */
export type PersonChange = Partial<Rights & { name: string; password: string }>;

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** Those who see to it that nobody else is put out of the way unnoticed. */
const WATCHERS = `SELECT id FROM person WHERE NOT disabled AND ('people' = ANY (permissions) OR 'management' = ANY (head_of))`;

/**
 * Proposes people and changes of their rights: one person proposes, another agrees, nobody for himself. What takes a
 * right away counts at once.
 */
@Injectable()
export class People {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly changes: Changes,
  ) {}

  /**
   * Proposes a new person. Where the first administrator is alone in the company, and has always been, the second one
   * whom he enters is in force at once.
   * @returns the id of the change
   * @throws ValidationError naming every wrong value
   * @throws ForbiddenError, UnauthenticatedError when whoever acts has lost the right to
   */
  async propose(person: NewPerson, by: Acting): Promise<string> {
    const { name, offices, headOf = [], permissions = [], reason } = person;
    const username = plainUsername(person.username);
    const weakness = await this.rules.weakness(person.password, { username, offices, permissions });
    const problems: Problem[] = [
      ...(USERNAME.test(username) ? nameProblems('username', username) : [problem('username', MESSAGES.username)]),
      ...nameProblems('name', name),
      ...(weakness ? [problem('password', weakness)] : []),
      ...headProblems({ offices, headOf }),
    ];
    if (problems.length > 0) throw new ValidationError(problems);

    const id = randomUUID();
    const passwordHash = await this.passwords.hash(person.password);
    return transaction(this.pool, async (client) => {
      await lockWithActor(client, by, 'people');
      const taken = await takenNames(client, { username, name });
      if (taken.length > 0) throw new ValidationError(taken);
      const change = {
        kind: 'person',
        subject: `person:${id}`,
        content: { person: id, offices, headOf, permissions },
        personal: { username, name: name.trim(), passwordHash },
        reason,
        affected: [id],
        gains: [id],
      } as const;
      const isSecond = offices.length === 0 && permissions.length === 1 && permissions[0] === 'people';
      if (isSecond && (await isAlone(client, by.id))) return this.changes.bootstrap(client, change, by.id);
      return this.changes.propose(client, change, by.id);
    });
  }

  /**
   * Proposes other rights, another name or a new password.
   * @returns the id of the change
   * @throws NotFoundError
   * @throws ValidationError also when nothing would be different, or it is for oneself
   */
  async proposeChange(id: string, change: PersonChange, reason: string, by: Acting): Promise<string> {
    assertSomebody(id);
    const { name, password, ...rights } = change;
    const passwordHash = password === undefined ? undefined : await this.passwords.hash(password);
    return transaction(this.pool, async (client) => {
      const before = (await lockWithActor(client, by, 'people', { also: [id] })).find((row) => row.id === id);
      if (!before) throw new NotFoundError('person', id);
      const changed = changedRights(before, rights);
      const owner = { ...before, ...toOf(changed) }; // whoever is given more has to have a better one
      const weakness = password === undefined ? undefined : await this.rules.weakness(password, owner);
      const isNothing = Object.keys(changed).length === 0 && name === undefined && password === undefined;
      const problems = [
        ...nameProblems('name', name ?? ''),
        ...(name === undefined ? [] : await takenNames(client, { name, of: id })),
        ...headProblems({ ...before, ...toOf(changed) }),
        ...(weakness ? [problem('password', weakness)] : []),
        ...(isNothing ? [problem('', MESSAGES.nothingToChange)] : []),
      ];
      if (problems.length > 0) throw new ValidationError(problems);
      return this.changes.propose(
        client,
        {
          kind: 'rights',
          subject: `person:${id}`,
          content: {
            person: id,
            ...changed,
            ...(name === undefined ? {} : { name: 'changed' }),
            ...(password === undefined ? {} : { password: 'changed' }),
          },
          personal: name === undefined && passwordHash === undefined ? undefined : { name: name?.trim(), passwordHash },
          reason,
          affected: [id],
          gains: [id],
        },
        by.id,
      );
    });
  }

  /** Proposes that somebody who was disabled may sign in again. @returns the id of the change */
  async proposeEnabling(id: string, reason: string, by: Acting): Promise<string> {
    assertSomebody(id);
    return transaction(this.pool, async (client) => {
      const before = (await lockWithActor(client, by, 'people', { also: [id] })).find((row) => row.id === id);
      if (!before) throw new NotFoundError('person', id);
      if (!before.disabled) throw new ValidationError([problem('', MESSAGES.alreadySo)]);
      const change = { kind: 'enabling', subject: `person:${id}`, content: { person: id }, reason } as const;
      return this.changes.propose(client, { ...change, affected: [id], gains: [id] }, by.id);
    });
  }

  /**
   * Shuts somebody out at once, and ends his sessions; he and all who manage people are told.
   * @throws NotFoundError
   * @throws ValidationError also when nobody would be left to manage people
   */
  async disable(id: string, reason: string, by: Acting): Promise<void> {
    assertSomebody(id);
    await transaction(this.pool, async (client) => {
      const rows = await lockWithActor(client, by, 'people', { also: [id], administrators: true });
      const before = rows.find((row) => row.id === id);
      if (!before) throw new NotFoundError('person', id);
      assertMayGo(before, rows);
      await this.shutOut(client, { id, reason, by: by.id });
    });
  }

  /** The same in the transaction in which it was looked at, with him and all who manage people locked. */
  async shutOut(client: pg.PoolClient, { id, reason, by }: { id: string; reason: string; by: string }): Promise<void> {
    await client.query('UPDATE person SET disabled = true WHERE id = $1', [id]);
    const revoked = await revokeSessions(client, id);
    await note(client, { by, action: 'person.disabled', subject: `person:${id}`, detail: { revoked } });
    await this.atOnce(client, 'disabling', { id, reason, by });
  }

  /** Signs somebody else out everywhere. @throws NotFoundError */
  async revokeSessions(id: string, by: Acting): Promise<void> {
    assertSomebody(id);
    await transaction(this.pool, async (client) => {
      const locked = await lockWithActor(client, by, 'people', { also: [id] });
      if (!locked.some((person) => person.id === id)) throw new NotFoundError('person', id);
      const revoked = await revokeSessions(client, id);
      const detail = { revoked };
      await note(client, { by: by.id, action: 'person.sessions-revoked', subject: `person:${id}`, detail });
      await this.atOnce(client, 'sessions', { id, reason: '', by: by.id });
    });
  }

  private async atOnce(
    client: pg.PoolClient,
    kind: 'disabling' | 'sessions',
    { id, reason, by }: { id: string; reason: string; by: string },
  ): Promise<void> {
    const watchers = await client.query<{ id: string }>(WATCHERS);
    const change = { kind, subject: `person:${id}`, content: { person: id }, reason, affected: [id] };
    await this.changes.atOnce(
      client,
      change,
      by,
      watchers.rows.map((watcher) => watcher.id),
    );
  }
}

/** Who is called so, or looks like it, is told when it is proposed; what is entered meanwhile, with the agreement. */
async function takenNames(
  client: pg.ClientBase,
  { username, name, of = null }: { username?: string; name: string; of?: string | null },
): Promise<Problem[]> {
  const { rows } = await client.query<{ username: string; sameUsername: boolean | null; sameName: boolean }>(
    `SELECT username, username_looks = $1 AS "sameUsername", name_looks = $2 AS "sameName" FROM person
     WHERE (username_looks = $1 OR name_looks = $2) AND id IS DISTINCT FROM $3`,
    [username === undefined ? null : skeletonOf(username), skeletonOf(name), of],
  );
  const looking = rows.filter(({ sameUsername }) => sameUsername === true);
  const isSame = looking.some((row) => row.username === username);
  const taken = isSame ? MESSAGES.usernameTaken : MESSAGES.usernameLooksTaken;
  return [
    ...(looking.length === 0 ? [] : [problem('username', taken)]),
    ...(rows.some(({ sameName }) => sameName) ? [problem('name', MESSAGES.nameLooksTaken)] : []),
  ];
}

/** Whether nobody else is, or has ever been, able to agree to anything. */
async function isAlone(client: pg.ClientBase, id: string): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM person WHERE id <> $1 AND ('people' = ANY (permissions) OR 'management' = ANY (head_of)))
       AND NOT EXISTS (SELECT FROM change_proposal WHERE state = 'bootstrap') AS alone`,
    [id],
  );
  return rows[0].alone;
}

function assertSomebody(id: string): void {
  if (!isUuid(id) || id === SYSTEM_PERSON) throw new NotFoundError('person', id);
}

/** The rights that would be different, from what to what. */
const changedRights = (before: LockedPerson, wanted: Partial<Rights>): Record<string, FromTo> =>
  Object.fromEntries(
    RIGHTS.flatMap((right) => {
      const to = wanted[right];
      const from = before[right];
      return to === undefined || JSON.stringify(from) === JSON.stringify(to) ? [] : [[right, { from, to }]];
    }),
  );

const toOf = (changed: Record<string, FromTo>): Partial<Rights> =>
  Object.fromEntries(Object.entries(changed).map(([right, { to }]) => [right, to]));
