import type { Shape } from '../../../machines/kit/schema.js';
import type pg from 'pg';
import type { Language, Policy } from '../../../machines/rulebook.js';
import { named } from '../../database/pool.js';
import { FileQuotaError } from '../../errors.js';
import type { NamedFile } from '../../schema/references.js';
import { attachmentsIn } from '../../schema/references.js';
import { problemsAt } from './people.js';

/** SQL: a draft that one of these people has taken over from whoever uploaded the file `a` names it. */
export const isHandedOver = (people: string): string => `EXISTS (
  SELECT FROM process_draft d WHERE d.author = ANY (${people}) AND d.handed_over_by = a.uploaded_by
    AND strpos(d.content::text, a.id::text) > 0)`;

const UPLOADED = named(
  'uploaded-by',
  `SELECT a.id::text AS id FROM attachment a
   WHERE a.id = ANY ($1::uuid[]) AND (a.uploaded_by = ANY ($2::uuid[]) OR ${isHandedOver('$2::uuid[]')})
     AND a.condemned_at IS NULL`,
);

/** By its content, so that the same sheet does not count as another one when it is uploaded again. */
const SIGNED = named(
  'signed-sheets',
  `SELECT a.id::text AS id, encode(a.sha256, 'hex') AS sheet, s.process_id AS process, s.statement
   FROM attachment a LEFT JOIN signed_sheet s USING (sha256) WHERE a.id = ANY ($1::uuid[])`,
);

/** The one statement that an order makes again with each correction; every other signature is a new statement. */
const ORAL_ORDER = 'oral-order';
const isOralOrder = ({ path }: NamedFile): boolean => path.endsWith('oralConfirmation.attachment');

/** Bytes of what the policy calls a megabyte. */
export const MEGABYTE = 1_048_576;

/** Bytes of the files that hang on a process, and of those that are to come. */
const ROOM = named(
  'room-for-files',
  `SELECT (SELECT coalesce(sum(size), 0) FROM attachment WHERE id IN (
     SELECT attachment_id FROM attachment_use WHERE process_id = $2))::float8 AS used,
     (SELECT coalesce(sum(size), 0) FROM attachment WHERE id = ANY ($1::uuid[]))::float8 AS wanted`,
);

/** An event's data, and whose files it may name. */
interface Naming {
  process: string;
  type: string;
  shape: Shape;
  data: unknown;
  /** The sender, and whom he stands in for. */
  people: readonly string[];
  /** Of the process: what is named there already may be named again. */
  facts: unknown;
  policy: Policy;
  language?: Language;
}

/**
 * Every file that an event names has to be there, uploaded by the sender, or with a draft that he has taken over, or named in this process before: nobody refers
 * to a file that does not exist, or shows another's by guessing its number. One that hangs on nothing goes long after the
 * first look that found it so, so that it may be looked for before the write. A customer's signature
 * serves one statement.
 * @throws ValidationError naming every other one; FileQuotaError when the process would have too many
 */
export async function assertAttachments(db: Pick<pg.Pool, 'query'>, naming: Naming): Promise<void> {
  const { shape, data, people, facts, language = 'zh-CN' } = naming;
  const files = attachmentsIn(shape, data);
  if (files.length === 0) return;
  const before = JSON.stringify(facts ?? null);
  const unnamed = files.filter(({ id }) => !before.includes(`"${id}"`));
  await assertUploaded(db, unnamed, people, language);
  const elsewhere = await signedElsewhere(db, naming, files);
  complain('signedElsewhere', files, ({ id }) => elsewhere.has(id.toLowerCase()), language);
  if (unnamed.length > 0) await assertRoom(db, naming, unnamed);
}

async function assertUploaded(
  db: Pick<pg.Pool, 'query'>,
  files: readonly NamedFile[],
  people: readonly string[],
  language: Language,
): Promise<void> {
  if (files.length === 0) return;
  const ids = files.map(({ id }) => id);
  const { rows } = await db.query<{ id: string }>(UPLOADED(ids, people));
  const theirs = new Set(rows.map(({ id }) => id));
  complain('notUploaded', files, ({ id }) => !theirs.has(id.toLowerCase()), language);
}

async function assertRoom(
  db: Pick<pg.Pool, 'query'>,
  { process, policy }: Naming,
  files: readonly NamedFile[],
): Promise<void> {
  const ids = files.map(({ id }) => id);
  const { rows } = await db.query<{ used: number; wanted: number }>(ROOM(ids, process));
  const { used, wanted } = rows[0];
  const limit = Number(policy.thresholds['files.process-mb']) * MEGABYTE;
  if (used + wanted > limit) throw new FileQuotaError('process', { used, limit, wanted });
}

async function signedElsewhere(
  db: Pick<pg.Pool, 'query'>,
  { process }: Naming,
  files: readonly NamedFile[],
): Promise<Set<string>> {
  const signatures = files.filter(({ isSignature }) => isSignature);
  if (signatures.length === 0) return new Set();
  interface Sheet {
    id: string;
    sheet: string;
    process: string | null;
    statement: string | null;
  }
  const { rows } = await db.query<Sheet>(SIGNED(signatures.map(({ id }) => id)));
  const isOral = (id: string): boolean => signatures.some((file) => file.id.toLowerCase() === id && isOralOrder(file));
  const isTaken = ({ id, sheet, ...signed }: Sheet): boolean =>
    (signed.process !== null && !(signed.process === process && signed.statement === ORAL_ORDER && isOral(id))) ||
    rows.some((other) => other.id !== id && other.sheet === sheet);
  const twice = signatures.filter(({ id }, index) => signatures.findIndex((file) => file.id === id) !== index);
  return new Set([...rows.filter(isTaken), ...twice].map(({ id }) => id.toLowerCase()));
}

function complain(
  complaint: 'notUploaded' | 'signedElsewhere',
  files: readonly NamedFile[],
  isWrong: (file: NamedFile) => boolean,
  language: Language,
): void {
  const wrong = files.filter(isWrong);
  if (wrong.length === 0) return;
  throw problemsAt(wrong, complaint, language);
}
