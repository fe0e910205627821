import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { assign, getNextTransitions, setup, transition } from 'xstate';
import { machines } from '../../machines/index.js';
import { order } from '../../machines/order/order.process.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import { placeOf, step } from '../../src/engine/command/chart.js';
import { isRemembered, moved } from '../../src/engine/command/paths.js';
import type { MachineEvent } from '../../src/engine/command/move.js';
import { decide } from '../../src/engine/command/move.js';
import { probe } from '../../src/engine/explain/explain.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import type { Game } from '../machines/order-property.game.js';
import { begin, play, POLICIES } from '../machines/order-property.game.js';
import { chanceOf } from '../support/chance.js';

const GAMES = 36;
const EVENTS = 120;
const KINDS = [{}, { class: 'project', key: true, design: true }, { class: 'acceptance-on-site' }, { design: true }];

const { machine } = order;

/** What stops an event is the same whether the reasons are asked for or not. */
function expectSameStops(process: StoredProcess, { policy }: Game): void {
  for (const { type, rules } of placeOf(machine, process.value).offers) {
    const asked = probe(type, policy) as never;
    const judged = order.rules.judge(rules, process.facts as never, asked).filter(({ stops }) => stops);
    expect(order.rules.stopping(rules, process.facts as never, asked)).toEqual(judged.map(({ rule }) => rule));
  }
}

/** Everything that a snapshot says. */
const said = (snapshot: AnyMachineSnapshot) => ({
  value: snapshot.value,
  context: snapshot.context as unknown,
  status: snapshot.status,
  output: snapshot.output as unknown,
  error: snapshot.error,
  tags: [...snapshot.tags],
  children: Object.keys(snapshot.children),
  history: Object.keys(snapshot.historyValue),
  meta: snapshot.getMeta(),
});

const plain = ({ value, facts }: StoredProcess): AnyMachineSnapshot => machine.resolveState({ value, context: facts });

const asEvent = (
  { type, data, reason, by, onBehalfOf, observed, occurredAt, at }: AcceptedEvent,
  { policy }: Game,
): MachineEvent => ({
  type,
  data,
  reason,
  by,
  onBehalfOf,
  observed,
  occurredAt,
  at,
  policy,
});

const rulesOf = (guard: unknown): string[] =>
  (guard as { params?: { rules: string[] } } | undefined)?.params?.rules ?? [];

/** What was judged once and remembered is what whoever asks with copies of everything is told. */
function expectJudgedAnew(before: StoredProcess, event: MachineEvent): void {
  const { rules, judgements, standing } = decide(order, before.id, before, event);
  expect(judgements).toEqual(
    order.rules.judge([...rules], structuredClone(standing.facts) as never, { ...event } as never),
  );
}

describe('a step of the order', () => {
  const states = new Set<string>();
  const events = new Set<string>();

  it('leads where XState’s own transition leads, to the last fact, wherever anybody brings an order', () => {
    for (let seed = 1; seed <= GAMES; seed++) {
      const game = begin(
        seed % 3 === 0 ? POLICIES.shipped : POLICIES['gates alone'],
        chanceOf(seed),
        KINDS[seed % KINDS.length],
      );
      for (let turn = 0; turn < EVENTS && placeOf(machine, game.process.value).offers.length > 0; turn++) {
        const before = game.process;
        play(game);
        const happened = game.taken.at(-1);
        if (game.process.version === before.version || !happened) continue;
        const event = asEvent(happened, game);
        const [wanted] = transition(machine, plain(before), event as never);
        expect(said(step(machine, before, event))).toEqual(said(wanted));
        // The way is remembered from the first time on, and the second time it is gone without XState.
        for (let times = 0; times < 2; times++)
          expect(moved(machine, before, event)).toEqual({ value: wanted.value, facts: wanted.context });
        expectJudgedAnew(before, event);
        expectSameStops(before, game);
        states.add(JSON.stringify(before.value));
        events.add(event.type);
      }
    }
    // The games are no proof where they do not go.
    expect(states.size).toBeGreaterThan(150);
    expect(events.size).toBeGreaterThan(50);
    // Nothing but the answers of guards has ever decided where an event leads.
    expect(isRemembered(machine)).toBe(true);
  }, 120_000);

  it('stays where it is on an event that the state does not know, as XState does', () => {
    const { process } = begin(POLICIES.shipped, chanceOf(1), {});
    const unknown = { type: 'nobody.knows' };
    const [wanted] = transition(machine, plain(process), unknown as never);
    expect(said(step(machine, process, unknown))).toEqual(said(wanted));
    expect(moved(machine, process, unknown)).toEqual({ value: wanted.value, facts: wanted.context });
    expect(wanted.value).toEqual(process.value);
  });

  it('offers in every state what XState finds there, with whatever facts', () => {
    for (const state of states) {
      const value = JSON.parse(state) as StoredProcess['value'];
      const wanted = getNextTransitions(machine.resolveState({ value, context: {} }))
        .filter(({ eventType }) => eventType !== '')
        .map(({ eventType, guard, target }) => ({
          type: eventType,
          rules: rulesOf(guard),
          targets: (target ?? []).map(({ id }) => id),
        }));
      const byType = (one: { type: string }, other: { type: string }): number => one.type.localeCompare(other.type);
      expect(placeOf(machine, value).offers.toSorted(byType)).toEqual(wanted.toSorted(byType));
      // What is offered first is waited for first: the order of a value's regions, which a database does not keep, is none.
      const regions = Object.entries(value as object).toReversed();
      expect(placeOf(machine, Object.fromEntries(regions) as typeof value).offers).toEqual(
        placeOf(machine, value).offers,
      );
    }
  });

  it('leaves the facts that it was given as they were', () => {
    const game = begin(POLICIES.shipped, chanceOf(3), {});
    for (let turn = 0; turn < 30; turn++) {
      const before = game.process;
      const text = JSON.stringify(before.facts);
      play(game);
      expect(JSON.stringify(before.facts)).toBe(text);
    }
  });
});

