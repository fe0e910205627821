import type { Requirement } from './rulebook.js';

/** A state of a chart as it is written down, as far as a newer version may differ from an older one. */
interface WrittenState {
  states?: Record<string, WrittenState | undefined>;
  on?: Record<string, unknown>;
}

/** What a newer version says otherwise about one state: the state with the difference. */
type Change = (state: WrittenState) => WrittenState;

/**
 * A chart with one state written anew; what is not named is the older chart itself, so that a version shows only where it
 * differs.
 * @throws Error when the older chart has no such state
 */
export function withState<Chart extends object>(chart: Chart, path: string, change: Change): Chart {
  const walk = (state: WrittenState, [name, ...rest]: string[]): WrittenState => {
    if (name === undefined) return change(state);
    const inner = state.states?.[name];
    if (!inner) throw new Error(`The chart has no state ${path}`);
    return { ...state, states: { ...state.states, [name]: walk(inner, rest) } };
  };
  return walk(chart, path.split('.')) as Chart;
}

/**
 * An event of a state asks more rules than before.
 * @throws Error when the state does not take the event under rules
 */
export function alsoRequires(event: string, ...rules: string[]): Change {
  return (state) => {
    const taken = state.on?.[event] as { guard?: { params?: Requirement } } | undefined;
    const asked = taken?.guard?.params?.rules;
    if (!asked) throw new Error(`The state does not take ${event}`);
    const guard = { ...taken?.guard, params: { rules: [...asked, ...rules] } };
    return { ...state, on: { ...state.on, [event]: { ...taken, guard } } };
  };
}

/** An event asks more rules in every state that takes it; the chart itself where none does. */
export function whereverTaken<Chart extends object>(chart: Chart, event: string, ...rules: string[]): Chart {
  const walk = (state: WrittenState): WrittenState => {
    const changed = state.on?.[event] === undefined ? state : alsoRequires(event, ...rules)(state);
    if (!changed.states) return changed;
    const inner = Object.entries(changed.states).map(([name, one]) => [name, one && walk(one)] as const);
    return { ...changed, states: Object.fromEntries(inner) };
  };
  return walk(chart) as Chart;
}

/** The chart without these events, wherever a state took them. */
export function nowhereTakes<Chart extends object>(chart: Chart, ...events: string[]): Chart {
  const walk = ({ on, states, ...state }: WrittenState): WrittenState => ({
    ...state,
    ...(on ? { on: Object.fromEntries(Object.entries(on).filter(([event]) => !events.includes(event))) } : {}),
    ...(states
      ? { states: Object.fromEntries(Object.entries(states).map(([name, one]) => [name, one && walk(one)])) }
      : {}),
  });
  return walk(chart) as Chart;
}

/** A state is divided otherwise: other states inside it. */
export const dividedInto =
  (states: Record<string, object>): Change =>
  (state) => ({ ...state, states });

/** A state is divided further: states beside those that it has, or in their place. */
export const alsoDividedInto =
  (states: Record<string, object>): Change =>
  (state) => ({ ...state, states: { ...state.states, ...states } });

/** A state takes further events, or takes them otherwise than before. */
export const alsoTakes =
  (events: Record<string, object>): Change =>
  (state) => ({ ...state, on: { ...state.on, ...events } });

/** One change after the other. */
export const all =
  (...changes: Change[]): Change =>
  (state) =>
    changes.reduce((changed, change) => change(changed), state);

/** Wherever a state takes one of these events, it asks more rules than before. */
export function everywhereRequires<Chart extends object>(
  chart: Chart,
  asked: Readonly<Record<string, readonly string[]>>,
): Chart {
  const walk = (state: WrittenState): WrittenState => {
    const events = Object.keys(state.on ?? {}).filter((event) => Object.hasOwn(asked, event));
    const changed = all(...events.map((event) => alsoRequires(event, ...asked[event])))(state);
    if (!changed.states) return changed;
    const states = Object.entries(changed.states).map(([name, inner]) => [name, inner && walk(inner)] as const);
    return { ...changed, states: Object.fromEntries(states) };
  };
  return walk(chart) as Chart;
}
