import type { AnyMachineSnapshot, StateValue } from 'xstate';
import { initialTransition } from 'xstate';
import { isOfTime } from '../../../machines/kit/time.js';
import type { MigrationTerms } from '../../../machines/migration.js';
import {
  APPROVE,
  isMigration,
  MIGRATION_OFFERS,
  noteMigration,
  PROPOSE,
  UNFIT,
  withoutProposal,
} from '../../../machines/migration.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Envelope, Judgement } from '../../../machines/rulebook.js';
import type { Offer } from './chart.js';
import { placeOf } from './chart.js';
import { moved } from './paths.js';
import { TransitionRefusedError, UnknownEventError } from '../errors.js';
import { arrive, newerVersion } from '../migration/migrate.js';
import type { Standing } from './standing.js';

/** An event as a machine takes it. */
export type MachineEvent = Envelope & { type: string; data: unknown };

/** The state before the first event; it is never stored. */
export function blank(definition: ProcessDefinition, no: string): Standing {
  const [snapshot] = initialTransition(definition.machine, { no });
  return standingOf(snapshot);
}

const standingOf = (snapshot: AnyMachineSnapshot): Standing => ({
  value: snapshot.value as StateValue,
  facts: snapshot.context as unknown,
});

const withOthers = new WeakMap<ProcessDefinition, WeakMap<readonly Offer[], readonly Offer[]>>();

/** Whether a process is under way: neither being filled in nor over. */
function isUnderWay({ milestones, milestoneOf }: ProcessDefinition, standing: Standing): boolean {
  const state = milestoneOf(standing);
  return milestones.some((milestone) => milestone.state === state && milestone.final !== true);
}

/** What no state knows of, which is taken there all the same. */
function othersOf(definition: ProcessDefinition, standing: Standing): Offer[] {
  const { newer, beside, events } = definition;
  const taken = beside && isUnderWay(definition, standing) ? beside.offers.filter(({ type }) => type in events) : [];
  return [...taken, ...(newer ? MIGRATION_OFFERS : [])].map((offer) => ({ ...offer, targets: [] }));
}

/**
 * What the present state offers, and what is taken beside every state; from an older version also the way to a newer one.
 * What is over offers nothing of these.
 */
export function offers(definition: ProcessDefinition, standing: Standing): readonly Offer[] {
  const own = placeOf(definition.machine, standing.value).offers;
  if (own.length === 0 || (!definition.newer && !definition.beside)) return own;
  const known = withOthers.get(definition) ?? new WeakMap<readonly Offer[], readonly Offer[]>();
  withOthers.set(definition, known);
  const all = known.get(own) ?? [...own, ...othersOf(definition, standing)];
  known.set(own, all);
  return all;
}

/** Where an event leads: the standing, and the definition and hash of the version that has it from now on. */
export interface Decision {
  standing: Standing;
  /** The version to which the event brings the process; null for every event but the approval of a migration. */
  arrived: { definition: ProcessDefinition; hash: string } | null;
  /** What the event required. */
  rules: readonly string[];
  /** How these rules stand with the event recorded. */
  judgements: readonly Judgement[];
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
): Decision {
  if (isOfTime(event.type)) return { standing: before, arrived: null, rules: [], judgements: [] };
  const state = definition.milestoneOf(before);
  const offer = offers(definition, before).find(({ type }) => type === event.type);
  if (!offer) throw new UnknownEventError(process, state, event.type);
  const { rules } = offer;
  const judged = (after: unknown, asked: MachineEvent): readonly Judgement[] => {
    const judgements = definition.rules.judge(rules, after, asked);
    const unmet = judgements.filter(({ stops }) => stops);
    if (unmet.length === 0) return judgements;
    const { kind, version } = definition;
    throw new TransitionRefusedError(kind, process, state, event.type, { unmet, facts: after, version });
  };
  if (definition.newer && isMigration(event.type)) {
    const arrival = migrate(definition, before, event as MachineEvent & { data: MigrationTerms }, judged);
    return { ...arrival, rules, judgements: definition.rules.judge(rules, arrival.standing.facts, event) };
  }
  if (definition.beside && Object.hasOwn(definition.beside.events, event.type)) {
    const facts = { ...(before.facts as object), ...(definition.beside.changes(before.facts, event) as object) };
    return { standing: { ...before, facts }, arrived: null, rules, judgements: judged(facts, event) };
  }
  const recorded: unknown = definition.rules.record(before.facts, event);
  const judgements = judged(recorded, event);
  const standing = moved(definition.machine, before, event);
  // What the chart made of the facts is what was judged, unless a branch has recorded more on its way.
  const isJudged = hasSameParts(recorded as object, standing.facts as object);
  return {
    standing,
    arrived: null,
    rules,
    judgements: isJudged ? judgements : definition.rules.judge(rules, standing.facts, event),
  };
}

function hasSameParts(one: object, other: object): boolean {
  const names = Object.keys(one);
  const parts = one as Readonly<Record<string, unknown>>;
  const others = other as Readonly<Record<string, unknown>>;
  return names.length === Object.keys(other).length && names.every((name) => parts[name] === others[name]);
}

/** A migration runs beside the chart: it is noted, dropped, or carried out in the newer version. */
function migrate(
  definition: ProcessDefinition,
  before: Standing,
  event: MachineEvent & { data: MigrationTerms },
  judged: (after: unknown, asked: MachineEvent) => unknown,
): Pick<Decision, 'standing' | 'arrived'> {
  const after = noteMigration(before.facts, event);
  const to = newerVersion(definition, event.data);
  const arrival = to && arrive(to.definition, definition, before, event.data.targets ?? []);
  const unfit =
    event.type === PROPOSE || event.type === APPROVE ? (arrival?.unfit ?? [String(event.data.toVersion)]) : [];
  judged(after, { ...event, observed: { ...event.observed, [UNFIT]: unfit.join(';') } });
  if (event.type === APPROVE && to && arrival) return { standing: arrival.standing, arrived: to };
  const facts = event.type === PROPOSE ? after : withoutProposal(before.facts);
  return { standing: { ...before, facts }, arrived: null };
}
