import type { StateValue } from 'xstate';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Judgement, Level, Policy } from '../../../machines/rulebook.js';
import { canonicalJson } from '../log/canonical-json.js';
import { offers } from '../command/move.js';
import { probe, waits } from '../explain/explain.js';
import type { RemovedState } from './migrate.js';
import { arrive, removedStates } from './migrate.js';
import type { Standing } from '../command/standing.js';
import type { StoredProcess } from '../log/transition.js';

/** A rule that is unmet in the newer version and was not asked, or was met, in the older one. */
export interface GainedRule {
  rule: string;
  event: string;
  level: Level;
  /** It would stop the event now: unmet, at level `block`, not waived. */
  stops: boolean;
  missing: string[];
}

/** What a newer version would change for a process that is under way. */
export interface Effect {
  process: string;
  from: number;
  to: number;
  state: string;
  /**
   * `removed-state`: a target has to be chosen; `impossible`: there is none to choose; `gains-rules`: something is asked
   * that was not; `other`: it would stand, offer or wait for something else; `unaffected`: nothing of all this.
   */
  change: 'unaffected' | 'gains-rules' | 'removed-state' | 'impossible' | 'other';
  removed: RemovedState[];
  gains: GainedRule[];
  /** Where it would stand; null when it cannot. */
  value: StateValue | null;
  /** Events that the state would take, or no longer take. */
  events: { added: string[]; removed: string[] };
  /** Events that somebody would be waited for, or no longer. */
  waits: { added: string[]; removed: string[] };
}

/** How the rules of everything that the state offers stand now, by event and rule. */
function judged(
  definition: ProcessDefinition,
  standing: Standing,
  policy: Policy,
): Map<string, Judgement & { event: string }> {
  return new Map(
    offers(definition, standing).flatMap(({ type, rules }) =>
      definition.rules
        .judge(rules, standing.facts, probe(type, policy))
        .map((judgement) => [`${type} ${judgement.rule}`, { ...judgement, event: type }] as const),
    ),
  );
}

const compared = (before: readonly string[], after: readonly string[]) => ({
  added: after.filter((item) => !before.includes(item)),
  removed: before.filter((item) => !after.includes(item)),
});

/** Migrating is offered by the older version alone; that it ends is no news. */
const eventsOf = (definition: ProcessDefinition, standing: Standing): string[] =>
  offers(definition, standing).flatMap(({ type }) => (isOfMigration(definition, type) ? [] : [type]));

const isOfMigration = ({ machine }: ProcessDefinition, type: string): boolean => !machine.events.includes(type);

/** Tries a newer version on a process as it stands, under a policy. Pure. */
export function effectOf(
  from: ProcessDefinition,
  to: ProcessDefinition,
  process: StoredProcess,
  policy: Policy,
): Effect {
  const removed = removedStates(to, from, process);
  const told = { process: process.id, from: from.version, to: to.version, state: process.state, removed };
  const nothing = { added: [], removed: [] };
  if (removed.some(({ targets }) => targets.length === 0)) {
    return { ...told, change: 'impossible', gains: [], value: null, events: nothing, waits: nothing };
  }
  // The rest is told for the first of the targets.
  const { standing } = arrive(
    to,
    from,
    process,
    removed.flatMap(({ targets }) => targets.slice(0, 1)),
  );
  const before = judged(from, process, policy);
  const events = compared(eventsOf(from, process), eventsOf(to, standing));
  // What an event asks that is offered for the first time stops nothing that could be done before.
  const gains = [...judged(to, standing, policy)].flatMap(([key, { rule, event, met, level, stops, missing }]) => {
    const isNews = !met && level !== 'off' && before.get(key)?.met !== false && !events.added.includes(event);
    return isNews ? [{ rule, event, level, stops, missing }] : [];
  });
  const waited = compared(
    process.waits.map(({ event }) => event).filter((event) => !isOfMigration(from, event)),
    waits(to, standing, policy).map(({ event }) => event),
  );
  const changes = [...Object.values(events), ...Object.values(waited)].some((list) => list.length > 0);
  const moved = canonicalJson(standing.value) !== canonicalJson(process.value);
  const change =
    removed.length > 0 ? 'removed-state' : gains.length > 0 ? 'gains-rules' : changes || moved ? 'other' : 'unaffected';
  return { ...told, change, gains, value: standing.value, events, waits: waited };
}
