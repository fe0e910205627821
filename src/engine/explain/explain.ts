import type { ProcessDefinition, Sending } from '../../../machines/process.js';
import { isGoal } from '../../../machines/process.js';
import type { Judgement, Policy } from '../../../machines/rulebook.js';
import type { Offer } from '../command/chart.js';
import type { MachineEvent } from '../command/move.js';
import { offers } from '../command/move.js';
import type { Capacity, Sender } from '../command/sender.js';
import { capacityFor, officeOf } from '../command/sender.js';
import type { Standing } from '../command/standing.js';

/** Who has to do what next: the event, the office, the rules that the event settles. */
export interface Wait {
  office: Sending;
  head: boolean;
  event: string;
  rules: string[];
  /** Only these may answer. */
  persons?: string[];
}

/** An event of the present state, explained before anyone sends it. */
export interface Explained {
  type: string;
  office: Sending;
  head: boolean;
  targets: string[];
  /** In what capacity the asking person may send it; null when the person may not. */
  capacity: Capacity | null;
  /** It would be taken now: what is unmet is only what its own data brings. */
  allowed: boolean;
  judgements: readonly Judgement[];
}

/** An event without data, to ask the rules how they stand now. */
export const probe = (
  type: string,
  policy: Policy,
  by = '',
  onBehalfOf: string | null = null,
  observed: MachineEvent['observed'] = {},
): MachineEvent => ({
  type,
  data: {},
  by,
  onBehalfOf,
  at: '',
  occurredAt: '',
  reason: null,
  observed,
  policy,
});

const isFourEyes = (definition: ProcessDefinition, rule: string): boolean =>
  definition.rules.find(rule).bars !== undefined;

/** Rules that stop the event now and that its own data cannot settle. */
const blockers = (
  { rules }: ProcessDefinition,
  offer: Offer,
  { facts }: Standing,
  event: MachineEvent,
): readonly string[] =>
  rules.stopping(offer.rules, facts, event).filter((rule) => !settledByItself(rules, rule, offer.type, facts));

/** A rule that looks at the event in hand, or whose remedy is the event itself, is met by its data, not before. */
const settledByItself = (rules: ProcessDefinition['rules'], rule: string, type: string, facts: unknown): boolean =>
  rules.remedies(rule, facts).includes(type);

/**
 * What everybody waits for: for each goal of the present state the events that settle its unmet rules, or the goal
 * itself when nothing is unmet; and the answers that somebody asked for.
 */
export function waits(definition: ProcessDefinition, standing: Standing, policy: Policy): Wait[] {
  const offered = new Map(offers(definition, standing).map((offer) => [offer.type, offer]));
  const found = new Map<string, Wait>();
  const seen = new Set<string>();

  const expect = (type: string, rules: string[]): void => {
    const meta = definition.events[type];
    if (!meta || meta.internal) return;
    const known = found.get(type);
    const persons = meta.persons?.(standing.facts)?.flatMap((person) => person ?? []);
    found.set(type, {
      ...(persons ? { persons } : {}),
      office: officeOf(meta, standing.facts),
      head: meta.head ?? false,
      event: type,
      rules: [...new Set([...(known?.rules ?? []), ...rules])],
    });
  };

  const chase = (offer: Offer, settles: string[]): void => {
    if (seen.has(offer.type)) {
      if (found.has(offer.type)) expect(offer.type, settles);
      return;
    }
    seen.add(offer.type);
    const open = blockers(definition, offer, standing, probe(offer.type, policy)).filter(
      (rule) => !isFourEyes(definition, rule),
    );
    if (open.length === 0) expect(offer.type, settles);
    for (const rule of open) {
      for (const type of definition.rules.remedies(rule, standing.facts)) {
        const remedy = offered.get(type);
        if (remedy) chase(remedy, [rule]);
      }
    }
  };

  for (const offer of offered.values()) {
    const meta = definition.events[offer.type];
    if (meta && (isGoal(meta, standing.facts) || meta.awaited?.(standing.facts))) chase(offer, []);
  }
  return [...found.values()];
}

/**
 * Every event of the present state, with all its rules, as the asking person meets them.
 * @param observed what was read of other processes for these events
 */
export function explain(
  definition: ProcessDefinition,
  standing: Standing,
  sender: Sender,
  policy: Policy,
  observed: MachineEvent['observed'] = {},
): Explained[] {
  return offers(definition, standing).flatMap((offer) => {
    const meta = definition.events[offer.type];
    if (!meta || meta.internal) return [];
    const barred = definition.rules.barred(offer.rules, standing.facts);
    const capacity = capacityFor(meta, standing.facts, sender, barred);
    const event = probe(offer.type, policy, sender.id, capacity?.onBehalfOf?.id ?? null, observed);
    return [
      {
        type: offer.type,
        office: officeOf(meta, standing.facts),
        head: meta.head ?? false,
        targets: offer.targets,
        capacity,
        allowed: capacity !== null && blockers(definition, offer, standing, event).length === 0,
        judgements: definition.rules.judge(offer.rules, standing.facts, event),
      },
    ];
  });
}
