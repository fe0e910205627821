import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';
import { DomainError, ForbiddenError } from '../../errors.js';
import type { Sender } from '../../engine/command/sender.js';
import type { StoredProcess, WaitSince } from '../../engine/log/transition.js';
import { deskNames } from '../../engine/projections/rows.js';
import { desksOf } from '../inbox/tasks.js';
import type { Urging } from './urgings.service.js';

/** What was urged is done or given up. */
class UrgingOverError extends DomainError {
  readonly code = 'urging-over';
  constructor() {
    super('What was urged is done, or is no longer waited for.');
  }
}

/**
 * The answer, and the notice of it to whoever has urged, in one statement; it is written only while the process still waits
 * for what was urged, as it does at that instant.
 */
const REPLY = named(
  'urging-reply',
  `WITH waits AS (
     SELECT p.id, p.kind, p.version FROM process p, jsonb_to_recordset(p.waits::jsonb) AS wait (event text, since timestamptz)
     WHERE p.id = $1 AND wait.event = $2 AND wait.since <= $3::timestamptz FOR SHARE OF p),
   reply AS (
     INSERT INTO urging_reply (urging_id, text, promised_on, by_person)
     SELECT $4::bigint, $5, $6::date, $7::uuid FROM waits LIMIT 1 RETURNING id)
   INSERT INTO notice (office, head, kind, process_id, process_kind, seq, topic, rules, reply_id)
   SELECT 'person:' || $8, false, 'reply', waits.id, waits.kind, waits.version, $2, '{}', reply.id FROM waits, reply LIMIT 1`,
);

/** What was urged, as long as the process still waits for it since before. */
const waitOf = ({ waits }: StoredProcess, { event, at }: Urging): WaitSince | undefined =>
  waits.find((wait) => wait.event === event && Date.parse(wait.since) <= Date.parse(at));

/** Whether somebody may answer what is waited for: by his office or his head, as the person, or for whom he stands in. */
const isUrged = (wait: WaitSince, sender: Sender): boolean => {
  const mine: readonly string[] = desksOf(sender);
  return wait.office === 'any' && !wait.persons ? true : deskNames(wait).some((desk) => mine.includes(desk));
};

export function mayReply(process: StoredProcess, urging: Urging, sender: Sender): boolean {
  const wait = waitOf(process, urging);
  return wait !== undefined && isUrged(wait, sender);
}

/** Keeps what was answered to urgings, and tells whoever has urged. The process itself is never touched. */
@Injectable()
export class UrgingReplies {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /**
   * @throws UrgingOverError when the process no longer waits for what was urged
   * @throws ForbiddenError when somebody else was urged
   */
  async reply(
    process: StoredProcess,
    urging: Urging,
    sender: Sender,
    { text, promisedOn }: { text: string; promisedOn: string | null },
  ): Promise<void> {
    const wait = waitOf(process, urging);
    if (!wait) throw new UrgingOverError();
    if (!isUrged(wait, sender)) throw new ForbiddenError();
    const { id, event, at, by } = urging;
    const { rowCount } = await this.pool.query(REPLY(process.id, event, at, id, text, promisedOn, sender.id, by.id));
    if (rowCount === 0) throw new UrgingOverError();
  }
}
