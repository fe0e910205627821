// What an inspected application has told: its actors, and for each what came to it and what became of it.

/** An inspection message of @statelyai/inspect, as far as it is needed. Nothing is certain about what a stranger sends. */
export interface Message {
  type: '@xstate.actor' | '@xstate.event' | '@xstate.snapshot';
  sessionId: string;
  createdAt?: string;
  name?: string;
  parentId?: string;
  sourceId?: string;
  definition?: string;
  event?: { type: string; [field: string]: unknown };
  snapshot?: Snapshot;
}

export interface Snapshot {
  status?: string;
  value?: unknown;
  context?: unknown;
  output?: unknown;
  error?: unknown;
}

/** One event and the snapshot after it; the first has no event. */
export interface Step {
  key: number;
  /** Milliseconds since 1970. */
  at: number;
  event: Message['event'] | null;
  snapshot: Snapshot | null;
}

export interface Actor {
  id: string;
  name: string;
  parent: string | undefined;
  definition: string | undefined;
  steps: readonly Step[];
}

export type Inspected = ReadonlyMap<string, Actor>;

const MOST_STEPS = 1_000;
const MOST_ACTORS = 500;

export function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  const { type, sessionId } = value as Partial<Message>;
  return (
    typeof sessionId === 'string' &&
    (type === '@xstate.actor' || type === '@xstate.event' || type === '@xstate.snapshot')
  );
}

function stepsAfter(steps: readonly Step[], { type, event, snapshot, createdAt }: Message): readonly Step[] {
  const last = steps.at(-1);
  const at = Number(createdAt) || Date.now();
  const key = (last?.key ?? 0) + 1;
  if (type === '@xstate.actor') return [{ key, at, event: null, snapshot: snapshot ?? null }];
  // The snapshot that belongs to the event before it.
  if (type === '@xstate.snapshot' && last?.event && last.snapshot === null && last.event.type === event?.type) {
    return [...steps.slice(0, -1), { ...last, snapshot: snapshot ?? null }];
  }
  const step = { key, at, event: event ?? null, snapshot: type === '@xstate.snapshot' ? (snapshot ?? null) : null };
  return [...steps.slice(-MOST_STEPS), step];
}

/** What is known with these messages too, in their order. */
export function withMessages(known: Inspected, messages: readonly Message[]): Inspected {
  const actors = new Map(known);
  for (const message of messages) {
    const { type, sessionId, name, parentId, definition } = message;
    const before = actors.get(sessionId) ?? {
      id: sessionId,
      name: sessionId,
      parent: undefined,
      definition: undefined,
      steps: [],
    };
    const told = type === '@xstate.actor' ? { name: name ?? sessionId, parent: parentId, definition } : {};
    actors.set(sessionId, { ...before, ...told, steps: stepsAfter(before.steps, message) });
    if (actors.size > MOST_ACTORS) actors.delete([...actors.keys()][0]);
  }
  return actors;
}

/** The snapshot that stood after a step: its own, or the last one before. */
export const snapshotAt = (steps: readonly Step[], place: number): Snapshot | null =>
  steps.slice(0, place + 1).findLast(({ snapshot }) => snapshot !== null)?.snapshot ?? null;

/** An actor with how deep it stands below the one that started it. */
export interface Listed {
  actor: Actor;
  depth: number;
}

/** Children below their parents; among themselves, those that moved last come first. */
export function listed(actors: Inspected): Listed[] {
  const movedAt = ({ steps }: Actor): number => steps.at(-1)?.at ?? 0;
  const isTop = ({ parent }: Actor): boolean => parent === undefined || !actors.has(parent);
  const all = [...actors.values()].sort((a, b) => movedAt(b) - movedAt(a));
  const under = (actor: Actor, depth: number, above: readonly string[]): Listed[] => [
    { actor, depth },
    ...all
      .filter(({ id, parent }) => parent === actor.id && !above.includes(id))
      .flatMap((child) => under(child, depth + 1, [...above, actor.id])),
  ];
  return all.filter(isTop).flatMap((actor) => under(actor, 0, []));
}
