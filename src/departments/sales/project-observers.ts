import type { OrderOfProject, OrderTakes } from '../../../machines/projects/project.order.js';
import { ORDER_OF_PROJECT, ORDER_TAKES } from '../../../machines/projects/project.order.js';
import type { ProjectData } from '../../../machines/projects/project.schema.js';
import type { ProjectFacts } from '../../../machines/projects/project.types.js';
import { factIn } from '../../engine/command/facts-columns.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import { inScope, scopeOfRequest } from '../../engine/scope.js';
import type { Observer, Observers } from '../../engine/processes.js';

const entry = factIn('p', 'entry');
const kickoff = factIn('p', 'kickoff');

/** An order ($1), and the project of it that was not cancelled, other than the one that is asked of ($2). */
const ORDER = `
  SELECT json_build_object(
    'class', ${entry} ->> 'class', 'design', coalesce((${entry} ->> 'design')::boolean, false),
    'over', p.state IN ('settled', 'cancelled'),
    'kickoff', ${kickoff} ->> 'heldOn', 'milestones', coalesce(${kickoff} -> 'milestones', '[]'),
    'project', (SELECT o.id FROM process o WHERE o.kind = 'projects' AND o.state <> 'cancelled' AND o.id <> $2
      AND ${factIn('o', 'order')} = to_jsonb($1::text) ORDER BY o.id LIMIT 1)) AS found
  FROM process p WHERE p.id = $1 AND p.kind = 'orders' AND ($3::uuid[] IS NULL OR ${inScope('p.id', '$3::uuid[]')})`;

/** The order for which a project is opened; null where there is none of that number. */
const orderOfProject: Observer = async (db, { process, data }): Promise<Record<string, string>> => {
  const { order } = (data ?? {}) as Partial<ProjectData['sales.open-project']>;
  // Asked what the form misses, before anybody has named one.
  if (order === undefined) return {};
  // Of an order that he is not shown, whoever asks learns nothing.
  const asked = [order, process, scopeOfRequest()];
  const { rows } = await db.query<{ found: OrderOfProject }>(ORDER, asked);
  return { [ORDER_OF_PROJECT]: canonicalJson(rows[0]?.found ?? null) };
};

/** Where the design of an order stands, the sample that it has, and what people ($2) are called. */
const STANDING = `
  SELECT p.version, p.held, ${factIn('p', 'sample')} ->> 'at' AS sample,
    jsonb_path_query_first(p.value::jsonb, '$.life.reviewed.**.design') #>> '{}' AS design,
    (SELECT coalesce(json_object_agg(id, name), '{}') FROM person WHERE id = ANY ($2::uuid[])) AS names
  FROM process p WHERE p.id = $1 AND p.kind = 'orders'`;

interface Standing {
  version: number;
  held: boolean;
  sample: string | null;
  design: string | null;
  names: Record<string, string>;
}

const REVIEW = 'engineering.pass-design-review';
const SUBMIT = 'engineering.submit-sample';
const CONFIRM = 'sales.confirm-sample';
const RETURN = 'sales.return-sample';

/** What the design of an order takes in each of its states. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  designing: [REVIEW],
  sampling: [REVIEW, SUBMIT],
  submitted: [REVIEW, CONFIRM, RETURN],
  confirmed: [REVIEW, RETURN],
};

/** What was typed there of its sample already, by where its design stands. */
const HELD: Readonly<Record<string, readonly string[]>> = { confirmed: [CONFIRM], sampling: [RETURN] };

/** What the order takes now, and what it has already; of a sample that another has sent it takes no word. */
function told({ held, design, sample }: Standing, { sample: own }: ProjectFacts): Pick<OrderTakes, 'takes' | 'has'> {
  const isOwn = own !== null && own.submitted !== null && own.submitted.at === sample;
  const isWord = (type: string): boolean => type === CONFIRM || type === RETURN;
  const takes = held || design === null ? [] : (TAKEN[design] ?? []);
  return {
    takes: takes.filter((type) => isOwn || !isWord(type)),
    has: isOwn ? [...(HELD[design ?? ''] ?? [])] : [],
  };
}

const orderTakes: Observer = async (db, { facts }): Promise<Record<string, string>> => {
  const known = facts as ProjectFacts;
  const people = known.design?.reviewers.map(({ person }) => person) ?? [];
  const { rows } = await db.query<Standing>(STANDING, [known.order, people]);
  if (rows.length === 0) return {};
  const [standing] = rows;
  const { version, names } = standing;
  const found: OrderTakes = { ...told(standing, known), version, names };
  return { [ORDER_TAKES]: canonicalJson(found) };
};

/** What sales reads of the order of a project. */
export const projectObservers: Observers = {
  [ORDER_OF_PROJECT]: orderOfProject,
  [ORDER_TAKES]: orderTakes,
};
