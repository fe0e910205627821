import type { Office } from '../../../machines/offices.js';
import type { PublishingStaff } from '../../../machines/publishers/publisher.facts.js';
import { PUBLISHING_STAFF } from '../../../machines/publishers/publisher.facts.js';
import type { PublisherFacts } from '../../../machines/publishers/publisher.types.js';
import { factIn } from '../../engine/command/facts-columns.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer } from '../../engine/processes.js';

const READ = `SELECT
  ARRAY(SELECT id::text FROM person WHERE $1 = ANY (offices) AND NOT disabled ORDER BY id) AS members,
  ARRAY(SELECT id FROM process p WHERE kind = 'publishers' AND state = 'in-charge' AND id <> $2
    AND ${factIn('p', 'office')} = to_jsonb($1::text) ORDER BY id LIMIT 5) AS others`;

/** Who belongs to the office, and who keeps up what it publishes already. */
export const publishingStaff: Observer = async (db, { facts, data, process }): Promise<Record<string, string>> => {
  const named = (data as { office?: Office } | undefined)?.office;
  const office = (facts as PublisherFacts | undefined)?.office ?? named;
  if (!office) return {};
  const { rows } = await db.query<PublishingStaff>(READ, [office, process]);
  return { [PUBLISHING_STAFF]: canonicalJson(rows[0]) };
};
