import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type pg from 'pg';
import { Repository } from 'typeorm';
import type { Office } from '../../machines/offices.js';
import { transaction, WRITE_POOL } from '../database/pool.js';
import { ForbiddenError, NotFoundError, problem, type Problem, ValidationError } from '../errors.js';
import { isUuid } from '../shape/formats.js';
import type { Acting, LockedPerson } from './acting.js';
import { lockWithActor } from './acting.js';
import { note } from './audit.js';
import { DelegationRecord } from './delegation.entity.js';
import { instantOf } from './instant.js';
import { type Page, pageOf, type PageRequest } from './paging.js';
import { SYSTEM_PERSON } from './person.js';
import { SAYS } from './says.js';

const DAY = 86_400_000;
const LONGEST_DELEGATION = 90 * DAY;
/** Clocks differ: what began a moment ago by the sender's begins now. */
const MOMENT = 60_000;

/** Who stands in for whom. Times are ISO 8601 with a zone. */
export interface NewDelegation {
  /** Person id; whoever asks, when absent. */
  from?: string;
  to: string;
  offices: Office[];
  includeHead?: boolean;
  /** Now, when absent. */
  startsAt?: string;
  endsAt: string;
  reason: string;
}

const TOUCHES = '(d.from_person = :personId OR d.to_person = :personId)';

/** Lets one person stand in for another, in some of his own offices, for at most 90 days. */
@Injectable()
export class Delegations {
  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    @InjectRepository(DelegationRecord) private readonly delegations: Repository<DelegationRecord>,
  ) {}

  /** Those given and received; all of the company's when nobody is named. The newest first. */
  async list({ after, limit }: PageRequest, personId?: string): Promise<Page<DelegationRecord>> {
    const query = this.find().limit(limit + 1);
    if (personId !== undefined) query.where(TOUCHES, { personId });
    if (after) {
      query.andWhere('(d.created_at, d.id) < (:at, :id)', place(after));
    }
    return pageOf(await query.getMany(), limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  /** Those given and received that are in force or still to begin. */
  async standing(personId: string): Promise<DelegationRecord[]> {
    return this.find().where(TOUCHES, { personId }).andWhere('d.revoked_at IS NULL AND d.ends_at > now()').getMany();
  }

  /** @throws NotFoundError */
  async one(id: string): Promise<DelegationRecord> {
    const found = isUuid(id) ? await this.find().where('d.id = :id', { id }).getOne() : null;
    if (!found) throw new NotFoundError('delegation', id);
    return found;
  }

  /**
   * Somebody delegates his own offices; for an absent person, somebody who manages people does it, but not to himself.
   * Offices that were lent to the delegator cannot be lent on.
   * @returns the new delegation's id
   * @throws ForbiddenError, UnauthenticatedError, ValidationError
   */
  async create(wanted: NewDelegation, by: Acting): Promise<string> {
    const from = wanted.from ?? by.id;
    const { to, offices, includeHead = false, reason } = wanted;
    const id = randomUUID();
    await transaction(this.pool, async (client) => {
      const locked = await lockWithActor(client, by, null, { also: [from, to].filter((one) => isUuid(one)) });
      if (from !== by.id && !locked[0].permissions.includes('people')) {
        throw new ForbiddenError('Only somebody who manages people may delegate for another.');
      }
      const parties = locked.filter(canBeParty);
      const delegator = parties.find((party) => party.id === from);
      if (!delegator) throw new ValidationError([problem('from', SAYS.nobody)]);
      const problems: Problem[] = [];
      if (to === from) problems.push(problem('to', SAYS.toAnother));
      else if (to === by.id) problems.push(problem('to', SAYS.notToOneself));
      else if (!parties.some((party) => party.id === to)) problems.push(problem('to', SAYS.nobody));
      if (!offices.every((office) => delegator.offices.includes(office))) {
        problems.push(problem('offices', SAYS.notTheirOffice));
      }
      const { startsAt, endsAt } = period(wanted, await nowOf(client), problems);
      if (problems.length > 0) throw new ValidationError(problems);

      await client.query(
        `INSERT INTO delegation (id, from_person, to_person, offices, include_head, starts_at, ends_at, reason, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, from, to, offices, includeHead, startsAt, endsAt, reason, by.id],
      );
      await note(client, {
        by: by.id,
        action: 'delegation.created',
        subject: `delegation:${id}`,
        detail: { from, to, offices, includeHead, startsAt, endsAt },
      });
    });
    return id;
  }

  /**
   * Ends a delegation at once; either side may, and whoever manages people. Ending it again changes nothing.
   * @throws NotFoundError also when it is none of the person's business
   */
  async revoke(id: string, by: Acting): Promise<void> {
    if (!isUuid(id)) throw new NotFoundError('delegation', id);
    await transaction(this.pool, async (client) => {
      // the persons before the delegation, as whoever makes one does; which they are never changes
      const parties = await client.query<{ from: string; to: string }>(
        'SELECT from_person AS "from", to_person AS "to" FROM delegation WHERE id = $1',
        [id],
      );
      const also = parties.rows.flatMap(({ from, to }) => [from, to]);
      const [{ permissions }] = await lockWithActor(client, by, null, { also });
      const { rows } = await client.query<{ open: boolean }>(
        'SELECT revoked_at IS NULL AS open FROM delegation WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!rows[0] || !(permissions.includes('people') || also.includes(by.id)))
        throw new NotFoundError('delegation', id);
      if (!rows[0].open) return;
      await client.query('UPDATE delegation SET revoked_at = now() WHERE id = $1', [id]);
      await note(client, { by: by.id, action: 'delegation.revoked', subject: `delegation:${id}` });
    });
  }

  private find() {
    return this.delegations
      .createQueryBuilder('d')
      .innerJoin('d.from', 'giver')
      .addSelect(['giver.id', 'giver.name'])
      .innerJoin('d.to', 'receiver')
      .addSelect(['receiver.id', 'receiver.name'])
      .orderBy('d.createdAt', 'DESC')
      .addOrderBy('d.id', 'DESC');
  }
}

const canBeParty = ({ id, disabled }: LockedPerson): boolean => !disabled && id !== SYSTEM_PERSON;

async function nowOf(client: pg.ClientBase): Promise<Date> {
  const { rows } = await client.query<{ now: string }>('SELECT now() AS now');
  return new Date(rows[0].now);
}

/** Where a list goes on; a cursor of another list is none of this one. */
function place([at, id]: string[]): { at: Date; id: string } {
  const problems: Problem[] = [];
  const date = instantOf(at, 'cursor', problems);
  if (!date || !isUuid(id)) throw new ValidationError([problem('cursor', SAYS.cursor)]);
  return { at: date, id };
}

function period(wanted: NewDelegation, now: Date, problems: Problem[]): { startsAt?: Date; endsAt?: Date } {
  const given = wanted.startsAt === undefined ? now : instantOf(wanted.startsAt, 'startsAt', problems);
  const endsAt = instantOf(wanted.endsAt, 'endsAt', problems);
  if (!given || !endsAt) return {};
  const startsAt = given < now ? now : given;
  if (given.getTime() < now.getTime() - MOMENT) problems.push(problem('startsAt', SAYS.inThePast));
  else if (endsAt <= now) problems.push(problem('endsAt', SAYS.ended));
  else if (endsAt <= startsAt) problems.push(problem('endsAt', SAYS.endsBeforeStart));
  else if (endsAt.getTime() - startsAt.getTime() > LONGEST_DELEGATION) problems.push(problem('endsAt', SAYS.tooLong));
  return { startsAt, endsAt };
}
