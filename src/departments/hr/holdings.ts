import type pg from 'pg';
import type { Holding } from '../../../machines/handovers/handover.holdings.js';
import { machines } from '../../../machines/index.js';
import { OFFICE_NAMES, type Office } from '../../../machines/offices.js';
import { PASS_ON } from '../../../machines/kit/beside.js';
import type { ProcessDefinition, Sending } from '../../../machines/process.js';
import type { Text } from '../../../machines/rulebook.js';
import { text } from '../../../machines/kit/text.js';
import { titleOf } from '../../../machines/kit/title.js';
import { companyDay } from '../../../machines/calendar.js';
import { factsOf } from '../../engine/command/facts-columns.js';
import { holderDesk, personDesk } from '../../engine/projections/rows.js';

type Db = Pick<pg.ClientBase, 'query'>;

/** What lies on somebody's own desks: what is his, and what only he may answer. */
const PROCESSES = `
  SELECT p.id, p.kind, p.machine_version AS version, p.state, p.due_on::text AS "dueOn", p.facts, p.facts_since AS since, c.title
  FROM process p LEFT JOIN process_card c ON c.id = p.id
  WHERE p.id IN (SELECT id FROM waiting WHERE desk = ANY ($1::text[])) AND p.id <> $2
  ORDER BY p.due_on NULLS LAST, p.id`;

const DRAFTS = 'SELECT id::text, kind FROM process_draft WHERE author = $1 ORDER BY updated_at, id';

const DELEGATIONS = `
  SELECT id::text, offices, ends_at AS "endsAt", from_person = $1 AS given,
    CASE WHEN from_person = $1 THEN to_person ELSE from_person END::text AS other FROM delegation
  WHERE (from_person = $1 OR to_person = $1) AND revoked_at IS NULL AND ends_at > now() ORDER BY ends_at, id`;

interface ProcessRow {
  id: string;
  kind: string;
  version: number;
  state: string;
  dueOn: string | null;
  facts: string;
  since: string;
  title: string | null;
}

interface Lent {
  id: string;
  offices: Office[];
  endsAt: Date | string;
  given: boolean;
  other: string;
}

const DRAFT = text('草稿', '草稿', 'Draft');
const DELEGATION = text('委托代理', '委託代理', 'Delegation');

function processHolding(row: ProcessRow, person: string): Holding[] {
  const definition = machines[row.kind].find(({ version }) => version === row.version) ?? machines[row.kind].at(-1);
  if (!definition) return [];
  const facts = factsOf(row.facts, row.since);
  const parts = partsOf(definition, facts, person);
  return [
    {
      item: row.id,
      kind: row.kind,
      kindName: definition.name,
      title: row.title ?? '',
      ...(definition.titleIn ? { titles: titlesOf(definition, facts) } : {}),
      state: row.state,
      stateName: definition.milestones.find(({ state }) => state === row.state)?.name ?? null,
      dueOn: row.dueOn,
      ...parts,
      moves: parts.roles.length > 0,
    },
  ];
}

const titlesOf = (definition: ProcessDefinition, facts: unknown): Text =>
  text(titleOf(definition, facts), titleOf(definition, facts, 'zh-TW'), titleOf(definition, facts, 'en'));

/** As what a process is somebody's, whose offices may take it over, and who may not. */
function partsOf({ belongsTo }: ProcessDefinition, facts: unknown, person: string) {
  const parts = belongsTo?.(facts).filter((one) => one.person === person) ?? [];
  const others = parts.flatMap(({ not = [] }) => not.flatMap((one) => one ?? [])).filter((one) => one !== person);
  return {
    roles: [...new Set(parts.map(({ role }) => role))],
    offices: [...new Set(parts.map(({ office }): Sending => office))],
    not: [...new Set(others)],
    by: parts.length === 0 ? null : (parts.find(({ by }) => by !== undefined)?.by ?? PASS_ON),
  };
}

/** What is no process. A delegation that he has given is listed, so that it is known: it ends with the account. */
const beside = (
  { item, kind, kindName, role }: { item: string; kind: string; kindName: Text; role: string },
  called: Text,
  more: Partial<Holding> = {},
): Holding => ({
  item,
  kind,
  kindName,
  title: called['zh-CN'],
  titles: called,
  state: null,
  stateName: null,
  dueOn: null,
  roles: [role],
  offices: [],
  not: [],
  by: null,
  moves: role !== 'delegator',
  ...more,
});

const officesNamed = (offices: readonly Office[]): Text =>
  text(
    offices.map((office) => OFFICE_NAMES[office]['zh-CN']).join('、'),
    offices.map((office) => OFFICE_NAMES[office]['zh-TW']).join('、'),
    offices.map((office) => OFFICE_NAMES[office].en).join(', '),
  );

const draftOf = ({ id: item, kind }: { id: string; kind: string }): Holding =>
  beside(
    { item, kind: 'drafts', kindName: DRAFT, role: 'author' },
    machines[kind]?.at(-1)?.name ?? text(kind, kind, kind),
  );

/** Whoever he stands in for needs somebody else; who that is cannot be himself. */
function delegationOf({ id: item, offices, endsAt, other, given }: Lent): Holding {
  const role = given ? 'delegator' : 'delegate';
  const more = { other, not: given ? [] : [other], dueOn: companyDay(new Date(endsAt).toISOString()) };
  return beside({ item, kind: 'delegations', kindName: DELEGATION, role }, officesNamed(offices), more);
}

/**
 * Everything that waits for somebody or belongs to him, what is due first coming first.
 * @param except a process that does not count: the hand-over for which it is asked
 */
export async function holdings(db: Db, person: string, except = ''): Promise<Holding[]> {
  const desks = [holderDesk(person), personDesk(person)];
  const processes = await db.query<ProcessRow>(PROCESSES, [desks, except]);
  const drafts = await db.query<{ id: string; kind: string }>(DRAFTS, [person]);
  const lent = await db.query<Lent>(DELEGATIONS, [person]);
  return [
    ...processes.rows.flatMap((row) => processHolding(row, person)),
    ...drafts.rows.map(draftOf),
    ...lent.rows.map(delegationOf),
  ];
}
