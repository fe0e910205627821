import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type pg from 'pg';
import { Repository } from 'typeorm';
import type { Office } from '../../machines/offices.js';
import { transaction, PG_POOL } from '../database/pool.js';
import { ForbiddenError, NotFoundError, problem, type Problem, ValidationError } from '../errors.js';
import { isUuid } from '../../machines/kit/formats.js';
import type { Acting, LockedPerson } from './acting.js';
import { lockWithActor } from './acting.js';
import { note } from './audit.js';
import type { StoredChange } from './changes/change.js';
import { Changes } from './changes/changes.service.js';
import { DelegationRecord } from './delegation.entity.js';
import { type DelegationTerms, partyProblems, period } from './delegation-terms.js';
import { instantOf } from './instant.js';
import { type Page, pageOf, type PageRequest } from './paging.js';
import { decisionOf } from './people-changes.js';
import { MESSAGES } from './messages.js';

/** Who stands in for whom. Times are ISO 8601 with a zone. */
export interface NewDelegation {
  /** Person id; whoever asks, when absent. */
  from?: string;
  to: string;
  offices: Office[];
  includeHead?: boolean;
  /** When it is agreed to, when absent. */
  startsAt?: string;
  endsAt: string;
  reason: string;
}

const TOUCHES = '(d.from_person = :personId OR d.to_person = :personId)';

/** Lets one person stand in for another, in some of his own offices, for at most 90 days. */
@Injectable()
export class Delegations {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    @InjectRepository(DelegationRecord) private readonly delegations: Repository<DelegationRecord>,
    private readonly changes: Changes,
  ) {
    changes.carriedOutBy('delegation', { carryOut: (client, change, people, by) => begin(client, change, people, by) });
  }

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

  /**
   * Proposes that somebody stands in for another: one's own offices, or those of an absent person, where one manages
   * people; never towards oneself. Offices that were lent to the delegator cannot be lent on. The head of the office, or
   * somebody else who may, agrees.
   * @returns the id of the change
   * @throws ForbiddenError, UnauthenticatedError, ValidationError
   */
  async propose(wanted: NewDelegation, by: Acting): Promise<string> {
    const from = wanted.from ?? by.id;
    const { to, offices, includeHead = false, startsAt = null, endsAt, reason } = wanted;
    const id = randomUUID();
    return transaction(this.pool, async (client) => {
      const locked = await lockWithActor(client, by, null, { also: [from, to].filter((one) => isUuid(one)) });
      if (from !== by.id && !locked[0].permissions.includes('people')) {
        throw new ForbiddenError('Only somebody who manages people may delegate for another.');
      }
      const terms: DelegationTerms = { from, to, offices, includeHead, startsAt, endsAt };
      const problems = partyProblems(terms, locked, by.id);
      period(terms, await nowOf(client), problems);
      if (problems.length > 0) throw new ValidationError(problems);
      return this.changes.propose(
        client,
        {
          kind: 'delegation',
          subject: `delegation:${id}`,
          content: { delegation: id, ...terms },
          reason,
          affected: [from, to],
          gains: [to],
        },
        by.id,
      );
    });
  }

  /**
   * Ends a delegation at once; either side may, and whoever manages people. Ending it again changes nothing.
   * @throws NotFoundError also when it is none of the person's business
   */
  async revoke(id: string, by: Acting): Promise<void> {
    if (!isUuid(id)) throw new NotFoundError('delegation', id);
    await transaction(this.pool, async (client) => {
      // the persons before the delegation, as whoever makes one does; which they are never changes
      const parties = await client.query<{ from: string; to: string; offices: Office[] }>(
        'SELECT from_person AS "from", to_person AS "to", offices FROM delegation WHERE id = $1',
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
      const subject = `delegation:${id}`;
      await note(client, { by: by.id, action: 'delegation.revoked', subject });
      const content = { delegation: id, ...parties.rows[0] };
      await this.changes.atOnce(client, { kind: 'revocation', subject, content, reason: '', affected: also }, by.id);
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

/** Carries out what was agreed to, if it still can be: the offices may be gone by now, or its time. */
async function begin(
  client: pg.PoolClient,
  change: StoredChange,
  people: readonly LockedPerson[],
  agreedBy: string,
): Promise<string> {
  const { delegation: id, ...terms } = change.content as DelegationTerms & { delegation: string };
  const problems = partyProblems(terms, people, change.proposedBy);
  const { startsAt, endsAt } = period(terms, await nowOf(client), problems, { late: true });
  if (problems.length > 0) throw new ValidationError(problems);
  const { from, to, offices, includeHead } = terms;
  await client.query(
    `INSERT INTO delegation (id, from_person, to_person, offices, include_head, starts_at, ends_at, reason, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, from, to, offices, includeHead, startsAt, endsAt, change.reason, change.proposedBy],
  );
  await note(client, {
    by: change.proposedBy,
    action: 'delegation.created',
    subject: `delegation:${id}`,
    detail: { from, to, offices, includeHead, startsAt, endsAt, ...decisionOf(change, agreedBy) },
  });
  return `delegation:${id}`;
}

async function nowOf(client: pg.ClientBase): Promise<Date> {
  const { rows } = await client.query<{ now: string }>('SELECT now() AS now');
  return new Date(rows[0].now);
}

/** Where a list goes on; a cursor of another list is none of this one. */
function place([at, id]: string[]): { at: Date; id: string } {
  const problems: Problem[] = [];
  const date = instantOf(at, 'cursor', problems);
  if (!date || !isUuid(id)) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
  return { at: date, id };
}
