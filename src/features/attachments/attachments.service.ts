import { createHash, randomUUID } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { transaction, PG_POOL } from '../../database/pool.js';
import { FileQuotaError, NotFoundError, problem, ValidationError } from '../../errors.js';
import type { Person } from '../../identity/person.js';
import { Policies } from '../../policy/policies.js';
import { isHandedOver, MEGABYTE } from '../../engine/command/attachments.js';
import { Scopes } from '../../engine/scope.js';
import { isUuid } from '../../../machines/kit/formats.js';
import { seesPlace } from '../../http/redact.js';
import { viewerOf } from '../../http/viewer.js';
import type { Attachment } from './attachment.entity.js';
import { FileStore, LOCK_CONTENT } from './file-store.js';
import { plainName, TAKEN_TYPES, typeOf } from './file-types.js';
import { text } from '../../../machines/kit/text.js';

const MESSAGES = {
  type: text(
    `文件内容不是允许的类型：${TAKEN_TYPES.join('、')}；含宏或程序的文件不接收`,
    `檔案內容不是允許的類型：${TAKEN_TYPES.join('、')}；含巨集或程式的檔案不接收`,
    `is by its content none of: ${TAKEN_TYPES.join(', ')}; files with macros or programs are not taken`,
  ),
};

/** A file as it came. */
export interface Uploaded {
  name: string;
  bytes: Buffer;
}

/** Two uploads of one person at once would both find room for one. */
const ONE_AT_A_TIME = 'SELECT pg_advisory_xact_lock(1330007886, hashtext($1))';

/** What hangs on a process counts there. */
const UNUSED = `
  SELECT coalesce(sum(a.size), 0)::float8 AS bytes FROM attachment a
  WHERE uploaded_by = $1 AND NOT EXISTS (SELECT FROM attachment_use u WHERE u.attachment_id = a.id)`;

const COLUMNS = `id, sha256, name, type, size, uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt"`;

const KEEP = `
  INSERT INTO attachment (id, sha256, name, type, size, uploaded_by) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`;

const FIND = `
  SELECT ${COLUMNS}, (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.process_id, 'kind', p.kind, 'type', u.type, 'path', u.path)), '[]')
    FROM attachment_use u JOIN process p ON p.id = u.process_id WHERE u.attachment_id = a.id) AS uses,
    ${isHandedOver('ARRAY[$2::uuid]')} AS "isHandedOver"
  FROM attachment a WHERE id = $1 AND condemned_at IS NULL`;

type Kept = Omit<Attachment, 'uploader' | 'condemnedAt'>;
type Found = Kept & {
  isHandedOver: boolean;
  uses: { id: string; kind: string; type: string; path: string }[];
};

/** Takes files that events refer to, and gives them out again. */
@Injectable()
export class Attachments {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly policies: Policies,
    private readonly scopes: Scopes,
    private readonly files: FileStore,
  ) {}

  /**
   * @throws ValidationError when it is a kind of file that is not taken
   * @throws FileQuotaError when too many of the person's files hang on nothing
   */
  async take({ name, bytes }: Uploaded, person: Pick<Person, 'id'>): Promise<Kept> {
    const type = typeOf(bytes, name);
    if (!type) throw new ValidationError([problem('file', MESSAGES.type)]);
    const sha256 = createHash('sha256').update(bytes).digest();
    const { thresholds } = await this.policies.current();
    const limit = Number(thresholds['files.person-mb']) * MEGABYTE;
    return transaction(this.pool, async (tx) => {
      await tx.query(ONE_AT_A_TIME, [person.id]);
      const { rows: counted } = await tx.query<{ bytes: number }>(UNUSED, [person.id]);
      const used = counted[0].bytes;
      if (used + bytes.length > limit) throw new FileQuotaError('person', { used, limit, wanted: bytes.length });
      await tx.query(LOCK_CONTENT, [sha256.toString('hex')]);
      await this.files.keep(sha256, bytes);
      const values = [randomUUID(), sha256, plainName(name, type), type.type, bytes.length, person.id];
      return (await tx.query<Kept>(KEEP, values)).rows[0];
    });
  }

  /**
   * A file that hangs on nothing is its owner's alone, or his who has taken the draft over that names it; one that hangs on a process is also for those who may see that part.
   * @throws NotFoundError also when it is not for this person
   */
  async find(id: string, person: Person): Promise<Kept> {
    const { rows } = isUuid(id) ? await this.pool.query<Found>(FIND, [id, person.id]) : { rows: [] };
    const found = rows.at(0);
    const viewer = viewerOf(person);
    const seen = (found?.uses ?? []).filter((use) => seesPlace(use, viewer));
    const shown = await this.scopes.among(await this.scopes.of(person), seen);
    const isOwn = found && (found.uploadedBy === person.id || found.isHandedOver);
    if (!found || (!isOwn && shown.length === 0)) throw new NotFoundError('attachment', id.slice(0, 40));
    return found;
  }

  read({ sha256 }: Pick<Attachment, 'sha256'>): Promise<ReadStream> {
    return this.files.read(sha256);
  }
}
