import type { Wait } from '../api/types.js';
import type { Chart, ChartState, Drawn } from './model.js';

/** Where a process stands on its chart, and how it came there. */
export interface Standing {
  /** The states in which it is. */
  lit: ReadonlySet<string>;
  /** The states in which it has been. */
  visited: ReadonlySet<string>;
  /** The arrows that it took: `from>to`. */
  taken: ReadonlySet<string>;
  /** Who still has to work, by the state that waits for him. */
  waiting: ReadonlyMap<string, readonly string[]>;
}

/** The dotted names of all states in which a chart is: `life`, `life.received`, `life.received.reviewing` … */
function litStates(value: unknown, within = ''): ReadonlySet<string> {
  const name = (state: string): string => (within === '' ? state : `${within}.${state}`);
  if (typeof value === 'string') return new Set([name(value)]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([region, inner]) => [name(region), ...litStates(inner, name(region))]));
}

/** The state that takes the event: of those in which the process is, the innermost. */
function takerOf(event: string, machine: Drawn, lit: ReadonlySet<string>): string | undefined {
  return machine.transitions
    .filter((move) => move.event === event && lit.has(move.from))
    .map(({ from }) => from)
    .sort((a, b) => b.length - a.length)[0];
}

/** Where the chart stands before anything has happened. */
function beginning({ top }: Chart): ReadonlySet<string> {
  const within = (states: readonly ChartState[]): string[] =>
    states.flatMap(({ id, type, initial, children }) => [
      id,
      ...within(type === 'parallel' ? children : children.filter((child) => child.id === `${id}.${initial}`)),
    ]);
  return new Set(within(top));
}

/**
 * @param values where the chart stood with every event up to now, the present last
 * @param waits whom the process waits for
 */
export function standingOf(
  machine: Drawn,
  chart: Chart,
  values: readonly unknown[],
  waits: readonly Pick<Wait, 'event' | 'officeName'>[],
): Standing {
  const steps = values.map((value) => litStates(value));
  const lit = steps.at(-1) ?? new Set<string>();
  const taken = new Set<string>();
  for (const [place, now] of steps.entries()) {
    // Before the first event, every state stood where it begins.
    const before = steps[place - 1] ?? beginning(chart);
    for (const { from, to } of chart.arrows) {
      if (before.has(from) && !before.has(to) && now.has(to) && !now.has(from)) taken.add(`${from}>${to}`);
    }
  }
  const waiting = new Map<string, string[]>();
  for (const { event, officeName } of waits) {
    const taker = takerOf(event, machine, lit);
    if (taker === undefined) continue;
    const offices = waiting.get(taker) ?? [];
    if (!offices.includes(officeName)) waiting.set(taker, [...offices, officeName]);
  }
  const visited = new Set([beginning(chart), ...steps].flatMap((step) => [...step]));
  return { lit, visited, taken, waiting };
}

/** Who has to work in a state or anywhere in it. */
export const waitingWithin = ({ id }: ChartState, { waiting }: Standing): string[] => [
  ...new Set([...waiting].flatMap(([state, offices]) => (state === id || state.startsWith(`${id}.`) ? offices : []))),
];
