import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, transaction, PG_POOL } from '../../database/pool.js';
import { NotFoundError, problem, TooManyRequestsError, ValidationError } from '../../errors.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { MESSAGES } from '../../identity/messages.js';
import { UnknownEventError } from '../../engine/errors.js';
import type { StoredProcess, WaitSince } from '../../engine/log/transition.js';
import { URGED_AGAIN_AFTER, waitKey } from '../inbox/urged-waits.service.js';

/** One urging, as it is read. */
export interface Urging {
  id: string;
  process: string;
  kind: string;
  event: string;
  office: string;
  head: boolean;
  note: string | null;
  by: { id: string; name: string };
  at: string;
  replies: { text: string; promisedOn: string | null; by: { id: string; name: string }; at: string }[];
}

const TOO_SOON = 'You have urged this within the last hour; wait a little.';

/** Two requests at once would both find that nobody has urged yet. */
const ONE_AT_A_TIME = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 11))';

const SECONDS_LEFT = `
  SELECT ceil(extract(epoch FROM max(urged_at) + make_interval(secs => $4) - now()))::int AS left
  FROM urging WHERE process_id = $1 AND event = $2 AND by_person = $3 AND urged_at > now() - make_interval(secs => $4)`;

const URGE = `
  INSERT INTO urging (process_id, process_kind, event, office, head, note, by_person)
  VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id::text, urged_at AS at`;

const TELL = `
  INSERT INTO notice (office, head, kind, process_id, process_kind, seq, topic, rules, urging_id)
  VALUES ($1, $2, 'urging', $3, $4, $5, $6, $7, $8)`;

const READ = `
   SELECT u.id::text, u.process_id AS process, u.process_kind AS kind, u.event, u.office, u.head, u.note,
     jsonb_build_object('id', p.id, 'name', p.name) AS by, u.urged_at AS at, coalesce((
       SELECT jsonb_agg(jsonb_build_object('text', r.text, 'promisedOn', r.promised_on, 'by',
         jsonb_build_object('id', b.id, 'name', b.name), 'at', r.replied_at) ORDER BY r.id)
       FROM urging_reply r JOIN person b ON b.id = r.by_person WHERE r.urging_id = u.id), '[]') AS replies
   FROM urging u JOIN person p ON p.id = u.by_person`;

const OF_PROCESS = named(
  'urgings-of-process',
  `${READ} WHERE u.process_id = $1 AND u.id < $2::bigint ORDER BY u.id DESC LIMIT $3`,
);

const ONE = named('urging', `${READ} WHERE u.process_id = $1 AND u.id = $2::bigint`);

const ENDLESS = '9223372036854775807';

/** Keeps who has urged whom, and tells the office. The process itself is never touched. */
@Injectable()
export class Urgings {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /**
   * Urges the office that a process waits for.
   * @throws UnknownEventError when the process does not wait for it
   * @throws TooManyRequestsError when the same person has urged it within the hour
   */
  async urge(process: StoredProcess, event: string, person: string, note: string | null): Promise<Urging['id']> {
    const wait = process.waits.find((one) => one.event === event);
    if (!wait) throw new UnknownEventError(process.id, process.state, event);
    return transaction(this.pool, async (client) => {
      await client.query(ONE_AT_A_TIME, [`${waitKey(process.id, event)} ${person}`]);
      const { rows } = await client.query<{ left: number | null }>(SECONDS_LEFT, [
        process.id,
        event,
        person,
        URGED_AGAIN_AFTER,
      ]);
      const left = rows[0]?.left ?? 0;
      if (left > 0) throw new TooManyRequestsError(TOO_SOON, left);
      return keep(client, process, wait, { person, note });
    });
  }

  /** @throws NotFoundError when the process has no such urging */
  async one(process: string, id: string): Promise<Urging> {
    const known = /^\d{1,18}$/.test(id) ? await this.pool.query<Urging>(ONE(process, id)) : { rows: [] };
    const [found] = known.rows;
    if (!found) throw new NotFoundError('urging', id.slice(0, 20));
    return found;
  }

  /** Of one process, the latest first. */
  async page(process: string, { after, limit }: PageRequest): Promise<Page<Urging>> {
    const [id] = after ?? [ENDLESS];
    if (!/^\d{1,18}$/.test(id) && id !== ENDLESS) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    const { rows } = await this.pool.query<Urging>(OF_PROCESS(process, id, limit + 1));
    return pageOf(rows, limit, (row) => [row.id]);
  }
}

async function keep(
  client: pg.PoolClient,
  { id, kind, version }: StoredProcess,
  { event, office, head, rules, persons }: WaitSince,
  { person, note }: { person: string; note: string | null },
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(URGE, [id, kind, event, office, head, note, person]);
  // What only certain persons may answer, they are told of.
  const told = persons?.map((one) => [`person:${one}`, false]) ?? [[office, head]];
  for (const desk of told) await client.query(TELL, [...desk, id, kind, version, event, rules, rows[0].id]);
  return rows[0].id;
}
