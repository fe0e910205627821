import { assign, setup } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import { findings } from '../../machines/check.js';
import { PASS_ON } from '../../machines/kit/beside.js';
import { machines } from '../../machines/index.js';
import { order } from '../../machines/order/order.process.js';
import type { ProcessDefinition } from '../../machines/process.js';

describe.each(Object.values(machines).flat())('$kind, version $version', (definition) => {
  it('can run as it is drawn', () => {
    expect(findings(definition)).toEqual([]);
  });
});

// An order is taken over with an event of its own.
it.each(
  Object.values(machines)
    .map((versions) => versions[versions.length - 1])
    .filter(({ kind, belongsTo }) => belongsTo !== undefined && kind !== order.kind),
)('$kind, which belongs to people, is handed over when one of them goes', ({ beside }) => {
  expect(Object.keys(beside?.events ?? {})).toContain(PASS_ON);
});

describe('a chart with mistakes', () => {
  const drawn = (states: object): ProcessDefinition => ({
    ...order,
    milestones: [],
    stateNames: Object.fromEntries(['life', 'a', 'b', 'lost', 'end'].map((state) => [state, order.name])),
    machine: setup({
      guards: { requires: () => true, when: () => true },
      actions: { record: assign({}) },
    }).createMachine({
      id: 'bad',
      type: 'parallel',
      states: { life: { initial: 'a', states } },
    } as never) as unknown as AnyStateMachine,
  });
  const about = (definition: ProcessDefinition) => findings(definition).filter((finding) => finding.includes('bad.'));

  it('names a state that no way leads to', () => {
    expect(about(drawn({ a: { always: 'end' }, lost: { always: 'end' }, end: { type: 'final' } }))).toEqual([
      'no way leads to bad.life.lost',
    ]);
  });
  it('names a state that is called nothing in the company’s words', () => {
    expect(about(drawn({ a: { always: 'unnamed' }, unnamed: { type: 'final' } }))).toEqual([
      'bad.life.unnamed lacks a name in some language',
    ]);
  });
  it('names a state from which no way leads to an end', () => {
    expect(about(drawn({ a: { always: ['b', 'end'] }, b: {}, end: { type: 'final' } }))).toEqual([
      'no way leads from bad.life.b to an end',
    ]);
  });
  it('names an event that is taken without asking the rules', () => {
    const chart = drawn({ a: { on: { 'sales.review': 'end' } }, end: { type: 'final' } });
    expect(about(chart)).toEqual(['bad.life.a takes sales.review without asking the rules, or without recording it']);
  });
  it('names an event that two regions may take at once', () => {
    const takes = { initial: 'b', states: { b: { on: { 'clerk.hold': { guard: 'requires', actions: 'record' } } } } };
    const chart = drawn({
      a: { type: 'parallel', states: { left: takes, right: takes }, always: 'end' },
      end: { type: 'final' },
    });
    expect(about(chart)).toContain('bad.life.a.right.b takes clerk.hold, and a region beside it may too');
  });
});
