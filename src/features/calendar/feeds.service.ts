import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { text } from '../../../machines/kit/text.js';
import { isUuid } from '../../../machines/kit/formats.js';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import { named, PG_POOL, transaction } from '../../database/pool.js';
import { ForbiddenError, NotFoundError, problem, ValidationError } from '../../errors.js';
import { note } from '../../identity/audit.js';
import type { Person } from '../../identity/person.js';
import { hashToken, isToken, newToken } from '../../identity/signed-in.js';
import type { Whose } from './calendar.service.js';
import { OF_COMPANY, ofOffice, ofPerson } from './calendar.service.js';

/** What he may be shown by it, by his own rights: none that another has lent him. */
export type Owner = Pick<Person, 'id' | 'offices' | 'headOf' | 'permissions'>;

export interface Feed {
  id: string;
  of: string;
  createdAt: string;
}

const MOST = 5;
const TOO_MANY = text('订阅已达上限，请先撤销一个', '訂閱已達上限，請先撤銷一個', 'there are enough: revoke one first');
const WHOSE = text(
  '只能是 me、company 或 office:部门',
  '只能是 me、company 或 office:部門',
  'must be me, company or office:<office>',
);

const LIST = `SELECT id, whose AS "of", created_at AS "createdAt" FROM calendar_feed
  WHERE person_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id`;

const FIND = named(
  'calendar-feed',
  `SELECT f.whose AS "of", now() AS now, p.id, p.offices, p.head_of AS "headOf", p.permissions
   FROM calendar_feed f JOIN person p ON p.id = f.person_id
   WHERE f.key_hash = $1 AND f.revoked_at IS NULL AND NOT p.disabled AND NOT p.must_change_password`,
);

/**
 * Whose calendar somebody's feed may show: his own; his offices'; the company's, where he leads or audits. Null: not his.
 * @throws ValidationError
 */
function whoseFeed(of: string, { id, offices, headOf, permissions }: Owner): Whose | null {
  if (of === 'me') {
    const heads = headOf.map((office) => `${office}:head`);
    return ofPerson(id, [...offices, ...heads, `person:${id}`]);
  }
  if (of === 'company') {
    const leads = headOf.length > 0 || offices.includes('management') || permissions.includes('audit');
    return leads ? OF_COMPANY : null;
  }
  const office = OFFICES.find((one): one is Office => of === `office:${one}`);
  if (!office) throw new ValidationError([problem('of', WHOSE)]);
  return offices.includes(office) ? ofOffice(office) : null;
}

/** Keys of calendars that are read without signing in: made, shown once, taken back, and looked at anew with every read. */
@Injectable()
export class Feeds {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  async list(person: string): Promise<Feed[]> {
    const { rows } = await this.pool.query<Feed>(LIST, [person]);
    return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
  }

  /** @throws ValidationError, ForbiddenError where the calendar is not his to give out */
  async create(of: string, owner: Owner): Promise<Feed & { key: string }> {
    if (whoseFeed(of, owner) === null) throw new ForbiddenError('This calendar is not yours to give out.');
    const [key, id] = [newToken(), randomUUID()];
    const createdAt = await transaction(this.pool, async (client) => {
      // One after the other of the same person: so many and no more.
      await client.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [owner.id]);
      const { rows } = await client.query<Feed>(LIST, [owner.id]);
      if (rows.length >= MOST) throw new ValidationError([problem('of', TOO_MANY)]);
      const made = await client.query<{ at: string }>(
        'INSERT INTO calendar_feed (id, person_id, key_hash, whose) VALUES ($1, $2, $3, $4) RETURNING created_at AS at',
        [id, owner.id, hashToken(key), of],
      );
      await note(client, { by: owner.id, action: 'feed.created', subject: `feed:${id}`, detail: { of } });
      return new Date(made.rows[0].at).toISOString();
    });
    return { id, of, createdAt, key };
  }

  /** @throws NotFoundError when it is none of the person's that still counts */
  async revoke(id: string, person: string): Promise<void> {
    if (!isUuid(id)) throw new NotFoundError('feed', '…');
    await transaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        'UPDATE calendar_feed SET revoked_at = now() WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL',
        [id, person],
      );
      if (rowCount !== 1) throw new NotFoundError('feed', id);
      await note(client, { by: person, action: 'feed.revoked', subject: `feed:${id}` });
    });
  }

  /**
   * What a key opens at this instant, by its owner's rights as they stand.
   * @throws NotFoundError when it is none, was revoked, or its owner may no longer see what it shows
   */
  async open(key: string): Promise<{ owner: Owner; whose: Whose; of: string; now: string }> {
    const { rows } = isToken(key)
      ? await this.pool.query<Owner & { of: string; now: string }>(FIND(hashToken(key)))
      : { rows: [] };
    const found = rows.at(0);
    const whose = found ? whoseFeed(found.of, found) : null;
    if (!found || !whose) throw new NotFoundError('feed', '…');
    const { of, now, ...owner } = found;
    return { owner, whose, of, now: new Date(now).toISOString() };
  }
}