describe('a way that is remembered', () => {
  const open = ({ context }: { context: unknown }): boolean => (context as { open: boolean }).open;
  const made = (life: object, actions: object = {}) =>
    setup({
      guards: { open },
      actions: { record: assign(({ event }) => event.data as object), ...actions },
    }).createMachine({
      context: { open: false },
      initial: 'a',
      states: { a: life, b: {}, c: {} },
    } as never) as unknown as AnyStateMachine;
  const going = {
    on: { go: { target: 'b', actions: 'record' } },
    always: [{ target: 'c', guard: { type: 'open', params: {} } }],
  };
  const goes = (machine: AnyStateMachine, open: boolean) =>
    moved(machine, { value: 'a', facts: { open: false } }, { type: 'go', data: { open } } as never);

  it('branches where the answers of its guards do, whichever came first', () => {
    const branching = made({
      on: {
        go: [
          { target: 'b', guard: { type: 'open', params: {} } },
          { target: 'c', actions: 'record' },
        ],
      },
    });
    const from = (open: boolean) =>
      moved(branching, { value: 'a', facts: { open } }, { type: 'go', data: { open: 'noted' } } as never);
    for (let times = 0; times < 3; times++) {
      expect(from(false)).toEqual({ value: 'c', facts: { open: 'noted' } });
      expect(from(true)).toEqual({ value: 'b', facts: { open: true } });
    }
  });

  it('asks what follows of the facts as they were recorded', () => {
    const machine = made({ on: { go: { target: 'b', actions: 'record' } } });
    expect(isRemembered(machine)).toBe(true);
    for (const open of [true, false, true, false]) expect(goes(machine, open)).toEqual({ value: 'b', facts: { open } });
    const chained = made(going);
    for (const open of [false, true, false]) expect(goes(chained, open)).toEqual({ value: 'b', facts: { open } });
  });

  it('is none of a machine that does more than to ask and to record', () => {
    const acting = made(
      { on: { go: { target: 'b', actions: ['record', 'other'] } } },
      { other: assign({ seen: true }) },
    );
    const entering = made({ on: { go: { target: 'b', actions: 'record' } }, entry: 'record' });
    const asking = made({ on: { go: { target: 'b', guard: () => true } } });
    expect([acting, entering, asking].map(isRemembered)).toEqual([false, false, false]);
    for (let times = 0; times < 2; times++)
      expect(goes(acting, true)).toEqual({ value: 'b', facts: { open: true, seen: true } });
  });

  it('is what every process of the company is made of', () => {
    const versions = Object.values(machines).flat();
    expect(
      versions.filter(({ machine: its }) => !isRemembered(its)).map(({ kind, version }) => `${kind} ${version}`),
    ).toEqual([]);
    expect(versions.length).toBeGreaterThan(8);
  });
});
