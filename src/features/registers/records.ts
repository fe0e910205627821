import type pg from 'pg';
import type { Register } from '../../../machines/kit/lookups.js';
import { factsOf } from '../../engine/command/facts-columns.js';
import type { Scope } from '../../engine/scope.js';
import { isShown } from '../../engine/scope.js';

type Db = Pick<pg.Pool, 'query'>;

/** A name that was found, and what is on record under it. */
export interface Found {
  key: string;
  name: string;
  begins: boolean;
  /** The record, and the name that stays there. */
  no: string | null;
  own: string | null;
}

/** SQL: what was found, with the record that has the name. `found` is the statement that finds names. */
export const withRecords = (found: string, kind: string, scope: string): string => `
  SELECT found.*, own.no, own.name AS own FROM (${found}) AS found
  LEFT JOIN record_name r ON r.register = $1 AND r.key = found.key AND ${isShown(`'${kind}'`, 'r.no', scope)}
  LEFT JOIN record_name own ON own.no = r.no AND own.standing = 'own'`;

/** Of what was found each once: what is merged under the name that stays, what differs in spelling as it was used last. */
export function once<Row extends Found>(rows: readonly Row[], usedAt: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of [...rows].sort((a, b) => (usedAt(a) < usedAt(b) ? 1 : -1))) {
    const id = row.no ?? `\n${row.key}`;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  const begins = (group: Row[]): boolean => group.some((row) => row.begins);
  return [...groups.values()].sort((a, b) => Number(begins(b)) - Number(begins(a)));
}

const FACTS = 'SELECT id, facts, facts_since AS since FROM process WHERE id = ANY ($1)';

/** What is known of these processes, by number. */
export async function factsByNo<Facts>(db: Db, nos: readonly (string | null)[]): Promise<Map<string, Facts>> {
  const asked = nos.filter((no) => no !== null);
  if (asked.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; facts: string; since: string }>(FACTS, [asked]);
  return new Map(rows.map(({ id, facts, since }) => [id, factsOf(facts, since) as Facts]));
}

/** For `sameNames`. */
export const asking =
  (db: Db) =>
  async (text: string, values: unknown[]): Promise<{ name: string }[]> =>
    (await db.query<{ name: string }>(text, values)).rows;

/** Every name of each of these records. */
export async function namesOf(db: Db, register: Register, nos: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (nos.length === 0) return names;
  const { rows } = await db.query<{ no: string; name: string }>(
    `SELECT r.no, n.name FROM record_name r JOIN name_in_use n ON n.register = r.register AND n.key = r.key
     WHERE r.register = $1 AND r.no = ANY ($2) GROUP BY r.no, n.name`,
    [register, nos],
  );
  for (const { no, name } of rows) names.set(no, [...(names.get(no) ?? []), name]);
  return names;
}

/** For a statement that limits what it finds to whoever is shown it. */
export const given = (scope: Scope): unknown[] => (scope === null ? [] : [scope]);
