import type { FollowUp, LoggedEvent } from '../process.js';
import type { Envelope } from '../rulebook.js';
import type { ProjectFacts, Untold } from './project.types.js';

// What a project reads of its order, and says to it: the order's own regions stay the gate (S4§二(五)).

/** Under which names the log keeps what was read: of the order with the opening, of whether it takes a step with the others. */
export const ORDER_OF_PROJECT = 'project-order';
export const ORDER_TAKES = 'order-takes';

/** An order as far as a project begins from it; null where there is none. */
export interface OrderOfProject {
  class: string;
  design: boolean;
  over: boolean;
  kickoff: string | null;
  milestones: { name: string; on: string }[];
  /** Another project of it that was not cancelled. */
  project: string | null;
}

/** What of that which the project tells it the order takes. */
export interface OrderTakes {
  /** The steps that its regions take now, by their events there. */
  takes: string[];
  /** The steps that it has already: somebody has typed them there. */
  has: string[];
  /** The order's version that was looked at. */
  version: number;
  /** What the reviewers are called. */
  names: Record<string, string>;
}

const read = ({ observed }: Pick<Envelope, 'observed'>, name: string): unknown =>
  observed[name] === undefined ? null : JSON.parse(observed[name]);

export const orderIn = (event: Pick<Envelope, 'observed'>): OrderOfProject | null =>
  read(event, ORDER_OF_PROJECT) as OrderOfProject | null;

const takesIn = (event: Pick<Envelope, 'observed'>): OrderTakes | null => read(event, ORDER_TAKES) as OrderTakes | null;

/** The event of the order that a step of the project is, by the project's facts with it recorded. */
function stepOf({ design, sample }: ProjectFacts, event: Pick<LoggedEvent, 'type' | 'observed'>): Untold | null {
  const { type } = event;
  if (type === 'engineering.release-design') {
    const names = takesIn(event)?.names ?? {};
    const reviewers = design?.reviewers.map(({ person }) => names[person] ?? person) ?? [];
    return { type: 'engineering.pass-design-review', data: { reviewers } };
  }
  if (type === 'engineering.submit-sample')
    return { type, data: { tests: sample?.tests.map(({ item, result }) => ({ item, result })) ?? [] } };
  if (type === 'sales.confirm-sample' && sample?.confirmed) {
    const { confirmedBy, on } = sample.confirmed;
    return { type, data: { confirmedBy, on } };
  }
  return type === 'sales.return-sample' ? { type, data: {} } : null;
}

/** What the order has not been told yet, after an event: the latest of each kind. */
export function untoldAfter(after: ProjectFacts, event: Pick<LoggedEvent, 'type' | 'observed'>): Untold[] {
  const step = stepOf(after, event);
  if (step === null) return after.untold;
  const others = after.untold.filter(({ type }) => type !== step.type);
  const order = takesIn(event);
  const isKnown = order?.takes.includes(step.type) || order?.has.includes(step.type);
  return isKnown || !after.designed ? others : [...others, step];
}

/** The order hears of the step where it takes it now. */
export function toldToOrder(event: LoggedEvent, after: ProjectFacts): FollowUp[] {
  const step = stepOf(after, event);
  const taking = takesIn(event);
  if (step === null || !taking?.takes.includes(step.type)) return [];
  const reason = event.reason === null ? {} : { reason: event.reason };
  return [{ send: after.order, event: { ...step, ...reason, seen: taking.version } }];
}
