import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { PG_POOL } from '../../database/pool.js';
import { NotFoundError, problem, ValidationError } from '../../errors.js';
import { isUuid } from '../../../machines/kit/formats.js';
import { type Page, pageOf, type PageRequest } from '../paging.js';
import { MESSAGES } from '../messages.js';
import { CHANGE_STATES, type ChangeState } from './change.js';
import type { ChangeNotice, ChangeView } from './changes.dto.js';
import { MAY_DECIDE, MAY_SEE } from './deciders.js';

/** Which changes of those that one may see. */
const WHICH = {
  'about-me': 'p.id = ANY (c.affected)',
  mine: 'p.id = c.proposed_by',
  waiting: `c.state = 'proposed' AND ${MAY_DECIDE}`,
} as const;

interface Row extends ChangeView {
  no: string;
}

const nameOf = (id: string): string =>
  `(SELECT jsonb_build_object('id', n.id, 'name', n.name) FROM person n WHERE n.id = ${id})`;

/** A change `c` as the person `p` sees it; of what is personal, the names alone. */
const COLUMNS = `
  c.no::text, c.id, c.kind, c.state, c.subject, c.content - 'personal' AS content, c.reason, c.hash,
  CASE WHEN c.personal IS NOT NULL AND (c.personal ? 'username' OR c.personal ? 'name')
    THEN jsonb_build_object('username', c.personal -> 'username', 'name', c.personal -> 'name') END AS person,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.name), '[]')
    FROM person a WHERE a.id = ANY (c.affected)) AS affected,
  ${nameOf('c.proposed_by')} AS "proposedBy", c.proposed_at AS "proposedAt", ${nameOf('c.decided_by')} AS "decidedBy",
  c.decided_at AS "decidedAt", c.decision_reason AS "decisionReason",
  c.state = 'proposed' AND ${MAY_DECIDE} AS "mayDecide", c.state = 'proposed' AND p.id = c.proposed_by AS "mayWithdraw"`;

const FROM = `FROM change_proposal c JOIN person p ON p.id = $1 WHERE ${MAY_SEE}`;

const NOTICES = `
  SELECT n.id::text AS notice, n.topic, n.told_at AS "toldAt", n.read_at IS NOT NULL AS read, ${COLUMNS}
  FROM change_notice n JOIN change_proposal c ON c.id = n.change_id JOIN person p ON p.id = n.person_id
  WHERE n.person_id = $1 AND n.id < $2 AND ${MAY_SEE} ORDER BY n.id DESC LIMIT $3`;

const ENDLESS = '9223372036854775807';

/** Reads proposals and decisions, for whom they concern, and what people were told of them. */
@Injectable()
export class ChangeLists {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** The newest first. @throws ValidationError on a state or a choice that does not exist */
  async list(
    { after, limit }: PageRequest,
    { state, which }: { state?: string; which?: string },
    viewer: string,
  ): Promise<Page<ChangeView>> {
    const problems = [
      ...(state === undefined || CHANGE_STATES.includes(state as ChangeState)
        ? []
        : [problem('state', MESSAGES.notAState)]),
      ...(which === undefined || Object.hasOwn(WHICH, which) ? [] : [problem('which', MESSAGES.notAChoice)]),
    ];
    if (problems.length > 0) throw new ValidationError(problems);
    const chosen = which === undefined ? '' : `AND ${WHICH[which as keyof typeof WHICH]}`;
    const { rows } = await this.pool.query<Row>(
      `SELECT ${COLUMNS} ${FROM} ${chosen} AND c.no < $2 AND ($3::text IS NULL OR c.state = $3) ORDER BY c.no DESC LIMIT $4`,
      [viewer, numbered(after), state ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, ({ no }) => [no]);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** @throws NotFoundError also where it is none of the viewer's business */
  async one(id: string, viewer: string): Promise<ChangeView> {
    const { rows } = isUuid(id)
      ? await this.pool.query<Row>(`SELECT ${COLUMNS} ${FROM} AND c.id = $2`, [viewer, id])
      : { rows: [] };
    if (!rows[0]) throw new NotFoundError('change', id);
    return viewOf(rows[0]);
  }

  /** What somebody was told, the newest first. */
  async notices({ after, limit }: PageRequest, person: string): Promise<Page<ChangeNotice>> {
    const { rows } = await this.pool.query<Row & Omit<ChangeNotice, 'id'> & { notice: string }>(NOTICES, [
      person,
      numbered(after),
      limit + 1,
    ]);
    const page = pageOf(rows, limit, ({ notice }) => [notice]);
    const items = page.items.map(({ notice, topic, toldAt, read, ...row }) => {
      return { id: notice, topic, toldAt, read, change: viewOf(row) };
    });
    return { ...page, items };
  }

  /** Marks a notice of one's own as read. @throws NotFoundError */
  async markRead(id: string, person: string): Promise<void> {
    const { rowCount } = /^\d{1,15}$/.test(id)
      ? await this.pool.query(
          'UPDATE change_notice SET read_at = coalesce(read_at, clock_timestamp()) WHERE id = $1 AND person_id = $2',
          [id, person],
        )
      : { rowCount: 0 };
    if (rowCount === 0) throw new NotFoundError('notice', id);
  }
}

const viewOf = ({ no: _no, ...view }: Omit<Row, 'change'>): ChangeView => view;

function numbered(after: string[] | null): string {
  if (after === null) return ENDLESS;
  if (!/^\d{1,15}$/.test(after[0])) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
  return after[0];
}
