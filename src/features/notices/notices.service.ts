import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { PG_POOL } from '../../database/pool.js';
import { NotFoundError, problem, ValidationError } from '../../errors.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { MESSAGES } from '../../identity/messages.js';
import { NOTICES } from '../../engine/command/unit-of-work.js';
import type { Told } from '../../engine/outbox/consumers.js';
import { Consumes } from '../../engine/outbox/consumers.js';
import { OPEN_DESK } from '../../engine/projections/rows.js';
import type { Scope } from '../../engine/scope.js';
import { isShown } from '../../engine/scope.js';
import type { Sender } from '../../engine/command/sender.js';
import type { Notice } from '../../engine/log/transition.js';
import type { NoticeView } from './notice.view.js';

/** A notice without its words, which are in the reader's language. */
export type ToldNotice = Omit<NoticeView, 'officeName' | 'label'>;

/** Notices older than this are history, not news. */
const KEPT_DAYS = 90;

const TELL = `
  INSERT INTO notice (office, head, kind, process_id, process_kind, seq, topic, rules)
  SELECT t.office, coalesce(t.head, false), t.kind, p.id, p.kind, t.seq, t.topic,
         ARRAY(SELECT jsonb_array_elements_text(coalesce(t.rules, '[]')))
  FROM jsonb_to_recordset($1::jsonb)
    AS t (process text, seq integer, office text, head boolean, kind text, topic text, rules jsonb)
  JOIN process p ON p.id = t.process`;

/** With those that come, some that are too old go; only the oldest are looked at, so it costs next to nothing. */
const FORGET = `
  DELETE FROM notice WHERE id IN (
    SELECT id FROM (SELECT id, told_at FROM notice ORDER BY id LIMIT 200) AS oldest
    WHERE told_at < now() - interval '${KEPT_DAYS} days')`;

/**
 * What nobody waits for any more needs no notice; of a process that is over only the last word is news. Asked of the
 * processes as they stand.
 */
const SETTLE = `
  UPDATE notice n SET over = true FROM process p
  WHERE n.process_id = ANY ($1::text[]) AND p.id = n.process_id AND NOT n.over AND CASE WHEN n.kind = 'news'
    THEN n.seq < p.version AND NOT EXISTS (SELECT FROM waiting w WHERE w.id = p.id AND w.desk = '${OPEN_DESK}')
    ELSE NOT EXISTS (SELECT FROM jsonb_to_recordset(p.waits::jsonb) AS wait (event text, since timestamptz)
      WHERE wait.event = n.topic AND wait.since <= n.told_at) END`;

const COLUMNS = `n.id::text, n.office, n.head, n.kind, n.process_id AS process, n.process_kind AS "processKind", n.seq, n.topic,
  n.rules, n.told_at AS "toldAt", (
    SELECT jsonb_build_object('by', p.name, 'note', u.note) FROM urging u JOIN person p ON p.id = u.by_person
    WHERE u.id = n.urging_id) AS urging, (
    SELECT jsonb_build_object('by', p.name, 'text', r.text, 'promisedOn', r.promised_on)
    FROM urging_reply r JOIN person p ON p.id = r.by_person WHERE r.id = n.reply_id) AS reply`;

const IS_READ = 'EXISTS (SELECT FROM notice_read r WHERE r.person_id = $1 AND r.notice_id = n.id)';

/** Of each office the newest, walked by its index; then the newest of all. */
const newest = (read: boolean, after: string): string => `
  SELECT ${COLUMNS}, ${read} AS read FROM unnest($2::text[]) AS mine (office), LATERAL (
    SELECT * FROM notice n
    WHERE n.office = mine.office AND NOT n.over AND (NOT n.head OR n.office = ANY ($3::text[])) AND n.id < ${after}
      AND n.told_at > now() - interval '${KEPT_DAYS} days' AND ${read ? '' : 'NOT '}${IS_READ}
      AND ${isShown('n.process_kind', 'n.process_id', '$7::uuid[]')}
    ORDER BY n.office DESC, n.id DESC LIMIT $4) AS n`;

/** The unread first, then the read; each from the newest on. */
const LIST = `
  SELECT * FROM (${newest(false, '$5::bigint')} UNION ALL ${newest(true, '$6::bigint')}) AS n
  ORDER BY read, id::bigint DESC LIMIT $4`;

/** Of what is unread up to a notice, so many at most are counted or marked at once. */
const MOST = 1_000;

