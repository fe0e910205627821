import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine, AnyStateNode, EventObject, StateValue } from 'xstate';
import { createActor, getNextTransitions } from 'xstate';
import type { Requirement } from '../../../machines/rulebook.js';

/** A transition that a state offers: the event, its rules, its targets. */
export interface Offer {
  type: string;
  rules: string[];
  targets: string[];
}

/** A state of a machine, with whatever facts: what can be worked out once and holds for every process there. */
interface Place {
  offers: readonly Offer[];
  snapshot: AnyMachineSnapshot;
}

interface Chart {
  /** By the state's value as text. */
  byText: Map<string, Place>;
  /** The same by the value itself: one process is looked at several times in a row. */
  byValue: WeakMap<object, Place>;
  scope: AnyActorScope;
}

/** A machine has some hundreds of states; a bound all the same. */
const MOST_STATES = 5000;

const charts = new WeakMap<AnyStateMachine, Chart>();

function chartOf(machine: AnyStateMachine): Chart {
  const known = charts.get(machine);
  if (known) return known;
  const chart: Chart = { byText: new Map(), byValue: new WeakMap(), scope: inertScope(machine) };
  charts.set(machine, chart);
  return chart;
}

/**
 * What a step of a machine is told of its actor: that there is none that does anything. XState's `transition()` makes one
 * anew at every call, and with it the machine's initial state, which takes longer than the step. The machines here are
 * pure tables, so one is enough for each.
 */
function inertScope(machine: AnyStateMachine): AnyActorScope {
  const self = createActor(machine, { input: { no: '' } });
  const nothing = (): void => undefined;
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}

/** What is known of a state. Found once per state. */
export function placeOf(machine: AnyStateMachine, value: StateValue): Place {
  const { byText, byValue } = chartOf(machine);
  const near = typeof value === 'object' ? byValue.get(value) : undefined;
  if (near) return near;
  const text = JSON.stringify(value);
  let place = byText.get(text);
  if (!place) {
    place = lookAt(machine, value);
    if (byText.size >= MOST_STATES) byText.clear();
    byText.set(text, place);
  }
  if (typeof value === 'object') byValue.set(value, place);
  return place;
}

/** The value with its regions in the order of the chart: the database gives them back in another, and what is offered first is waited for first. */
function inChartOrder(node: AnyStateNode, value: StateValue): StateValue {
  if (typeof value === 'string') return value;
  const inner = Object.entries(node.states).flatMap(([name, state]) => {
    const below = value[name];
    return below === undefined ? [] : [[name, inChartOrder(state, below)] as const];
  });
  // What the chart does not know is left to XState to refuse.
  return inner.length === Object.keys(value).length ? Object.fromEntries(inner) : value;
}

function lookAt(machine: AnyStateMachine, value: StateValue): Place {
  const snapshot = machine.resolveState({ value: inChartOrder(machine.root, value), context: {} });
  const offers = getNextTransitions(snapshot)
    .filter(({ eventType }) => eventType !== '')
    .map(({ eventType, guard, target }) => ({
      type: eventType as string,
      rules: typeof guard === 'object' && 'params' in guard ? (guard.params as Requirement).rules : [],
      targets: (target ?? []).map(({ id }) => id),
    }));
  return { snapshot, offers };
}

/** The machine takes one event: the same snapshot as XState's `transition()` gives, which a test compares. */
export function step(
  machine: AnyStateMachine,
  { value, facts }: { value: StateValue; facts: unknown },
  event: EventObject,
): AnyMachineSnapshot {
  const before: AnyMachineSnapshot = { ...placeOf(machine, value).snapshot, context: facts };
  return machine.transition(before, event, chartOf(machine).scope);
}
