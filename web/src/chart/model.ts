/** What a drawing is made of, whoever's machine it is: the server tells of its own, another application may of its. */
export interface Drawn {
  hash: string;
  states: { state: string; name: string; type: string; description: string | null; initial: string | null }[];
  transitions: { from: string; event: string | null; targets: string[]; rules: string[]; when: string | null }[];
  events: {
    type: string;
    label: string;
    sender: string | null;
    senderName: string | null;
    head: boolean;
    internal: boolean;
    reason: 'required' | 'optional';
    entry: boolean;
  }[];
}

/** A state of a chart with what stands in it. */
export interface ChartState {
  /** Dotted from the root: `life.received.checking`. */
  id: string;
  path: readonly string[];
  name: string;
  type: string;
  description: string | null;
  initial: string | null;
  parent: ChartState | null;
  children: ChartState[];
}

/** A way between two states side by side; without events where the facts choose it. */
export interface ChartArrow {
  from: string;
  to: string;
  events: string[];
}

/** What leads to one end from nearly everywhere: a sentence says it, arrows would hide the rest. */
export interface Exit {
  event: string;
  from: string[];
  to: string;
}

export interface Chart {
  top: ChartState[];
  byId: ReadonlyMap<string, ChartState>;
  arrows: ChartArrow[];
  exits: Exit[];
}

const MANY = 3;

const around = (state: ChartState): ChartState[] => (state.parent ? [state, ...around(state.parent)] : [state]);

/** The two states side by side between which a move is drawn: the nearest around its ends with one parent. */
function drawn(from: ChartState, to: ChartState): [ChartState, ChartState] | null {
  const ways = around(from);
  for (const end of around(to)) {
    const start = ways.find(({ parent }) => parent === end.parent);
    if (start) return start === end ? null : [start, end];
  }
  return null;
}

function statesOf({ states }: Drawn): Pick<Chart, 'top' | 'byId'> {
  const byId = new Map<string, ChartState>();
  const top: ChartState[] = [];
  for (const { state, name, type, description, initial } of states) {
    const path = state.split('.');
    const parent = byId.get(path.slice(0, -1).join('.')) ?? null;
    const known: ChartState = { id: state, path, name, type, description, initial, parent, children: [] };
    byId.set(state, known);
    (parent?.children ?? top).push(known);
  }
  return { top, byId };
}

interface Way {
  from: ChartState;
  to: ChartState;
  event: string | null;
}

/** What the facts choose is drawn forwards, and only to the next state where they could choose nearly any. */
function isDrawn({ from, to, event }: Way, ways: readonly Way[]): boolean {
  if (event !== null) return true;
  const beside = from.parent?.children ?? [];
  const distance = beside.indexOf(to) - beside.indexOf(from);
  const chosen = new Set(ways.filter((way) => way.from === from && way.event === null).map((way) => way.to));
  return distance === 1 || (distance > 1 && chosen.size <= MANY);
}

/** A chart taken apart for whoever draws it, from the machine's definition alone. */
export function chartOf(machine: Drawn): Chart {
  const { top, byId } = statesOf(machine);
  const ways = machine.transitions.flatMap(({ from, event, targets }): Way[] =>
    targets.flatMap((target) => {
      const [start, end] = [byId.get(from), byId.get(target)];
      const pair = start && end && drawn(start, end);
      return pair ? [{ from: pair[0], to: pair[1], event }] : [];
    }),
  );

  const exits = new Map<string, Exit>();
  const arrows = new Map<string, ChartArrow>();
  for (const { from, to, event } of ways) {
    const sources = new Set(ways.filter((way) => way.event === event && way.to === to).map((way) => way.from));
    if (event !== null && sources.size >= MANY) {
      exits.set(`${event} ${to.id}`, { event, from: [...sources].map(({ id }) => id), to: to.id });
    } else if (isDrawn({ from, to, event }, ways)) {
      const key = `${from.id}>${to.id}`;
      const arrow = arrows.get(key) ?? { from: from.id, to: to.id, events: [] };
      if (event !== null && !arrow.events.includes(event)) arrow.events.push(event);
      arrows.set(key, arrow);
    }
  }
  return { top, byId, arrows: [...arrows.values()], exits: [...exits.values()] };
}
