import type { Register } from '../../machines/kit/lookups.js';
import { nameKey } from './names-in-use.js';

/** Of a name as it was written every other way in which the same is written: other spellings, and names merged with it. */
const SAME = `
  WITH record AS (SELECT no FROM record_name WHERE register = $1 AND key = $2)
  SELECT DISTINCT n.name FROM name_in_use n
  WHERE n.register = $1 AND n.key IN (SELECT key FROM record_name WHERE no IN (SELECT no FROM record) UNION SELECT $2::text)`;

/** Whatever reads the database: TypeORM answers with the rows, a pool with a result that has them. */
type Ask = (text: string, values: unknown[]) => Promise<{ name: string }[]>;

/** All names of the same, this one first. */
export async function sameNames(ask: Ask, register: Register, name: string): Promise<string[]> {
  const rows = await ask(SAME, [register, nameKey(name)]);
  return [name, ...rows.map((row) => row.name).filter((other) => other !== name)];
}

/** SQL and values: the column has one of these names. Of one alone the database walks the index in its order. */
export const isOneOfNames = (
  column: string,
  parameter: string,
  names: readonly string[],
): [sql: string, values: Record<string, unknown>] =>
  names.length === 1
    ? [`${column} = :${parameter}`, { [parameter]: names[0] }]
    : [`${column} = ANY (:${parameter})`, { [parameter]: names }];
