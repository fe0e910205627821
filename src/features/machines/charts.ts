import type { AnyStateNode } from 'xstate';
import { OFFICES } from '../../../machines/offices.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import { pluralOf } from '../../../machines/process.js';
import { stateNameOf } from '../../../machines/state-names.js';
import type { Language, Requirement } from '../../../machines/rulebook.js';
import { officeName } from '../../http/problems/unmet.js';
import { publicEntries } from '../processes/entry.js';
import { labelOf } from '../processes/waits.view.js';

/** A transition of a chart, as it is drawn: from a state, by an event, to states, when the rules hold. */
interface Move {
  from: string;
  /** Null where the facts choose the way. */
  event: string | null;
  targets: string[];
  rules: string[];
  /** The fact that chooses the way. */
  when: string | null;
}

const nodesBelow = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesBelow)];

const nameOf = (node: AnyStateNode): string => node.path.join('.');

const movesOf = ({ machine }: ProcessDefinition): Move[] =>
  nodesBelow(machine.root).flatMap((node) =>
    [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(({ eventType, guard, target }) => {
      const { rules = [], fact = null } =
        typeof guard === 'object' ? (guard.params as Partial<Requirement> & { fact?: string }) : {};
      const targets = (target ?? []).map(nameOf);
      return { from: nameOf(node), event: (eventType as string) || null, targets, rules, when: fact };
    }),
  );

/** For each rule the events that it can stop. */
export function eventsByRule(definition: ProcessDefinition): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { event, rules } of movesOf(definition)) {
    if (event === null) continue;
    for (const rule of rules) found.set(rule, (found.get(rule) ?? new Set()).add(event));
  }
  return new Map([...found].map(([rule, events]) => [rule, [...events].sort()]));
}

/** Who sends an event: an office, or, where it depends on the process, nobody that can be named beforehand. */
const senderOf = ({ events }: ProcessDefinition, event: string): string | null => {
  const { sender } = events[event];
  return OFFICES.find((office) => office === sender) ?? null;
};

/** The states in the company's words, in their order. Those that are not on the way are returns, waits aside and other ends. */
function milestonesOf({ milestones, road }: ProcessDefinition, language: Language) {
  const onWay = new Set([milestones[0]?.state, ...road.flatMap(({ reaches }) => reaches ?? [])]);
  return milestones.map(({ state, name, final = false }) => ({
    state,
    name: name[language],
    final,
    onWay: onWay.has(state),
  }));
}

/** A chart in the company's words: states, transitions with their rules, events with their senders. */
export function chartView(definition: ProcessDefinition, hash: string, language: Language) {
  const nodes = nodesBelow(definition.machine.root);
  return {
    id: definition.kind,
    machine: definition.machine.id,
    name: definition.name[language],
    prefix: definition.prefix,
    version: definition.version,
    hash,
    milestones: milestonesOf(definition, language),
    states: nodes
      .filter(({ path }) => path.length > 0)
      .map((node) => ({
        state: nameOf(node),
        name: stateNameOf(definition, node.path)?.[language] ?? node.key,
        type: node.type,
        description: node.description ?? null,
        initial: node.type === 'compound' ? (node.initial.target[0]?.key ?? null) : null,
      })),
    transitions: movesOf(definition),
    events: Object.entries(definition.events).map(([type, meta]) => {
      const sender = senderOf(definition, type);
      return {
        type,
        label: labelOf(definition, type, language),
        sender,
        senderName: sender === null ? null : officeName(sender, language),
        head: meta.head ?? false,
        internal: meta.internal ?? false,
        reason: meta.reason ? 'required' : 'optional',
        entry: definition.entry.includes(type),
      };
    }),
    definition: JSON.parse(JSON.stringify(definition.machine.config)) as object,
  };
}

/** What every event is called that a process of the kind may have in its log, whatever version it is on. */
const labelsOf = (versions: readonly ProcessDefinition[], language: Language): Record<string, string> =>
  Object.fromEntries(
    versions.flatMap(({ events }) => Object.entries(events).map(([type, { label }]) => [type, label[language]])),
  );

/** The same in a line, with what lists and menus need of every kind. */
export const chartItem = (
  definition: ProcessDefinition,
  versions: readonly ProcessDefinition[],
  hash: string,
  language: Language,
) => ({
  id: definition.kind,
  machine: definition.machine.id,
  name: definition.name[language],
  plural: pluralOf(definition)[language],
  subject: definition.subject,
  prefix: definition.prefix,
  version: definition.version,
  hash,
  milestones: milestonesOf(definition, language),
  labels: labelsOf(versions, language),
  entries: publicEntries(definition).map((type) => ({
    type,
    label: labelOf(definition, type, language),
    sender: senderOf(definition, type),
  })),
  papers: (definition.papers ?? []).map(({ name, title }) => ({ name, title: title[language] })),
  states: definition.milestones.length,
  events: Object.keys(definition.events).length,
  rules: Object.keys(definition.rules.rules).length,
});
