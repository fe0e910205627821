import type { AnyStateMachine, AnyStateNode, EventObject, StateValue } from 'xstate';
import { assign } from 'xstate';
import { placeOf, step } from './chart.js';
import type { Standing } from './standing.js';

// XState says where an event leads. On the way it asks guards and records; whoever asks the same guards the same questions
// and gets the same answers goes the same way. So a way that was gone once is remembered by these answers, and gone again
// without working out states, regions and transitions anew. What is not known yet is XState's to find.

type Guard = (of: { context: unknown; event: EventObject }, params: unknown) => boolean;
type Record = (of: { context: unknown; event: EventObject }) => object;

/** A stop on the way: a guard is asked, the event is recorded, or it has arrived. */
type Stop =
  | { guard: string; params: unknown; yes?: Stop; no?: Stop }
  | { guard: null; next?: Stop }
  | { guard: undefined; value: StateValue };

/** What happened at a stop, in the order in which XState came to it. */
type Step = { guard: string; params: unknown; answer: boolean } | { guard: null };

interface Paths {
  guards: Readonly<{ [name: string]: Guard }>;
  record: Record;
  /** The machine with guards and an action that tell what they are asked. */
  watched: AnyStateMachine;
  /** By the state's value and the event's type. */
  known: WeakMap<object, Map<string, Stop>>;
}

/** Null: the machine does more than to ask and to record, and every step of it is XState's. */
const paths = new WeakMap<AnyStateMachine, Paths | null>();

/** What the watched machine has come to; null while nobody watches. */
let watching: Step[] | null = null;

/** Whether the ways of a machine are remembered, as far as it has shown. */
export const isRemembered = (machine: AnyStateMachine): boolean => pathsOf(machine) !== null;

function pathsOf(machine: AnyStateMachine): Paths | null {
  const found = paths.get(machine);
  if (found !== undefined) return found;
  const made = isTable(machine) ? watchedPaths(machine) : null;
  paths.set(machine, made);
  return made;
}

function watchedPaths(machine: AnyStateMachine): Paths {
  const guards = machine.implementations.guards as unknown as { [name: string]: Guard };
  const { assignment } = machine.implementations.actions.record as unknown as { assignment: Record };
  const asked = Object.entries(guards).map(([name, guard]): [string, Guard] => [
    name,
    (of, params) => {
      const answer = guard(of, params);
      watching?.push({ guard: name, params, answer });
      return answer;
    },
  ]);
  const record = assign((of: Parameters<Record>[0]) => {
    watching?.push({ guard: null });
    return assignment(of);
  });
  const watched = machine.provide({ guards: Object.fromEntries(asked), actions: { record } } as never);
  return { guards, record: assignment, watched, known: new WeakMap() };
}

/** Where an event leads: the same as XState says, which a test compares. */
export function moved(machine: AnyStateMachine, before: Standing, event: EventObject): Standing {
  const known = pathsOf(machine);
  if (!known) return standingOf(step(machine, before, event));
  const place = placeOf(machine, before.value);
  const beginnings = known.known.get(place) ?? new Map<string, Stop>();
  known.known.set(place, beginnings);
  const beginning = beginnings.get(event.type);
  const arrived = beginning && along(beginning, known, before.facts, event);
  if (arrived) return arrived;
  const { steps, standing } = watchedStep(known, before, event);
  const extended = extend(beginning, steps, standing.value);
  if (extended) beginnings.set(event.type, extended);
  // The same answers have led elsewhere: something else than these decides.
  else paths.set(machine, null);
  return standing;
}

const standingOf = ({ value, context }: { value: unknown; context: unknown }): Standing => ({
  value: value as StateValue,
  facts: context,
});

/** Goes a known way; undefined where it leads on to what is not known. */
function along(beginning: Stop, { guards, record }: Paths, facts: unknown, event: EventObject): Standing | undefined {
  let context = facts;
  let stop: Stop | undefined = beginning;
  while (stop !== undefined) {
    if (stop.guard === undefined) return { value: stop.value, facts: context };
    if (stop.guard === null) {
      context = Object.assign({}, context, record({ context, event }));
      stop = stop.next;
    } else {
      stop = guards[stop.guard]({ context, event }, stop.params) ? stop.yes : stop.no;
    }
  }
  return undefined;
}

function watchedStep(
  { watched }: Paths,
  before: Standing,
  event: EventObject,
): { steps: readonly Step[]; standing: Standing } {
  // What is worked out when a machine comes to a state for the first time asks guards too, and is none of the way.
  placeOf(watched, before.value);
  const steps: Step[] = [];
  watching = steps;
  try {
    return { steps, standing: standingOf(step(watched, before, event)) };
  } finally {
    watching = null;
  }
}

/** The known ways with one more; null where it does not fit to them. */
function extend(stop: Stop | undefined, [first, ...rest]: readonly Step[], value: StateValue): Stop | null {
  if (first === undefined) return stop ? null : { guard: undefined, value: frozen(value) };
  if (first.guard === null) {
    if (stop && stop.guard !== null) return null;
    const next = extend(stop?.next, rest, value);
    return next && { guard: null, next };
  }
  if (stop && (stop.guard !== first.guard || stop.params !== first.params)) return null;
  const before = stop;
  const next = extend(first.answer ? before?.yes : before?.no, rest, value);
  if (!next) return null;
  const { guard, params } = first;
  return first.answer ? { ...before, guard, params, yes: next } : { ...before, guard, params, no: next };
}

/** All that go this way share the value in which it ends. */
function frozen(value: StateValue): StateValue {
  if (typeof value === 'object') for (const inner of Object.values(value)) if (inner) frozen(inner);
  return Object.freeze(value);
}

/**
 * Whether a machine only asks guards by their names and records by its one action, so that nothing else can decide where an
 * event leads.
 */
function isTable(machine: AnyStateMachine): boolean {
  const { guards, actions } = machine.implementations;
  const isRecord = (action: unknown): boolean =>
    action === 'record' ||
    (typeof action === 'object' && action !== null && (action as { type?: unknown }).type === 'record');
  const isKnown = (guard: unknown): boolean =>
    guard === undefined ||
    (typeof guard === 'object' &&
      guard !== null &&
      Object.hasOwn(guards, String((guard as { type?: unknown }).type)) &&
      typeof (guard as { params?: unknown }).params === 'object');
  const isPlain = (node: AnyStateNode): boolean =>
    node.type !== 'history' &&
    node.entry.length === 0 &&
    node.exit.length === 0 &&
    node.invoke.length === 0 &&
    [...[...node.transitions.values()].flat(), ...(node.always ?? [])].every(
      ({ guard, actions: its }) => isKnown(guard) && its.every(isRecord),
    ) &&
    Object.values(node.states).every(isPlain);
  const record = actions.record as { assignment?: unknown } | undefined;
  return Object.keys(actions).length === 1 && typeof record?.assignment === 'function' && isPlain(machine.root);
}
