import { companyInstant } from '../../../machines/calendar.js';
import type { Office } from '../../../machines/offices.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { dueAt, uncoveredDay } from '../../../machines/working-time.js';
import { offers } from '../../engine/command/move.js';
import type { Capacity, Sender } from '../../engine/command/sender.js';
import { capacityFor } from '../../engine/command/sender.js';
import { probe } from '../../engine/explain/explain.js';
import type { StoredProcess, WaitSince } from '../../engine/log/transition.js';
import { officeName } from '../../http/problems/unmet.js';
import { LEADER } from '../../engine/time/due.js';
import type { ViewContext } from '../processes/process-queries.service.js';
import { labelOf, stateName } from '../processes/waits.view.js';
import type { Desk } from './inbox.sql.js';
import type { TaskFields, WaitFields } from './task.view.js';
import { titleOf } from '../../../machines/kit/title.js';

/** The desks whose tasks somebody can do: his own and those of whom he stands in for. */
export function desksOf({ id, offices, headOf, standIns }: Sender): Desk[] {
  const lent = standIns.filter(({ includeHead }) => includeHead).flatMap((standIn) => standIn.headOf);
  const heads = [...headOf, ...lent].map((office): Desk => `${office}:head`);
  const persons = [id, ...standIns.map(({ from }) => from.id)].map((person): Desk => `person:${person}`);
  return [
    ...new Set<Desk>([...offices, ...standIns.flatMap((standIn) => standIn.offices), ...heads, ...persons]),
  ].sort();
}

/** Where that is found which was escalated to somebody, by the office as whose head or leader he hears of it. */
export function escalationsTo({ offices, headOf, standIns }: Sender): { head: Office[]; leader: boolean } {
  const lent = standIns.filter(({ includeHead }) => includeHead).flatMap((standIn) => standIn.headOf);
  const all = [...offices, ...standIns.flatMap((standIn) => standIn.offices)];
  return { head: [...new Set([...headOf, ...lent])], leader: all.includes(LEADER) };
}

/** Whether an office's tasks may lie on a desk: a person's may be of any. */
export const isOf = (desk: Desk, office: Office): boolean => ['person', office].includes(desk.split(':')[0]);

/** In what capacity somebody can answer a wait; null when it is not his, or four eyes keep him from it. */
function capacityIn(
  definition: ProcessDefinition,
  process: StoredProcess,
  { event, office, head }: WaitSince,
  sender: Sender,
): Capacity | null {
  // Written by a newer build: who may answer it stands in the wait itself; what else keeps him from it, that build knows.
  if (definition.version !== process.machineVersion)
    return capacityFor({ sender: office, head }, process.facts, sender);
  const offer = offers(definition, process).find(({ type }) => type === event);
  if (!offer) return null;
  const barred = definition.rules.barred(offer.rules, process.facts);
  const capacity = capacityFor(definition.events[event], process.facts, sender, barred);
  const actors = [sender.id, ...(capacity?.onBehalfOf ? [capacity.onBehalfOf.id] : [])];
  return actors.some((actor) => barred.includes(actor)) ? null : capacity;
}

/** What of its rules a wait still lacks, by rule; nothing is known of what a newer build has written. */
function lacking(
  definition: ProcessDefinition,
  process: StoredProcess,
  { event, rules }: WaitSince,
  policy: ViewContext['policy'],
): Map<string, string[]> {
  if (definition.version !== process.machineVersion) return new Map();
  const judged = definition.rules.judge(rules, process.facts, probe(event, policy));
  return new Map(judged.map(({ rule, missing }) => [rule, missing]));
}

/** A wait of a process in words, and by when it is due. */
export function waitTask(
  definition: ProcessDefinition,
  process: StoredProcess,
  wait: WaitSince,
  { policy, now }: Pick<ViewContext, 'policy' | 'now'>,
  language: Language,
): WaitFields {
  const due = dueAt({ ...wait, kind: process.kind }, policy);
  const missing = lacking(definition, process, wait, policy);
  return {
    process: process.id,
    kind: process.kind,
    title: titleOf(definition, process.facts, language),
    state: process.state,
    stateName: stateName(definition, process.state, language),
    event: wait.event,
    label: labelOf(definition, wait.event, language),
    office: wait.office,
    officeName: officeName(wait.office, language),
    head: wait.head,
    rules: wait.rules.map((rule) => {
      const known = definition.rules.rules[rule] as (typeof definition.rules.rules)[string] | undefined;
      return {
        rule,
        sentence: known?.sentence[language] ?? rule,
        clause: known?.clause ?? '',
        missing: missing.get(rule) ?? [],
      };
    }),
    since: wait.since,
    dueAt: due,
    overdue: due !== null && due < now,
    uncovered: due === null ? null : uncoveredDay(wait.since, due, policy.calendar),
    dueOn: process.dueOn,
    dueName: definition.dueName[language],
    urged: null,
    reminded: wait.reminded ?? null,
  };
}

const dueTime = ({ dueAt: at, dueOn }: WaitFields): number =>
  Math.min(
    at === null ? Infinity : Date.parse(at),
    dueOn === null ? Infinity : Date.parse(companyInstant(dueOn, '24:00')),
  );

/** What is due first comes first, the tasks of one process together where the first of them comes. */
export function byDue<Told extends WaitFields>(tasks: readonly Told[]): Told[] {
  const first = new Map<string, number>();
  for (const task of tasks) first.set(task.process, Math.min(dueTime(task), first.get(task.process) ?? Infinity));
  const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return [...tasks].sort(
    (a, b) =>
      compared(first.get(a.process) ?? 0, first.get(b.process) ?? 0) ||
      (a.process === b.process ? compared(dueTime(a), dueTime(b)) : a.process < b.process ? -1 : 1),
  );
}

/** What a process waits for from this very person. */
export function tasksIn(
  definition: ProcessDefinition,
  process: StoredProcess,
  { sender, policy, now }: ViewContext,
  language: Language,
): TaskFields[] {
  return process.waits.flatMap((wait) => {
    const capacity = capacityIn(definition, process, wait, sender);
    if (!capacity) return [];
    const behalf = capacity.onBehalfOf;
    return [
      {
        ...waitTask(definition, process, wait, { policy, now }, language),
        onBehalfOf: behalf && { id: behalf.id, name: behalf.name },
        advice: false,
      },
    ];
  });
}
