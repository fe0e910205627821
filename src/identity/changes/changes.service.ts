import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { transaction, PG_POOL } from '../../database/pool.js';
import { NotFoundError, problem, ValidationError } from '../../errors.js';
import { isUuid } from '../../../machines/kit/formats.js';
import type { Acting, LockedPerson } from '../acting.js';
import { lockWithActor } from '../acting.js';
import { note } from '../audit.js';
import { MESSAGES } from '../messages.js';
import { tell } from './change-notices.js';
import { DECIDE, FIND, INSERT, rowOf } from './change-rows.js';
import { CHANGE_SAYS, ChangeRefusedError } from './change-refused.error.js';
import type {
  ChangeContent,
  ChangeState,
  ImmediateKind,
  ProposedChange,
  ProposedKind,
  StoredChange,
} from './change.js';
import { decidersOf, PERMISSION_OF, standingOf } from './deciders.js';

/** Carries out what two people have decided. */
export interface CarriesOut {
  /**
   * Runs in the transaction of the agreement, with everybody concerned and all who manage people locked.
   * @returns what the change was done to, where that was not known before
   * @throws ChangeRefusedError where things are no longer as they were; ValidationError where it can no longer be
   */
  carryOut(
    client: pg.PoolClient,
    change: StoredChange,
    people: readonly LockedPerson[],
    agreedBy: string,
  ): Promise<string>;
}

/** What the trail keeps of a change: its rights and ids, and the hash of all of it. */
interface Stored {
  id: string;
  kind: string;
  hash: string;
  content: ChangeContent;
}

/**
 * Four eyes over rights, delegations and the policy: proposed by one person, in force when another has agreed to exactly
 * that, and those affected are told. Nobody decides on his own proposal or on what affects him (S1§二(二)1, asks 18).
 */
@Injectable()
export class Changes {
  private readonly carriers = new Map<ProposedKind, CarriesOut>();

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** Says who carries out a kind of change; once for each, when the application starts. */
  carriedOutBy(kind: ProposedKind, carrier: CarriesOut): void {
    this.carriers.set(kind, carrier);
  }

  /**
   * Keeps a proposal, in the transaction in which it was looked at.
   * @returns the id of the change
   * @throws ValidationError when nobody could agree to it
   */
  async propose(client: pg.PoolClient, change: ProposedChange, by: string): Promise<string> {
    if (change.gains.includes(by)) throw new ValidationError([problem('', MESSAGES.notForOneself)]);
    const id = await this.keep(client, change, by, 'proposed');
    const deciders = await decidersOf(client, id);
    if (deciders.length === 0) throw new ValidationError([problem('', MESSAGES.nobodyCanAgree)]);
    await tell(
      client,
      id,
      'proposed',
      [...change.affected, ...deciders].filter((person) => person !== by),
    );
    return id;
  }

  /**
   * The second administrator, appointed by the first when nobody else is there: the one change that a single person
   * makes. The database takes it once, and only while there has never been anybody who could agree.
   */
  async bootstrap(client: pg.PoolClient, change: ProposedChange, by: string): Promise<string> {
    const id = randomUUID();
    const { rows } = await client.query<{ hash: string }>(INSERT, rowOf(id, change, by, 'bootstrap'));
    const { personal = null, ...rest } = change;
    const stored: StoredChange = {
      ...rest,
      id,
      personal,
      hash: rows[0].hash,
      affected: [...change.affected],
      gains: [...change.gains],
      proposedBy: by,
      state: 'bootstrap',
    };
    await this.carrierOf(change.kind).carryOut(client, stored, [], by);
    await this.noteOn(client, stored, by, 'bootstrap');
    await tell(client, id, 'bootstrap', [...change.affected, by]);
    return id;
  }

  /** Records that a right was taken away at once, and tells those whom it concerns. */
  async atOnce(
    client: pg.PoolClient,
    change: {
      kind: ImmediateKind;
      subject: string;
      content: ChangeContent;
      reason: string;
      affected: readonly string[];
    },
    by: string,
    alsoTold: readonly string[] = [],
  ): Promise<string> {
    const id = await this.keep(client, { ...change, gains: [] }, by, 'at-once');
    await tell(
      client,
      id,
      'at-once',
      [...change.affected, ...alsoTold].filter((person) => person !== by),
    );
    return id;
  }

  /**
   * Agrees to a change, by the hash of what was seen; it is in force when this returns.
   * @throws ChangeRefusedError, NotFoundError, ForbiddenError, UnauthenticatedError, ValidationError
   */
  async agree(id: string, hash: string, by: Acting): Promise<void> {
    await transaction(this.pool, async (client) => {
      const { change, people } = await this.lock(client, id, by);
      await this.assertMayDecide(client, change, hash, by.id);
      const proposer = people.find((person) => person.id === change.proposedBy);
      if (!proposer || proposer.disabled || !stillProposes(change, proposer)) {
        throw new ChangeRefusedError(id, CHANGE_SAYS.proposerGone);
      }
      const subject = await this.carrierOf(change.kind).carryOut(client, change, people, by.id);
      await this.decide(client, change, 'agreed', { by: by.id, subject });
    });
  }

