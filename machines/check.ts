import type { AnyStateNode } from 'xstate';
import type { Shape } from './kit/schema.js';
import { OFFICES } from './offices.js';
import type { ProcessDefinition } from './process.js';
import { stateNameOf } from './state-names.js';
import type { Requirement, Text } from './rulebook.js';

const below = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(below)];

interface Move {
  event: string;
  from: AnyStateNode;
  targets: readonly AnyStateNode[];
  rules: string[] | null;
  actions: string[];
}

/** Every transition of the chart; the event is empty where the facts choose. */
function movesOf(definition: ProcessDefinition): Move[] {
  return below(definition.machine.root).flatMap((from) =>
    [...[...from.transitions.values()].flat(), ...(from.always ?? [])].map(({ eventType, target, guard, actions }) => ({
      event: eventType as string,
      from,
      targets: target ?? [],
      rules: typeof guard === 'object' && guard.type === 'requires' ? (guard.params as Requirement).rules : null,
      actions: actions.map((action) => (typeof action === 'object' ? action.type : String(action))),
    })),
  );
}

/** The first states inside a state: its initial child, or all its regions, and so on down. */
const down = (at: AnyStateNode): AnyStateNode[] => {
  if (at.type === 'parallel') return Object.values(at.states).flatMap((region) => [region, ...down(region)]);
  return at.type === 'compound' ? at.initial.target.flatMap((first) => [first, ...down(first)]) : [];
};

/** The states that are entered together with one: those around it, its first states, and the regions beside it. */
function entered(node: AnyStateNode): AnyStateNode[] {
  const around = ancestors(node);
  const beside = around
    .filter(({ type }) => type === 'parallel')
    .flatMap(({ states }) => Object.values(states))
    .filter((region) => region !== node && !around.includes(region));
  return [node, ...around, ...down(node), ...beside.flatMap((region) => [region, ...down(region)])];
}

type Targets = ReadonlyMap<AnyStateNode, readonly AnyStateNode[]>;

const targetsOf = (moves: readonly Move[]): Targets =>
  moves.reduce(
    (found, { from, targets }) => found.set(from, [...(found.get(from) ?? []), ...targets]),
    new Map<AnyStateNode, AnyStateNode[]>(),
  );

/** The states that can be reached from one, whatever the rules say. */
function reachable(start: AnyStateNode, targets: Targets): Set<AnyStateNode> {
  const found = new Set<AnyStateNode>();
  const waiting = [start];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const next of entered(node)) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...(targets.get(next) ?? []));
    }
  }
  return found;
}

const isComplete = (text: Text): boolean => [text['zh-CN'], text['zh-TW'], text.en].every((part) => part.trim() !== '');

const isNamed = (name: Text | undefined): boolean => name !== undefined && isComplete(name);

/** Leaves of the life region: where a process can stand, apart from what runs beside its life. */
const standsIn = (definition: ProcessDefinition): AnyStateNode[] => {
  const life = definition.machine.root.states['life'];
  return life ? Object.values(life.states) : [];
};

function chartFindings(definition: ProcessDefinition, moves: readonly Move[]): string[] {
  const { machine } = definition;
  const nodes = below(machine.root);
  const targets = targetsOf(moves);
  const found = reachable(machine.root, targets);
  const stands = standsIn(definition);
  const leads = (state: AnyStateNode): boolean =>
    [...reachable(state, targets)].some(({ type, parent }) => type === 'final' && parent === state.parent);
  return [
    ...nodes.filter((node) => !found.has(node)).map(({ id }) => `no way leads to ${id}`),
    ...stands
      .filter((state) => state.type !== 'final' && !leads(state))
      .map(({ id }) => `no way leads from ${id} to an end`),
    ...nodes
      .filter(({ entry, exit, invoke }) => entry.length + exit.length + invoke.length > 0)
      .map(({ id }) => `${id} does something on entry, on exit or by invocation: a stored machine cannot`),
    ...nodes.flatMap((node) =>
      [...node.transitions]
        .filter(([, all]) => all.length > 1)
        .map(([event]) => `${node.id} takes ${event} in more than one way`),
    ),
    ...nodes.flatMap((node) =>
      [...node.transitions.keys()]
        .filter((event) => ancestors(node).some(({ transitions }) => transitions.has(event)))
        .map((event) => `${node.id} takes ${event}, and a state around it does too`),
    ),
    ...nodes
      .filter(({ path }) => path.length > 0 && !isNamed(stateNameOf(definition, path)))
      .map(({ id }) => `${id} lacks a name in some language`),
    ...twiceTaken(moves).map(({ event, from }) => `${from.id} takes ${event}, and a region beside it may too`),
    ...definition.milestones
      .filter(({ state }) => !stands.some(({ key }) => key === state))
      .map(({ state }) => `the milestone ${state} is no state of the chart`),
  ];
}

