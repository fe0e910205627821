import type { ProcessDefinition } from '../../machines/process.js';
import { redactForWatching } from '../http/redact.js';
import type { AppliedEvent } from '../engine/command/apply-event.js';
import type { Standing } from '../engine/command/standing.js';

/** The version of XState's inspection messages that these are: of the package @statelyai/inspect. */
export const MESSAGES_VERSION = '0.7.2';

interface Message {
  _version: string;
  /** A process is an actor; its business number is the session. */
  sessionId: string;
  rootId: string;
  /** Milliseconds since 1970, as text. */
  createdAt: string;
  id: string | null;
}

interface InspectedEvent {
  type: string;
  [field: string]: unknown;
}

/** A machine's state as an actor's snapshot shows it. */
export interface InspectedSnapshot {
  status: 'active' | 'done' | 'error' | 'stopped';
  value: unknown;
  context: unknown;
  children: Record<string, never>;
  historyValue: Record<string, never>;
}

export type InspectionMessage = Message &
  (
    | {
        type: '@xstate.actor';
        name: string;
        parentId: string | undefined;
        /** The machine's configuration as JSON: `createMachine` takes it. */
        definition: string;
        snapshot: InspectedSnapshot;
      }
    | { type: '@xstate.event'; sourceId: undefined; event: InspectedEvent }
    | { type: '@xstate.snapshot'; event: InspectedEvent; snapshot: InspectedSnapshot }
  );

const charts = new WeakMap<ProcessDefinition, string>();

/** A machine as Stately's tools read it: the configuration, with its guards by name. */
function machineJson(definition: ProcessDefinition): string {
  const known = charts.get(definition) ?? JSON.stringify(definition.machine.config);
  charts.set(definition, known);
  return known;
}

function snapshotOf({ machine }: ProcessDefinition, { value, facts }: Standing): InspectedSnapshot {
  const { status } = machine.resolveState({ value, context: facts });
  const { shown, redacted } = redactForWatching(facts);
  const context = redacted.length === 0 ? shown : { ...(shown as object), redacted };
  return { status, value, context, children: {}, historyValue: {} };
}

/** The process that caused another is its parent. */
function parentOf(facts: unknown): string | undefined {
  const { order } = facts as { order?: unknown };
  return typeof order === 'string' ? order : undefined;
}

const head = (no: string, at: string, id: string | null, root: string = no): Message => ({
  _version: MESSAGES_VERSION,
  sessionId: no,
  rootId: root,
  createdAt: String(Date.parse(at)),
  id,
});

/**
 * There is a process, and it stands here.
 * @param known its facts as far as they are known now: its first state does not know yet who caused it
 */
export function actorMessage(
  definition: ProcessDefinition,
  { no, at, known }: { no: string; at: string; known: unknown },
  standing: Standing,
): InspectionMessage {
  const parentId = parentOf(known);
  return {
    type: '@xstate.actor',
    ...head(no, at, null, parentId),
    name: definition.machine.id,
    parentId,
    definition: machineJson(definition),
    snapshot: snapshotOf(definition, standing),
  };
}

/** An event came to a process, and this is what it made of it. */
export function stepMessages(definition: ProcessDefinition, { entry, after }: AppliedEvent): InspectionMessage[] {
  const { process: no, seq, type, office, occurredAt, recordedAt } = entry;
  const { shown, redacted } = redactForWatching(entry.data, type);
  const event: InspectedEvent = {
    type,
    data: shown,
    office,
    seq,
    occurredAt,
    ...(redacted.length === 0 ? {} : { redacted }),
  };
  const told = head(no, recordedAt, `${no}:${seq}`, parentOf(after.facts));
  return [
    { type: '@xstate.event', ...told, sourceId: undefined, event },
    { type: '@xstate.snapshot', ...told, event, snapshot: snapshotOf(definition, after) },
  ];
}