  /** Says no to a change, for a reason. */
  async reject(id: string, hash: string, reason: string, by: Acting): Promise<void> {
    await transaction(this.pool, async (client) => {
      const { change } = await this.lock(client, id, by);
      await this.assertMayDecide(client, change, hash, by.id);
      await this.decide(client, change, 'rejected', { by: by.id, reason: reason.trim() });
    });
  }

  /** Takes one's own proposal back. */
  async withdraw(id: string, by: Acting): Promise<void> {
    await transaction(this.pool, async (client) => {
      const { change } = await this.lock(client, id, by);
      const { sees } = await standingOf(client, id, by.id);
      if (!sees) throw new NotFoundError('change', id);
      if (change.proposedBy !== by.id) throw new ChangeRefusedError(id, CHANGE_SAYS.notYours);
      if (change.state !== 'proposed') throw new ChangeRefusedError(id, CHANGE_SAYS.decided);
      await this.decide(client, change, 'withdrawn', { by: by.id });
    });
  }

  /** The persons before the change, as everybody does who touches rights: so nobody waits in a ring. */
  private async lock(client: pg.PoolClient, id: string, by: Acting) {
    const found = isUuid(id) ? (await client.query<StoredChange>(FIND, [id])).rows[0] : undefined;
    if (!found) throw new NotFoundError('change', id);
    const people = await lockWithActor(client, by, null, {
      also: [...found.affected, found.proposedBy],
      administrators: true,
    });
    const { rows } = await client.query<StoredChange>(`${FIND} FOR UPDATE`, [id]);
    return { change: rows[0], people };
  }

  private async assertMayDecide(client: pg.PoolClient, change: StoredChange, hash: string, by: string): Promise<void> {
    const { decides, sees } = await standingOf(client, change.id, by);
    if (!sees) throw new NotFoundError('change', change.id); // whoever has nothing to do with it does not learn of it
    if (change.proposedBy === by) throw new ChangeRefusedError(change.id, CHANGE_SAYS.ownProposal);
    if (change.affected.includes(by)) throw new ChangeRefusedError(change.id, CHANGE_SAYS.affected);
    if (!decides) throw new ChangeRefusedError(change.id, CHANGE_SAYS.notADecider);
    if (change.state !== 'proposed') throw new ChangeRefusedError(change.id, CHANGE_SAYS.decided);
    if (change.hash !== hash) throw new ChangeRefusedError(change.id, CHANGE_SAYS.otherContent);
  }

  private async decide(
    client: pg.PoolClient,
    change: StoredChange,
    state: ChangeState,
    { by, reason = null, subject = null }: { by: string; reason?: string | null; subject?: string | null },
  ): Promise<void> {
    await client.query(DECIDE, [change.id, state, by, reason, subject]);
    await this.noteOn(client, change, by, state);
    await tell(
      client,
      change.id,
      state,
      [...change.affected, change.proposedBy].filter((person) => person !== by),
    );
  }

  private async keep(
    client: pg.PoolClient,
    change: Omit<ProposedChange, 'kind'> & { kind: StoredChange['kind'] | ImmediateKind },
    by: string,
    state: ChangeState,
  ): Promise<string> {
    const id = randomUUID();
    const { rows } = await client.query<{ hash: string }>(INSERT, rowOf(id, change, by, state));
    await this.noteOn(client, { id, kind: change.kind, hash: rows[0].hash, content: change.content }, by, state);
    return id;
  }

  private noteOn(client: pg.PoolClient, { id, kind, hash, content }: Stored, by: string, state: ChangeState) {
    const detail = {
      kind,
      hash,
      ...(state === 'proposed' || state === 'at-once' || state === 'bootstrap' ? { content } : {}),
    };
    return note(client, { by, action: `change.${state}`, subject: `change:${id}`, detail });
  }

  private carrierOf(kind: ProposedKind): CarriesOut {
    const carrier = this.carriers.get(kind);
    if (!carrier) throw new Error(`Nobody carries out changes of the kind ${kind}`);
    return carrier;
  }
}

/** Who delegates his own offices needs no permission to. */
const stillProposes = ({ kind, affected, gains }: StoredChange, { id, permissions }: LockedPerson): boolean =>
  permissions.includes(PERMISSION_OF[kind]) || (kind === 'delegation' && affected.includes(id) && !gains.includes(id));
