import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Office } from '../../machines/offices.js';
import { ValidationError } from '../errors.js';
import type { LockedPerson } from './acting.js';
import { note } from './audit.js';
import { Changes } from './changes/changes.service.js';
import { partyProblems } from './delegation-terms.js';
import { manages } from './people-rights.js';

interface Lent {
  from: string;
  to: string;
  offices: Office[];
  includeHead: boolean;
  endsAt: string;
}

/** A delegation whose delegate hands his work over, and to whom. */
export interface Succession {
  delegation: string;
  to: string;
  /** Why, for those whom it concerns. */
  reason: string;
  /** Who has seen to the hand-over: whoever of them manages people proposes the successor. */
  by: readonly string[];
}

const LOCK = `SELECT id, username, offices, head_of AS "headOf", permissions, disabled FROM person
  WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

const END = `UPDATE delegation SET revoked_at = now() WHERE id = $1 AND to_person = $2 AND revoked_at IS NULL AND ends_at > now()
  RETURNING from_person AS "from", to_person AS "to", offices, include_head AS "includeHead", ends_at AS "endsAt"`;

/**
 * What becomes of the delegations of somebody who hands his work over. They end: a right that shrinks waits for nobody. That
 * the successor stands in from now on is a right that grows, and is only proposed: by one of those who saw to the hand-over
 * and may, for another person to agree. Where none of them may, whoever is stood in for is told, and proposes anew himself.
 */
@Injectable()
export class Successions {
  constructor(private readonly changes: Changes) {}

  /** Runs in the transaction that closes the effects of the hand-over; done again, it changes nothing. */
  async pass(client: pg.PoolClient, from: string, { delegation, to, reason, by }: Succession): Promise<void> {
    const parties = await client.query<{ giver: string }>('SELECT from_person AS giver FROM delegation WHERE id = $1', [
      delegation,
    ]);
    const givers = parties.rows.map(({ giver }) => giver);
    const { rows: people } = await client.query<LockedPerson>(LOCK, [[from, to, ...givers, ...by]]);
    const { rows } = await client.query<Lent>(END, [delegation, from]);
    const [lent] = rows;
    if (!lent) return;
    const [proposer = null] = by.filter((one) =>
      people.some((person) => person.id === one && one !== to && manages(person)),
    );
    const actor = proposer ?? by[0];
    const subject = `delegation:${delegation}`;
    await note(client, { by: actor, action: 'delegation.revoked', subject, detail: { reason } });
    const content = { delegation, from: lent.from, to: lent.to, offices: lent.offices };
    const ended = { kind: 'revocation', subject, content, reason, affected: [lent.from, lent.to] } as const;
    await this.changes.atOnce(client, ended, actor, [to]);
    if (proposer !== null) await this.proposeAnew(client, { ...lent, to }, { proposer, people, reason });
  }

  private async proposeAnew(
    client: pg.PoolClient,
    lent: Lent,
    { proposer, people, reason }: { proposer: string; people: readonly LockedPerson[]; reason: string },
  ): Promise<void> {
    const { from, to, offices, includeHead } = lent;
    const terms = { from, to, offices, includeHead, startsAt: null, endsAt: new Date(lent.endsAt).toISOString() };
    if (partyProblems(terms, people, proposer).length > 0) return;
    const { rows } = await client.query<{ id: string }>('SELECT gen_random_uuid()::text AS id');
    const [{ id }] = rows;
    await client.query('SAVEPOINT successor');
    try {
      const change = {
        kind: 'delegation',
        subject: `delegation:${id}`,
        content: { delegation: id, ...terms },
      } as const;
      await this.changes.propose(client, { ...change, reason, affected: [from, to], gains: [to] }, proposer);
    } catch (error) {
      // Nobody could agree to it: what has ended stays ended, and those whom it concerns know.
      if (!(error instanceof ValidationError)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT successor');
    }
  }
}
