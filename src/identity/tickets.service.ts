import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../database/pool.js';
import { UnauthenticatedError } from '../errors.js';
import { isUuid } from '../../machines/kit/formats.js';
import type { Person } from './person.js';
import { Sessions } from './sessions.service.js';
import type { Session } from './signed-in.js';
import { hashToken } from './signed-in.js';

/** What a ticket is for: to receive what the product tells, or to tell what an application of one's own does. */
export type TicketUse = 'receive' | 'tell';

/**
 * How long a ticket opens something, in milliseconds. What it has opened stays open as long as the session counts. An
 * application is started again and again with the same address, all day.
 */
const GOOD_FOR: Readonly<Record<TicketUse, number>> = { receive: 60_000, tell: 12 * 3_600_000 };

const TICKET = /^([0-9a-f-]{36})\.(\d{13})\.([\w-]{43})$/;

/** By the database's clock, as all that has an end: another node issued the ticket. */
const TOKEN_HASH = named(
  'session-token-hash',
  'SELECT token_hash AS hash, (extract(epoch FROM now()) * 1000)::float8 AS now FROM session WHERE id = $1',
);

/** Stands for a session, for one use. */
export interface Ticket {
  ticket: string;
  /** ISO 8601. */
  expiresAt: string;
}

/** Whom a ticket has let in. */
export interface Admitted {
  person: Person;
  /** Who he is now; throws UnauthenticatedError once the session has ended. */
  again: () => Promise<Person>;
}

/**
 * Tickets for where no `Authorization` header can be sent: a browser's WebSocket has an address and nothing else, and an
 * address finds its way into logs, where a token must not stand. A ticket is signed with what the database keeps of the
 * session, so any node can take it, and it ends with the session.
 */
@Injectable()
export class Tickets {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly sessions: Sessions,
  ) {}

  issue(token: string, { id, at }: Session, use: TicketUse): Ticket {
    const expires = Date.parse(at) + GOOD_FOR[use];
    return {
      ticket: `${id}.${expires}.${signature(hashToken(token), use, id, expires)}`,
      expiresAt: new Date(expires).toISOString(),
    };
  }

  /** @throws UnauthenticatedError when it is none, is for another use, is too old, or its session has ended */
  async redeem(ticket: string, use: TicketUse): Promise<Admitted> {
    const [, id, expires, signed] = TICKET.exec(ticket) ?? [];
    if (!isUuid(id)) throw new UnauthenticatedError();
    const { rows } = await this.pool.query<{ hash: Buffer; now: number }>(TOKEN_HASH(id));
    const found = rows[0];
    if (!found || Number(expires) < found.now) throw new UnauthenticatedError();
    const { hash } = found;
    if (!isSame(signature(hash, use, id, Number(expires)), signed)) throw new UnauthenticatedError();
    const again = async () => (await this.sessions.authenticateHashed(hash)).person;
    return { person: await again(), again };
  }
}

const signature = (hash: Buffer, use: TicketUse, session: string, expires: number): string =>
  createHmac('sha256', hash).update(`ticket ${use} ${session} ${expires}`).digest('base64url');

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
