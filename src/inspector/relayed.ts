/** What an application told, as it is told on. */
export interface Relayed {
  /** The actor, named apart from those of other applications. */
  session: string;
  type: MessageType;
  text: string;
}

type MessageType = (typeof TYPES)[number];

const TYPES = ['@xstate.actor', '@xstate.event', '@xstate.snapshot'] as const;
/** Characters of a name; XState's own are short. */
const LONGEST_NAME = 500;
/** Objects and lists within each other: some version of Node, or of a browser, reads and writes no more than some thousands. */
const DEEPEST = 500;

/** It is no inspection message of @statelyai/inspect. */
export class NotAMessageError extends Error {}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(value: unknown, longest = LONGEST_NAME): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.length > longest) throw new NotAMessageError('A name is no short text.');
  return value;
}

const isDeeperThan = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeperThan(one, levels - 1)));

function object(value: unknown): Record<string, unknown> {
  if (!isObject(value)) throw new NotAMessageError('An event or a snapshot is no object.');
  return value;
}

function event(value: unknown): Record<string, unknown> {
  const known = object(value);
  if (typeof known.type !== 'string') throw new NotAMessageError('An event has no type.');
  return known;
}

function parsed(raw: string): Record<string, unknown> {
  try {
    return object(JSON.parse(raw));
  } catch {
    throw new NotAMessageError('It is no object as JSON.');
  }
}

/**
 * A message of an application with its actors below `group`: every XState application counts its actors from `x:0`.
 * Nothing but the fields of the protocol is told on.
 * @throws NotAMessageError
 */
export function relayed(raw: string, group: string): Relayed {
  const told = parsed(raw);
  const type = TYPES.find((one) => one === told.type);
  const session = text(told.sessionId);
  if (!type || !session) throw new NotAMessageError('It has no type, or no session.');
  const named = (id: string | undefined): string | undefined => id && `${group}/${id}`;
  const head = {
    type,
    _version: text(told._version),
    sessionId: named(session),
    rootId: named(text(told.rootId)),
    createdAt: text(told.createdAt) ?? String(Date.now()),
    id: text(told.id) ?? null,
  };
  const body = {
    '@xstate.actor': () => ({
      name: text(told.name) ?? session,
      parentId: named(text(told.parentId)) ?? group,
      definition: text(told.definition, Number.POSITIVE_INFINITY),
      snapshot: object(told.snapshot ?? {}),
    }),
    '@xstate.event': () => ({ sourceId: named(text(told.sourceId)), event: event(told.event) }),
    '@xstate.snapshot': () => ({ event: event(told.event), snapshot: object(told.snapshot ?? {}) }),
  }[type]();
  if (isDeeperThan(body, DEEPEST)) throw new NotAMessageError('It is nested too deeply.');
  return { session: head.sessionId ?? group, type, text: JSON.stringify({ ...head, ...body }) };
}
