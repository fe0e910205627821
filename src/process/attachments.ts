import type { Type } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../machines/rulebook.js';
import { named } from '../database/pool.js';
import { ValidationError } from '../errors.js';
import { attachmentsIn } from '../shape/attachments.js';
import { textOf } from '../shape/messages.js';

const UPLOADED = named(
  'uploaded-by',
  'SELECT id::text AS id FROM attachment WHERE id = ANY ($1::uuid[]) AND uploaded_by = ANY ($2::uuid[])',
);

/** An event's data, and whose files it may name. */
interface Naming {
  shape: Type;
  data: unknown;
  /** The sender, and whom he stands in for. */
  people: readonly string[];
  /** Of the process: what is named there already may be named again. */
  facts: unknown;
  language?: Language;
}

/**
 * Every file that an event names has to be there, uploaded by the sender or named in this process before: nobody refers
 * to a file that does not exist, or shows another's by guessing its number. A file is never removed, so that it may be
 * looked for before the write.
 * @throws ValidationError naming every other one
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
  const foreign = unnamed.filter(({ id }) => !theirs.has(id.toLowerCase()));
  if (foreign.length === 0) return;
  const text = textOf('notUploaded');
  throw new ValidationError(foreign.map(({ path }) => ({ path: `data.${path}`, message: text[language], text })));
}
