import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Office } from '../../machines/offices.js';
import { transaction, WRITE_POOL } from '../database/pool.js';
import { NotFoundError, problem, type Problem, ValidationError } from '../errors.js';
import { isUuid } from '../shape/formats.js';
import type { Acting, LockedPerson } from './acting.js';
import { lockWithActor } from './acting.js';
import { note } from './audit.js';
import { nameProblems, skeletonOf, takenName } from './look-alike.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { type Permission, SYSTEM_PERSON } from './person.js';
import { revokeSessions } from './revoke-sessions.js';
import { SAYS } from './says.js';
import { plainUsername } from './username.js';

/** What a person may do, as it is set; `headOf` is among the offices. */
export interface Rights {
  offices: Office[];
  headOf: Office[];
  permissions: Permission[];
}

export interface NewPerson {
  username: string;
  name: string;
  password: string;
  offices: Office[];
  headOf?: Office[];
  permissions?: Permission[];
}

/** Only what is given is changed. */
export type PersonChange = Partial<Rights & { name: string; password: string; disabled: boolean }>;

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

const UPDATE = `
  UPDATE person SET name = coalesce($2, name), name_looks = coalesce($8, name_looks), offices = $3, head_of = $4, permissions = $5, disabled = $6,
    password_hash = coalesce($7, password_hash), must_change_password = must_change_password OR $7 IS NOT NULL WHERE id = $1`;

/** Enters people and changes their rights; every change is in the audit trail and counts from the next request on. */
@Injectable()
export class People {
  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
  ) {}

  /**
   * @returns the new person's id
   * @throws ValidationError naming every wrong value
   * @throws ForbiddenError, UnauthenticatedError when whoever acts has lost the right to
   */
  async create(person: NewPerson, by: Acting): Promise<string> {
    const { name, offices, headOf = [], permissions = [] } = person;
    const username = plainUsername(person.username);
    const weakness = await this.rules.weakness(person.password, { username, offices, permissions });
    const problems: Problem[] = [
      ...(USERNAME.test(username) ? nameProblems('username', username) : [problem('username', SAYS.username)]),
      ...nameProblems('name', name),
      ...(weakness ? [problem('password', weakness)] : []),
      ...headProblems({ offices, headOf }),
    ];
    if (problems.length > 0) throw new ValidationError(problems);

    const id = randomUUID();
    const hash = await this.passwords.hash(person.password);
    await this.named(async (client) => {
      await lockWithActor(client, by, 'people');
      await client.query(
        `INSERT INTO person (id, username, name, password_hash, offices, head_of, permissions, must_change_password,
             username_looks, name_looks)
           VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8, $9)`,
        [id, username, name.trim(), hash, offices, headOf, permissions, skeletonOf(username), skeletonOf(name)],
      );
      await note(client, {
        by: by.id,
        action: 'person.created',
        subject: `person:${id}`,
        detail: { offices, headOf, permissions },
      });
    });
    return id;
  }

  /**
   * Disabling a person, or giving him a new password, ends all his sessions.
   * @throws NotFoundError
   * @throws ValidationError also when nobody would be left to manage people
   */
  async change(id: string, change: PersonChange, by: Acting): Promise<void> {
    if (!isUuid(id) || id === SYSTEM_PERSON) throw new NotFoundError('person', id);
    if (Object.values(change).every((value) => value === undefined)) {
      throw new ValidationError([problem('', SAYS.nothingToChange)]);
    }
    const hash = change.password === undefined ? null : await this.passwords.hash(change.password);
    const looks = change.name === undefined ? null : skeletonOf(change.name);
    await this.named(async (client) => {
      const rows = await lockWithActor(client, by, 'people', { also: [id], administrators: true });
      const before = rows.find((row) => row.id === id);
      if (!before) throw new NotFoundError('person', id);
      const after = { ...before, ...definedOf(change) };
      const problems = [
        ...nameProblems('name', change.name ?? ''),
        ...headProblems(after),
        ...(await this.passwordProblems(change, after)),
      ];
      const others = rows.some((row) => row.id !== id && manages(row));
      if (manages(before) && !manages(after) && !others) problems.push(problem('permissions', SAYS.lastAdministrator));
      if (problems.length > 0) throw new ValidationError(problems);

      const { offices, headOf, permissions, disabled } = after;
      await client.query(UPDATE, [
        id,
        change.name?.trim() ?? null,
        offices,
        headOf,
        permissions,
        disabled,
        hash,
        looks,
      ]);
      if ((disabled && !before.disabled) || hash !== null) await revokeSessions(client, id);
      await note(client, {
        by: by.id,
        action: 'person.changed',
        subject: `person:${id}`,
        detail: difference(before, change),
      });
      if (hash !== null) await note(client, { by: by.id, action: 'person.password-reset', subject: `person:${id}` });
    });
  }

  /** Signs somebody else out everywhere. @throws NotFoundError */
  async revokeSessions(id: string, by: Acting): Promise<void> {
    if (!isUuid(id) || id === SYSTEM_PERSON) throw new NotFoundError('person', id);
    await transaction(this.pool, async (client) => {
      const locked = await lockWithActor(client, by, 'people', { also: [id] });
      if (!locked.some((person) => person.id === id)) throw new NotFoundError('person', id);
      const revoked = await revokeSessions(client, id);
      await note(client, {
        by: by.id,
        action: 'person.sessions-revoked',
        subject: `person:${id}`,
        detail: { revoked },
      });
    });
  }

  /** A transaction in which a name that somebody else has, or that looks like it, is a refusal. */
  private async named(work: (client: pg.ClientBase) => Promise<void>): Promise<void> {
    try {
      await transaction(this.pool, work);
    } catch (error) {
      throw refusalOfName(error);
    }
  }

  private async passwordProblems({ password }: PersonChange, owner: LockedPerson): Promise<Problem[]> {
    const weakness = password === undefined ? undefined : await this.rules.weakness(password, owner);
    return weakness ? [problem('password', weakness)] : [];
  }
}

const manages = ({ permissions, disabled }: Pick<LockedPerson, 'permissions' | 'disabled'>): boolean =>
  permissions.includes('people') && !disabled;

const headProblems = ({ offices, headOf }: Pick<Rights, 'offices' | 'headOf'>): Problem[] =>
  headOf.every((office) => offices.includes(office)) ? [] : [problem('headOf', SAYS.headElsewhere)];

const definedOf = (change: PersonChange): PersonChange =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** Rights from what to what; of a name or a password only that it changed. */
function difference(before: LockedPerson, change: PersonChange): Record<string, unknown> {
  const { name, password, ...rights } = definedOf(change);
  const changed = Object.entries(rights).filter(
    ([field, value]) => JSON.stringify(before[field as keyof LockedPerson]) !== JSON.stringify(value),
  );
  return {
    ...Object.fromEntries(
      changed.map(([field, value]) => [field, { from: before[field as keyof LockedPerson], to: value }]),
    ),
    ...(name === undefined ? {} : { name: 'changed' }),
    ...(password === undefined ? {} : { password: 'changed' }),
  };
}

/** Somebody else was entered with such a name, perhaps at the same moment. */
function refusalOfName(error: unknown): unknown {
  const taken = takenName(error);
  return taken ? new ValidationError([taken]) : error;
}
