import type { AnyStateNode } from 'xstate';
import { isMigration, isMigrationRule } from './migration.js';
import type { ProcessDefinition } from './process.js';
import type { Requirement } from './rulebook.js';

/** What a version of a process says otherwise than an older one. */
export interface Differences {
  rules: { added: string[]; removed: string[]; changed: string[] };
  /** By their paths: `life.customer-accepted.transport.dispatched`. */
  states: { added: string[]; removed: string[] };
  events: { added: string[]; removed: string[] };
  /** Events of states that both versions have, and the rules that they ask more or less. */
  asked: { state: string; event: string; added: string[]; removed: string[] }[];
}

const below = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(below)];

const statesOf = ({ machine }: ProcessDefinition): Map<string, AnyStateNode> =>
  new Map(below(machine.root).map((node) => [node.path.join('.'), node]));

const without = (these: Iterable<string>, those: Iterable<string>): string[] => {
  const known = new Set(those);
  return [...these].filter((item) => !known.has(item));
};

const compared = (older: Iterable<string>, newer: Iterable<string>) => {
  const [before, after] = [[...older], [...newer]];
  return { added: without(after, before), removed: without(before, after) };
};

const rulesAsked = (node: AnyStateNode, event: string): string[] => {
  const guard = node.transitions.get(event)?.[0]?.guard;
  return typeof guard === 'object' && 'params' in guard ? (guard.params as Requirement).rules : [];
};

/** What the newer version of a process says otherwise, by the two definitions alone. */
export function differences(older: ProcessDefinition, newer: ProcessDefinition): Differences {
  const [before, after] = [statesOf(older), statesOf(newer)];
  const asked = [...after].flatMap(([state, node]) => {
    const same = before.get(state);
    if (!same) return [];
    return [...node.transitions.keys()]
      .filter((event) => event !== '' && same.transitions.has(event))
      .map((event) => ({ state, event, ...compared(rulesAsked(same, event), rulesAsked(node, event)) }))
      .filter(({ added, removed }) => added.length + removed.length > 0);
  });
  // What leads out of an older version stands beside its chart, and is none of it.
  const ruleIds = ({ rules }: ProcessDefinition) => Object.keys(rules.rules).filter((id) => !isMigrationRule(id));
  const eventTypes = ({ events }: ProcessDefinition) => Object.keys(events).filter((type) => !isMigration(type));
  const [oldRules, newRules] = [older.rules.rules, newer.rules.rules];
  return {
    rules: {
      ...compared(ruleIds(older), ruleIds(newer)),
      changed: Object.keys(newRules).filter((id) => Object.hasOwn(oldRules, id) && oldRules[id] !== newRules[id]),
    },
    states: compared(before.keys(), after.keys()),
    events: compared(eventTypes(older), eventTypes(newer)),
    asked,
  };
}
