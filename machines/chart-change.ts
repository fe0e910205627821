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

/** The states at these paths, by their own names: what another machine has of this chart's parts. */
export function partsOf(chart: object, ...paths: string[]): Record<string, object> {
  const stateAt = (path: string): [string, object] => {
    const names = path.split('.');
    const found = names.reduce<WrittenState | undefined>((state, name) => state?.states?.[name], chart);
    if (!found) throw new Error(`The chart has no state ${path}`);
    return [names.at(-1) ?? '', found];
  };
  return Object.fromEntries(paths.map(stateAt));
}

/** The rules that anything in a chart asks, each once. */
export function rulesIn(chart: object): string[] {
  const walk = ({ states = {}, on = {} }: WrittenState): string[] => [
    ...Object.values(on).flatMap(
      (taken) => (taken as { guard?: { params?: Partial<Requirement> } }).guard?.params?.rules ?? [],
    ),
    ...Object.values(states).flatMap((state) => (state ? walk(state) : [])),
  ];
  return [...new Set(walk(chart))];
}

/** One transition, or several of which the facts choose one. */
type Leading = { target?: string } | { target?: string }[];

/**
 * Parts of one machine's chart as another has them: what leads to a state that the other does not have is left out, and
 * what leads to one that it has leads there.
 * @param leads where a target leads in the other machine; undefined where it has no such state
 */
export function ledBy<Chart extends object>(chart: Chart, leads: (target: string) => string | undefined): Chart {
  const led = <Transition extends { target?: string }>(transition: Transition): Transition[] => {
    if (!transition.target?.startsWith('#')) return [transition];
    const target = leads(transition.target);
    return target === undefined ? [] : [{ ...transition, target }];
  };
  const walk = ({ states, on, always, ...state }: WrittenState & { always?: { target?: string }[] }): WrittenState => {
    const taken = Object.entries(on ?? {}).flatMap(([event, leading]) => {
      const [first] = [leading as Leading].flat().flatMap(led);
      return first ? [[event, first] as const] : [];
    });
    const inner = Object.entries(states ?? {}).map(([name, one]) => [name, one && walk(one)] as const);
    return {
      ...state,
      ...(on ? { on: Object.fromEntries(taken) } : {}),
      ...(always ? { always: always.flatMap(led) } : {}),
      ...(states ? { states: Object.fromEntries(inner) } : {}),
    };
  };
  return walk(chart) as Chart;
}

/** What a state takes, these states within it take instead, by their paths from it; so that others within it do not. */
export const inInnerStates =
  (events: readonly string[], within: readonly string[]): Change =>
  ({ on = {}, ...state }) => {
    const moving = Object.fromEntries(Object.entries(on).filter(([event]) => events.includes(event))) as Record<
      string,
      object
    >;
    const staying = Object.fromEntries(Object.entries(on).filter(([event]) => !events.includes(event)));
    return within.reduce((next, path) => withState(next, path, alsoTakes(moving)), { ...state, on: staying });
  };

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
