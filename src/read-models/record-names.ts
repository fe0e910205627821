import type { Register } from '../../machines/kit/lookups.js';
import type { KnownName, Merging } from '../../machines/kit/merging.js';
import { KNOWN_NAME } from '../../machines/kit/merging.js';
import { canonicalJson } from '../engine/log/canonical-json.js';
import { factIn } from '../engine/command/facts-columns.js';
import type { Observer } from '../engine/processes.js';
import { isBlank } from '../../machines/kit/text.js';
import { nameKey } from './names-in-use.js';
import type { RecordName } from './record-name.entity.js';

/** The names under which something is kept; none where it is merged elsewhere, or retired. */
export function recordNames(
  register: Register,
  own: string,
  { no, names, mergedInto, retired }: Merging & { retired: unknown },
): RecordName[] {
  if (mergedInto !== null || retired !== null || isBlank(own)) return [];
  const row = (standing: RecordName['standing'], name: string): RecordName => ({
    no,
    key: nameKey(name),
    register,
    standing,
    name,
  });
  return [row('own', own), ...names.map(({ name }) => row('merged', name))];
}

type Holder = Omit<KnownName, 'inUse'>;

const NOBODY: Holder = { no: null, standing: null, busy: false };

const KNOWN = `
  SELECT r.no, r.standing,
    EXISTS (SELECT FROM record_name other WHERE other.no = r.no AND other.standing = 'merged')
      OR ${factIn('p', 'proposal')} <> 'null'::jsonb AS busy
  FROM record_name r JOIN process p ON p.id = r.no WHERE r.register = $1 AND r.key = $2`;

/** A name that nobody has any more is not in use. */
const used = (rows: string): string => `
  SELECT EXISTS (
    SELECT FROM name_in_use n WHERE n.register = $1 AND n.key = $2 AND EXISTS (${rows})) AS "inUse"`;

/**
 * What is known of a name that an event gives, or that stands proposed.
 * @param nameIn the name in the event's data
 * @param rows SQL: rows that have the name `n.name`
 */
export const nameObserver =
  (register: Register, nameIn: (data: Readonly<Record<string, unknown>>) => unknown, rows: string): Observer =>
  async (db, { facts, data }): Promise<Record<string, string>> => {
    const given = nameIn((data ?? {}) as Record<string, unknown>);
    const name = typeof given === 'string' ? given : (facts as Merging).proposal?.name;
    if (name === undefined || isBlank(name)) return {};
    const values = [register, nameKey(name)];
    const { rows: records } = await db.query<Holder>(KNOWN, values);
    const { rows: uses } = await db.query<Pick<KnownName, 'inUse'>>(used(rows), values);
    const [holder = NOBODY] = records;
    return { [KNOWN_NAME]: canonicalJson({ ...holder, inUse: uses.some(({ inUse }) => inUse) }) };
  };
