import type { Type } from '@nestjs/common';
import type pg from 'pg';
import type { Language, Policy } from '../../machines/rulebook.js';
import { named } from '../database/pool.js';
import { FileQuotaError, ValidationError } from '../errors.js';
import type { NamedFile } from '../shape/attachments.js';
import { attachmentsIn } from '../shape/attachments.js';
import { textOf } from '../shape/messages.js';

const UPLOADED = named(
  'uploaded-by',
  `SELECT id::text AS id FROM attachment
   WHERE id = ANY ($1::uuid[]) AND uploaded_by = ANY ($2::uuid[]) AND condemned_at IS NULL`,
);

/** By its content, so that the same sheet does not count as another one when it is uploaded again. */
const SIGNED_ELSEWHERE = named(
  'signed-elsewhere',
  `SELECT a.id::text AS id FROM attachment a JOIN signed_sheet s ON (s.sha256, s.type) = (a.sha256, $2)
   WHERE a.id = ANY ($1::uuid[]) AND s.process_id <> $3`,
);

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
  shape: Type;
  data: unknown;
  /** The sender, and whom he stands in for. */
  people: readonly string[];
  /** Of the process: what is named there already may be named again. */
  facts: unknown;
  policy: Policy;
  language?: Language;
}

/**
 * Every file that an event names has to be there, uploaded by the sender or named in this process before: nobody refers
 * to a file that does not exist, or shows another's by guessing its number. One that hangs on nothing goes long after the
 * first look that found it so, so that it may be looked for before the write. What was signed for one process is no signature of another.
 * @throws ValidationError naming every other one; FileQuotaError when the process would have too many
 */
export async function assertAttachments(db: Pick<pg.Pool, 'query'>, naming: Naming): Promise<void> {
  const { shape, data, people, facts, language = 'zh-CN' } = naming;
  const files = attachmentsIn(shape, data);
  if (files.length === 0) return;
  const before = JSON.stringify(facts ?? null);
  const unnamed = files.filter(({ id }) => !before.includes(`"${id}"`));
  if (unnamed.length === 0) return;
  const { rows } = await db.query<{ id: string }>(
    UPLOADED(
      unnamed.map(({ id }) => id),
      people,
    ),
  );
  const theirs = new Set(rows.map(({ id }) => id));
  const elsewhere = await signedElsewhere(db, naming, unnamed);
  complain('notUploaded', unnamed, ({ id }) => !theirs.has(id.toLowerCase()), language);
  complain('signedElsewhere', unnamed, ({ id }) => elsewhere.has(id.toLowerCase()), language);
  await assertRoom(db, naming, unnamed);
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
  { type, process }: Naming,
  files: readonly NamedFile[],
): Promise<Set<string>> {
  const signatures = files.flatMap(({ id, isSignature }) => (isSignature ? [id] : []));
  if (signatures.length === 0) return new Set();
  const { rows } = await db.query<{ id: string }>(SIGNED_ELSEWHERE(signatures, type, process));
  return new Set(rows.map(({ id }) => id));
}

function complain(
  complaint: 'notUploaded' | 'signedElsewhere',
  files: readonly NamedFile[],
  isWrong: (file: NamedFile) => boolean,
  language: Language,
): void {
  const wrong = files.filter(isWrong);
  if (wrong.length === 0) return;
  const text = textOf(complaint);
  throw new ValidationError(wrong.map(({ path }) => ({ path: `data.${path}`, message: text[language], text })));
}
