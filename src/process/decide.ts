import type { AnyMachineSnapshot, StateValue } from 'xstate';
import { getNextTransitions, initialTransition, transition } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Envelope, Requirement } from '../../machines/rulebook.js';
import { TransitionRefusedError, UnknownEventError } from './errors.js';

/** An event as a machine takes it. */
export type MachineEvent = Envelope & { type: string; data: unknown };

/** Where a process stands. */
export interface Standing {
  value: StateValue;
  facts: unknown;
}

/** A transition that the present state offers: the event, its rules, its targets. */
export interface Offer {
  type: string;
  rules: string[];
  targets: string[];
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

const restored = ({ machine }: ProcessDefinition, { value, facts }: Standing): AnyMachineSnapshot =>
  machine.resolveState({ value, context: facts });

const offersByState = new WeakMap<ProcessDefinition, Map<string, Offer[]>>();
/** A machine has some hundreds of states; a bound all the same. */
const MOST_STATES = 5000;

/** What the present state offers. It depends on the state alone, so it is found once per state. */
export function offers(definition: ProcessDefinition, standing: Standing): Offer[] {
  const known = offersByState.get(definition) ?? new Map<string, Offer[]>();
  offersByState.set(definition, known);
  const state = JSON.stringify(standing.value);
  const found = known.get(state);
  if (found) return found;
  const offered = getNextTransitions(restored(definition, standing))
    .filter(({ eventType }) => eventType !== '')
    .map(({ eventType, guard, target }) => ({
      type: eventType as string,
      rules: typeof guard === 'object' && 'params' in guard ? (guard.params as Requirement).rules : [],
      targets: (target ?? []).map(({ id }) => id),
    }));
  if (known.size >= MOST_STATES) known.clear();
  known.set(state, offered);
  return offered;
}

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
  const [next] = transition(definition.machine, restored(definition, before), event);
  return standingOf(next);
}
