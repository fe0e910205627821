import type { OrderOfProject, OrderTakes } from '../../../machines/projects/project.order.js';
import { ORDER_OF_PROJECT, ORDER_TAKES } from '../../../machines/projects/project.order.js';
import type { ProjectData } from '../../../machines/projects/project.schema.js';
import type { ProjectFacts } from '../../../machines/projects/project.types.js';
import { factIn } from '../../engine/command/facts-columns.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
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
  FROM process p WHERE p.id = $1 AND p.kind = 'orders'`;

/** The order for which a project is opened; null where there is none of that number. */
const orderOfProject: Observer = async (db, { process, data }): Promise<Record<string, string>> => {
  const { order } = (data ?? {}) as Partial<ProjectData['sales.open-project']>;
  // Asked what the form misses, before anybody has named one.
  if (order === undefined) return {};
  const { rows } = await db.query<{ found: OrderOfProject }>(ORDER, [order, process]);
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

/** Whether the order takes now what the design or the sample of the project has come to; it takes word of its own sample alone. */
function takes({ held, design, sample }: Standing, { sample: own, design: designed }: ProjectFacts): boolean {
  if (held || design === null) return false;
  // Sent to the customer, the order's sample is the one that this project has sent.
  const isOwn = own !== null && own.submitted !== null && own.submitted.at === sample;
  if (designed?.released === null) return ['designing', 'sampling', 'submitted', 'confirmed'].includes(design);
  if (own?.submitted == null) return design === 'sampling';
  return isOwn && ['submitted', 'confirmed'].includes(design);
}

const orderTakes: Observer = async (db, { facts }): Promise<Record<string, string>> => {
  const known = facts as ProjectFacts;
  const people = known.design?.reviewers.map(({ person }) => person) ?? [];
  const { rows } = await db.query<Standing>(STANDING, [known.order, people]);
  if (rows.length === 0) return {};
  const [standing] = rows;
  const told: OrderTakes = { takes: takes(standing, known), version: standing.version, names: standing.names };
  return { [ORDER_TAKES]: canonicalJson(told) };
};

/** What sales reads of the order of a project. */
export const projectObservers: Observers = {
  [ORDER_OF_PROJECT]: orderOfProject,
  [ORDER_TAKES]: orderTakes,
};
