import type { AnyMachineSnapshot, StateValue } from 'xstate';
import { initialTransition } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Envelope } from '../../machines/rulebook.js';
import type { Offer } from './chart.js';
import { placeOf, step } from './chart.js';
import { TransitionRefusedError, UnknownEventError } from './errors.js';

/** An event as a machine takes it. */
export type MachineEvent = Envelope & { type: string; data: unknown };

/** Where a process stands. */
export interface Standing {
  value: StateValue;
  facts: unknown;
}

/** The state before the first event; it is never stored. */
export function blank(definition: ProcessDefinition, no: string): Standing {
  const [snapshot] = initialTransition(definition.machine, { no });
  return standingOf(snapshot);
}

const standingOf = (snapshot: AnyMachineSnapshot): Standing => ({
  value: snapshot.value as StateValue,
  facts: snapshot.context as unknown,
});

/** What the present state offers. */
export const offers = ({ machine }: ProcessDefinition, { value }: Standing): readonly Offer[] =>
  placeOf(machine, value).offers;

/**
 * What an event does to a process. Pure. Refuses loudly, with every rule that stops it, where XState would silently stay.
 * @throws UnknownEventError when the state does not offer the event
 * @throws TransitionRefusedError when rules stop it
 */
export function decide(
  definition: ProcessDefinition,
  process: string,
  before: Standing,
  event: MachineEvent,
): Standing {
  const state = definition.milestoneOf(before.facts);
  const offer = offers(definition, before).find(({ type }) => type === event.type);
  if (!offer) throw new UnknownEventError(process, state, event.type);
  const after: unknown = definition.rules.record(before.facts, event);
  const unmet = definition.rules.judge(offer.rules, after, event).filter(({ stops }) => stops);
  if (unmet.length > 0) {
    throw new TransitionRefusedError(definition.kind, process, state, event.type, { unmet, facts: after });
  }
  return standingOf(step(definition.machine, before, event));
}
