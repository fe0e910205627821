import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { createMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { ProcessDefinition } from '../../machines/process.js';
import { order } from '../../machines/order/order.process.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { begin, play, POLICIES } from '../machines/order-property.game.js';
import { chanceOf } from '../support/chance.js';

// What leaves as JSON, read by XState again: it is the machine, but for what only code can say.

const definitions = registeredProcesses.flatMap(({ versions }) => versions);
const exported = ({ machine }: ProcessDefinition) => JSON.parse(JSON.stringify(machine.config)) as object;

const nodes = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodes)];

const told = ({ source, eventType, target, guard, actions, reenter }: AnyTransitionDefinition) => ({
  from: source.id,
  eventType,
  to: target?.map(({ id }) => id),
  guard,
  actions,
  reenter,
});

/** Everything that a machine's definition says, state by state. */
const described = ({ root }: AnyStateMachine) =>
  nodes(root).map((node) => ({
    id: node.id,
    type: node.type,
    order: node.order,
    description: node.description,
    tags: node.tags,
    meta: node.meta as unknown,
    initial: node.type === 'compound' ? node.initial.target.map(({ id }) => id) : [],
    ways: [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(told),
  }));

/** Where facts alone end the life, and this walk knows of none: no way leads beyond its first state. */
const ENDED_BY_FACTS = ['customer-links'];

describe.each(definitions.map((definition) => [`${definition.machine.id} ${definition.version}`, definition] as const))(
  'the export of %s',
  (_name, definition) => {
    it('has every state and every transition, with its guard and its rules', () => {
      const made = described(createMachine(exported(definition)));
      const ways = made.flatMap((node) => node.ways);
      expect(made.length).toBeGreaterThan(definition.milestones.length);
      expect(ways.length).toBeGreaterThanOrEqual(Object.keys(definition.events).length);
      expect(ways.filter(({ guard }) => !guard)).toEqual([]);
      expect(made).toEqual(JSON.parse(JSON.stringify(described(definition.machine))));
    });

    it('leads everywhere by the same shortest ways', () => {
      const lax = { guards: { requires: () => true, when: () => false }, actions: { record: () => undefined } };
      const ways = (machine: AnyStateMachine) =>
        getShortestPaths(machine.provide(lax), {
          input: { no: 'SO-000001' },
          events: machine.events.map((type) => ({ type })),
          serializeState: ({ value }) => JSON.stringify(value),
          limit: 20_000,
        }).map(({ state, steps }) => [state.value, steps.map(({ event }) => event.type)]);
      const { context } = definition.machine.config;
      const found = ways(createMachine({ ...exported(definition), context }));
      expect(found.length).toBeGreaterThan(ENDED_BY_FACTS.includes(definition.kind) ? 1 : 2);
      expect(found).toEqual(ways(definition.machine));
    });
  },
);

it('moves an order as the machine itself does, once it has the code that its names stand for', () => {
  const config = { ...exported(order), context: order.machine.config.context };
  const remade: ProcessDefinition = { ...order, machine: createMachine(config, order.machine.implementations) };
  let moved = 0;
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const game = begin(POLICIES.shipped, chanceOf(seed), {});
    for (let at = 0; at < 120 && game.process.waits.length > 0; at++) play(game);
    let process: StoredProcess | null = null;
    for (const happening of game.taken) {
      const { after } = applyEvent(remade, 'test', process, happening, game.policy);
      const { value, facts } = JSON.parse(canonicalJson({ value: after.value, facts: after.facts })) as StoredProcess;
      process = { ...after, value, facts };
      moved += 1;
    }
    expect(process).toEqual(game.process);
  }
  expect(moved).toBeGreaterThan(60);
});