/** Regions stand side by side: an event that two of them take at once is recorded twice. */
const twiceTaken = (moves: readonly Move[]): Move[] =>
  moves.filter(
    ({ event, from }, index) =>
      event !== '' && moves.slice(0, index).some((other) => other.event === event && areBeside(other.from, from)),
  );

/** Whether both states may be active at once, neither within the other: their ways part at a parallel state. */
function areBeside(one: AnyStateNode, other: AnyStateNode): boolean {
  const [around, aroundOther] = [one, other].map((node) => [node, ...ancestors(node)]);
  const common = around.find((node) => aroundOther.includes(node));
  return common !== one && common !== other && common?.type === 'parallel';
}

function ancestors(node: AnyStateNode): AnyStateNode[] {
  return node.parent ? [node.parent, ...ancestors(node.parent)] : [];
}

function eventFindings({ events, entry }: ProcessDefinition, moves: readonly Move[]): string[] {
  const taken = new Set(moves.map(({ event }) => event).filter((event) => event !== ''));
  const offices: readonly string[] = [...OFFICES, 'any'];
  return [
    ...[...taken].filter((event) => !(event in events)).map((event) => `the chart takes ${event}, which nobody sends`),
    ...Object.keys(events)
      .filter((event) => !taken.has(event))
      .map((event) => `no state takes ${event}`),
    ...entry.filter((event) => !(event in events)).map((event) => `${event} begins a process and is no event`),
    ...Object.entries(events)
      .filter(([, { sender }]) => typeof sender === 'string' && !offices.includes(sender))
      .map(([event]) => `no office sends ${event}`),
    ...Object.entries(events)
      .filter(([, { label }]) => !isComplete(label))
      .map(([event]) => `${event} lacks a name in some language`),
    ...moves
      .filter(({ event, rules, actions }) => event !== '' && (rules === null || actions.join() !== 'record'))
      .map(({ event, from }) => `${from.id} takes ${event} without asking the rules, or without recording it`),
    ...moves
      .filter(({ event, rules, actions }) => event === '' && (rules !== null || actions.length > 0))
      .map(({ from }) => `${from.id} has a branch that asks rules or records something`),
  ];
}

function ruleFindings({ rules, events }: ProcessDefinition, moves: readonly Move[]): string[] {
  const used = new Set(moves.flatMap(({ rules: required }) => required ?? []));
  return Object.entries(rules.rules).flatMap(([id, rule]) => {
    const remedies = typeof rule.remedy.events === 'function' ? [] : rule.remedy.events;
    return [
      ...(used.has(id) ? [] : [`no transition requires ${id}`]),
      ...(rule.clause.trim() === '' ? [`${id} names no clause`] : []),
      ...(isComplete(rule.sentence) && isComplete(rule.remedy.text) ? [] : [`${id} lacks a sentence in some language`]),
      ...(rule.kind === 'gate' && rule.default !== 'block' ? [`${id} is a gate that does not block`] : []),
      ...remedies
        .filter((event) => !(event in events))
        .map((event) => `${id} is settled by ${event}, which is no event`),
    ];
  });
}

/** Fields and choices without a name in some language, by their paths: `lines.unitPrice`. */
function unnamedIn({ properties }: Shape, above = ''): string[] {
  return [...properties.values()].flatMap(({ name, label, field: { names = {}, inner } }) => [
    ...(isNamed(label) ? [] : [above + name]),
    ...Object.keys(names)
      .filter((value) => !isComplete(names[value]))
      .map((value) => `${above}${name}: ${value}`),
    ...(inner ? unnamedIn(inner, `${above}${name}.`) : []),
  ]);
}

const schemaFindings = ({ schema }: ProcessDefinition): string[] =>
  Object.entries(schema).flatMap(([event, shape]) =>
    unnamedIn(shape).map((field) => `${event} lacks a name in some language: ${field}`),
  );

/**
 * What is wrong with a process as it is drawn: unreachable states, states without an end, rules that nothing requires,
 * events that nobody sends, fields that nobody has named. Empty when the process can run.
 */
export function findings(definition: ProcessDefinition): string[] {
  const moves = movesOf(definition);
  return [
    ...chartFindings(definition, moves),
    ...eventFindings(definition, moves),
    ...ruleFindings(definition, moves),
    ...schemaFindings(definition),
  ];
}