const UNREAD = `
  SELECT n.id FROM unnest($2::text[]) AS mine (office), LATERAL (
    SELECT n.id FROM notice n
    WHERE n.office = mine.office AND NOT n.over AND (NOT n.head OR n.office = ANY ($3::text[]))
      AND n.told_at > now() - interval '${KEPT_DAYS} days' AND NOT ${IS_READ}
      AND ${isShown('n.process_kind', 'n.process_id', '$4::uuid[]')}
    ORDER BY n.office DESC, n.id DESC LIMIT ${MOST}) AS n`;

const COUNT = `SELECT count(*)::int AS unread FROM (${UNREAD} LIMIT ${MOST}) AS n`;

const MARK_ALL = `
  INSERT INTO notice_read (person_id, notice_id) SELECT $1, n.id FROM (${UNREAD}) AS n WHERE n.id <= $5::bigint
  ON CONFLICT DO NOTHING`;

const MARK = `
  INSERT INTO notice_read (person_id, notice_id)
  SELECT $1, n.id FROM notice n WHERE n.id = $2 AND n.office = ANY ($3::text[]) AND (NOT n.head OR n.office = ANY ($4::text[]))
  ON CONFLICT (person_id, notice_id) DO UPDATE SET person_id = excluded.person_id RETURNING notice_id`;

const ENDLESS = '9223372036854775807';

/** Keeps what the offices were told, once each, and who has read it. */
@Injectable()
export class Notices {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** Runs in the transaction that closes the rows of the outbox. */
  @Consumes(NOTICES)
  async keep(told: readonly Told[], tx: pg.ClientBase): Promise<void> {
    const notices = told.flatMap(({ process, seq, payload }) =>
      (payload as Notice[]).map((notice) => ({ ...notice, process, seq })),
    );
    if (notices.length > 0) await tx.query(TELL, [JSON.stringify(notices)]);
    await tx.query(SETTLE, [told.map(({ process }) => process)]);
    await tx.query(FORGET);
  }

  async page(reader: Sender, scope: Scope, { after, limit }: PageRequest): Promise<Page<ToldNotice>> {
    const [part, id] = after ?? ['unread', ENDLESS];
    if (!/^\d{1,18}$/.test(id) && id !== ENDLESS) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    // Beyond the last unread one only the read ones are left.
    const [unread, read] = part === 'read' ? ['0', id] : [id, ENDLESS];
    const { offices, heads } = desksOf(reader);
    const { rows } = await this.pool.query<ToldNotice>(LIST, [
      reader.id,
      offices,
      heads,
      limit + 1,
      unread,
      read,
      scope,
    ]);
    return pageOf(rows, limit, (row) => [row.read ? 'read' : 'unread', row.id]);
  }

  /** How many are unread, at most a thousand. */
  async unread(reader: Sender, scope: Scope): Promise<number> {
    const { offices, heads } = desksOf(reader);
    const { rows } = await this.pool.query<{ unread: number }>(COUNT, [reader.id, offices, heads, scope]);
    return rows[0].unread;
  }

  /** Marks everything up to a notice; what has come since stays unread. @throws ValidationError */
  async markAll(reader: Sender, scope: Scope, upTo: string): Promise<void> {
    if (!/^\d{1,18}$/.test(upTo)) throw new ValidationError([problem('upTo', MESSAGES.cursor)]);
    const { offices, heads } = desksOf(reader);
    await this.pool.query(MARK_ALL, [reader.id, offices, heads, scope, upTo]);
  }

  /** @throws NotFoundError when it was not told to an office of the reader */
  async markRead(reader: Sender, id: string): Promise<void> {
    const { offices, heads } = desksOf(reader);
    const isNumber = /^\d{1,18}$/.test(id);
    const marked = isNumber ? await this.pool.query(MARK, [reader.id, id, offices, heads]) : { rowCount: 0 };
    if (marked.rowCount === 0) throw new NotFoundError('notice', id.slice(0, 20));
  }
}

/** One's own offices and those of whom one stands in for; news of the head only for the head. */
const desksOf = ({ id, offices, headOf, standIns }: Sender) => ({
  offices: [
    ...new Set([...offices, ...standIns.flatMap((standIn) => standIn.offices)]),
    ...[id, ...standIns.map(({ from }) => from.id)].map((person) => `person:${person}`),
  ],
  heads: [...headOf, ...standIns.filter(({ includeHead }) => includeHead).flatMap((standIn) => standIn.headOf)],
});
