import type { Drawn } from '../chart/model.js';

/** A state in a machine's configuration, as an inspected application sends it: anything may be missing or odd. */
interface Config {
  id?: string;
  type?: string;
  initial?: unknown;
  description?: string;
  states?: Record<string, Config>;
  on?: Record<string, unknown>;
  always?: unknown;
  after?: Record<string, unknown>;
  invoke?: unknown;
  onDone?: unknown;
}

interface Place {
  config: Config;
  path: readonly string[];
  parent: Place | null;
}

interface Move {
  event: string | null;
  targets: string[];
  rules: string[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

const childrenOf = (place: Place): Place[] =>
  Object.entries(place.config.states ?? {}).map(([key, config]) => ({
    config,
    path: [...place.path, key],
    parent: place,
  }));

const below = (place: Place): Place[] => childrenOf(place).flatMap((child) => [child, ...below(child)]);

/** The path that a target names, seen from the state that it stands in: `sibling`, `.child`, `#id`, `#id.inner`. */
function pathOf(target: string, from: Place, byId: ReadonlyMap<string, Place>): string {
  if (target.startsWith('#')) {
    const name = target.slice(1);
    const known = byId.get(name);
    if (known) return known.path.join('.');
    const id = [...byId.keys()].filter((key) => name.startsWith(`${key}.`)).sort((a, b) => b.length - a.length)[0];
    const inner = id === undefined ? name : name.slice(id.length + 1);
    return [...(byId.get(id ?? '')?.path ?? []), inner].join('.');
  }
  if (target.startsWith('.')) return [...from.path, target.slice(1)].join('.');
  return [...(from.parent?.path ?? []), target].join('.');
}

/** The rules, or the guard, that stand before a transition. */
function rulesOf(guard: unknown): string[] {
  if (typeof guard === 'string') return [guard];
  if (!isObject(guard)) return [];
  const rules = isObject(guard.params) ? guard.params.rules : undefined;
  if (Array.isArray(rules)) return rules.map(String);
  return typeof guard.type === 'string' && guard.type !== '' ? [guard.type] : [];
}

/** Every transition of a state: by events, by time, by what it invokes, by itself. */
function movesOf(place: Place, byId: ReadonlyMap<string, Place>): Move[] {
  const { on = {}, always, after = {}, invoke, onDone } = place.config;
  const called = list(invoke).flatMap((one): [string, unknown][] => {
    if (!isObject(one)) return [];
    const name = [one.id, one.src].find((part) => typeof part === 'string') ?? '';
    return [
      [`done ${name}`, one.onDone],
      [`error ${name}`, one.onError],
    ];
  });
  const all: [string | null, unknown][] = [
    ...Object.entries(on),
    ...Object.entries(after).map(([delay, way]): [string, unknown] => [`after ${delay}`, way]),
    ...called,
    ['done', onDone],
    [null, always],
  ];
  return all.flatMap(([event, ways]) =>
    list(ways).map((way) => {
      const named = isObject(way) ? list(way.target) : [way];
      return {
        event,
        targets: named.filter((target) => typeof target === 'string').map((target) => pathOf(target, place, byId)),
        rules: isObject(way) ? rulesOf(way.guard) : [],
      };
    }),
  );
}

function typeOf({ type, states, initial }: Config): string {
  if (type !== undefined) return type;
  if (!states || Object.keys(states).length === 0) return 'atomic';
  return initial === undefined ? 'parallel' : 'compound';
}

const initialOf = ({ initial }: Config): string | null => {
  const first = isObject(initial) ? list(initial.target)[0] : initial;
  return typeof first === 'string' ? first.replace(/^\./, '') : null;
};

/** What is not told apart by its text is not told apart at all. */
function digestOf(text: string): string {
  let digest = 5381;
  for (let at = 0; at < text.length; at++) digest = (Math.imul(digest, 33) + text.charCodeAt(at)) >>> 0;
  return `${text.length}-${digest.toString(36)}`;
}

/** A machine as it is drawn, from its configuration as JSON; null where there is no chart to draw. */
export function machineOf(definition: string | undefined): Drawn | null {
  let config: unknown;
  try {
    config = JSON.parse(definition ?? 'null');
  } catch {
    return null;
  }
  if (!isObject(config) || !isObject(config.states)) return null;
  const root: Place = { config, path: [], parent: null };
  const places = below(root);
  const id = root.config.id ?? '(machine)';
  const byId = new Map([
    ...[root, ...places].map((place): [string, Place] => [[id, ...place.path].join('.'), place]),
    ...[root, ...places].flatMap((place): [string, Place][] => (place.config.id ? [[place.config.id, place]] : [])),
  ]);
  const moves = places.flatMap((place) =>
    movesOf(place, byId).map((move) => ({ ...move, from: place.path.join('.'), when: null })),
  );
  return {
    hash: digestOf(definition ?? ''),
    states: places.map(({ config, path }) => ({
      state: path.join('.'),
      name: path.at(-1) ?? '',
      type: typeOf(config),
      description: config.description ?? null,
      initial: initialOf(config),
    })),
    transitions: moves,
    events: [],
  };
}
