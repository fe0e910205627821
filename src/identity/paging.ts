import { problem, ValidationError } from '../errors.js';
import { MESSAGES } from './messages.js';

/** A part of a list; `nextCursor` is null on the last one. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Which part of a list is asked for. */
export interface PageRequest {
  /** The sort key of the last item that was seen; null at the beginning. */
  after: string[] | null;
  limit: number;
}

const USUAL = 50;
const MOST = 200;

/**
 * Reads `cursor` and `limit` of a query string.
 * @param width how many values the list's sort key has
 * @throws ValidationError
 */
export function pageRequest({ cursor, limit }: { cursor?: unknown; limit?: unknown }, width: number): PageRequest {
  const after = cursor === undefined ? null : sortKey(cursor, width);
  const wanted = limit === undefined ? USUAL : typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  const problems = [
    ...(after === undefined ? [problem('cursor', MESSAGES.cursor)] : []),
    ...(wanted < 1 || wanted > MOST ? [problem('limit', MESSAGES.limit)] : []),
  ];
  if (after === undefined || problems.length > 0) throw new ValidationError(problems);
  return { after, limit: wanted };
}

/** Makes a page of rows of which one more than the limit was read. */
export function pageOf<Item>(rows: Item[], limit: number, sortKey: (item: Item) => string[]): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? Buffer.from(JSON.stringify(sortKey(last))).toString('base64url') : null };
}

function sortKey(cursor: unknown, width: number): string[] | undefined {
  if (typeof cursor !== 'string' || cursor.length > 1_000) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const sound = Array.isArray(values) && values.length === width && values.every(isStorableText);
    return sound ? (values as string[]) : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL takes no NUL in a text. */
const isStorableText = (value: unknown) => typeof value === 'string' && !value.includes('\0');
