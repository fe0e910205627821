import type { ProcessDefinition } from '../../../machines/process.js';
import { type Policy, SEEN } from '../../../machines/rulebook.js';
import { companyDay } from '../../../machines/calendar.js';
import { type MachineEvent, decide, type Decision } from '../command/move.js';
import type { Standing } from '../command/standing.js';
import { TransitionRefusedError, UnknownEventError } from '../errors.js';

/** Everything that somebody may send to a process of this kind: what the product tells itself nobody sends. */
export const sendable = ({ events }: Pick<ProcessDefinition, 'events'>): string[] =>
  Object.keys(events).filter((type) => events[type].internal !== true);

/** What a machine answered: taken; not offered where the process stands; or stopped by these rules. */
export type Answer = { taken: Decision } | { refused: readonly string[] };

/** Sends an event to the machine itself, as the door does, without a database. */
export function answerOf(definition: ProcessDefinition, before: Standing, event: MachineEvent): Answer {
  try {
    return { taken: decide(definition, 'trial', before, event) };
  } catch (error) {
    if (error instanceof UnknownEventError) return { refused: [] };
    if (error instanceof TransitionRefusedError) return { refused: error.unmet.map(({ rule }) => rule) };
    // The examples know nothing of other processes: what a rule then cannot look at, it does not let pass.
    if (error instanceof TypeError || error instanceof RangeError) return { refused: [] };
    throw error;
  }
}

/** Who sends, when, by which policy, and how much has been sent before. */
export interface Sending {
  by: string;
  /** ISO 8601. */
  at: string;
  policy: Policy;
  seq: number;
}

/** Whether what the form of an event begins with comes before its example, or is left out. */
export const FILLINGS = ['example', 'form'] as const;
export type FilledBy = (typeof FILLINGS)[number];

/** The event as its example has it, or as somebody would send it who leaves the form as it begins. */
export function eventOf(
  definition: ProcessDefinition,
  { facts }: Standing,
  type: string,
  sending: Sending,
  filledBy: FilledBy = 'example',
): MachineEvent {
  const { by, at, policy, seq } = sending;
  const example = definition.examples[type];
  const filled =
    filledBy === 'example'
      ? {}
      : safely(() => definition.suggestions[type]?.(facts, { name: by, today: companyDay(at), observed: {} }));
  const known = Object.fromEntries(Object.entries(filled ?? {}).filter(([, value]) => !isNothing(value)));
  return {
    type,
    data: { ...(example as object), ...known },
    by,
    onBehalfOf: null,
    at,
    occurredAt: at,
    reason: 'trial',
    observed: { [SEEN]: String(seq - 1) },
    policy,
    seq,
  };
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A form may begin with what only a process knows that has come further. */
function safely<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
