import type { StaffRead } from '../../../machines/handovers/handover.holdings.js';
import { HOLDINGS, STAFF } from '../../../machines/handovers/handover.holdings.js';
import { successorsOf } from '../../../machines/handovers/handover.facts.js';
import type { HandoverData } from '../../../machines/handovers/handover.schema.js';
import type { HandoverFacts } from '../../../machines/handovers/handover.types.js';
import { isUuid } from '../../../machines/kit/formats.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observed, Observer, Observers } from '../../engine/processes.js';
import { holdings } from './holdings.js';

type Listing = Partial<HandoverData['any.list-handover']>;
type Naming = Partial<HandoverData['any.name-successors']>;

/** Whose hand-over it is: as it stands, or as it is to begin. */
const giverOf = ({ facts, data }: Observed): string | null =>
  (facts as HandoverFacts | undefined)?.person ?? (data as Listing | undefined)?.person ?? null;

/** What the person who hands over holds, frozen into the event; nothing where nobody is named yet. */
const held: Observer = async (db, about): Promise<Record<string, string>> => {
  const person = giverOf(about);
  if (person === null || !isUuid(person)) return {};
  return { [HOLDINGS]: canonicalJson(await holdings(db, person, about.process)) };
};

const READ = `SELECT json_build_object(
  'people', (SELECT coalesce(json_object_agg(id, json_build_object('offices', offices, 'headOf', head_of,
    'manages', 'people' = ANY (permissions), 'disabled', disabled)), '{}') FROM person WHERE id = ANY ($1::uuid[])),
  'heads', (SELECT coalesce(json_object_agg(office, heads), '{}') FROM (
    SELECT office, array_agg(id ORDER BY id) AS heads FROM person, unnest(head_of) AS office
    WHERE NOT disabled AND (office = 'management' OR office IN (SELECT unnest(offices) FROM person WHERE id = $2::uuid))
    GROUP BY office) h),
  'managers', (SELECT coalesce(json_agg(id ORDER BY id), '[]') FROM person
    WHERE NOT disabled AND 'people' = ANY (permissions))) AS staff`;

/** Who the people concerned are, and who heads the offices of whoever hands over. */
const staff: Observer = async (db, about): Promise<Record<string, string>> => {
  const giver = giverOf(about);
  const facts = about.facts as HandoverFacts | undefined;
  const { supervisor, successor, items = [] } = (about.data ?? {}) as Listing & Naming;
  const people = [
    giver,
    supervisor,
    successor,
    ...items.map((one) => one.successor),
    ...(facts ? [facts.supervisor, ...successorsOf(facts)] : []),
  ].filter((one) => isUuid(one));
  const { rows } = await db.query<{ staff: StaffRead }>(READ, [people, isUuid(giver) ? giver : null]);
  return { [STAFF]: canonicalJson(rows[0].staff) };
};

/** What HR reads for the rules of hand-overs. */
export const hrObservers: Observers = { [HOLDINGS]: held, [STAFF]: staff };
