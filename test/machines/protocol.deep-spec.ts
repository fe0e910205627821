import { machines } from '../../machines/index.js';
import type { Policy } from '../../machines/rulebook.js';
import { offers } from '../../src/engine/command/move.js';
import { Processes } from '../../src/engine/processes.js';
import { sendable } from '../../src/engine/protocol/sending.js';
import { Trials } from '../../src/engine/protocol/trials.js';
import { instantOf, walk } from '../../src/engine/protocol/walk.js';
import { shipped } from '../support/order.fixture.js';

const processes = new Processes(Object.values(machines).map((versions) => ({ versions })));
const kinds = processes.kinds().map((kind) => processes.current(kind));

const tried = (definition: (typeof kinds)[number], policy: Policy = shipped) => {
  const trials = new Trials(processes, definition, policy);
  for (const { standing, seq } of walk(definition, policy).slice(1)) trials.at({ standing, seq, at: instantOf(seq) });
  return trials.result(0, '');
};

describe('whatever is tried with a machine', () => {
  it.each(kinds.map((definition) => [definition.kind, definition] as const))(
    '%s: machine, rules and chart say the same, and every event is tried at every milestone that is reached',
    (_, definition) => {
      const protocol = tried(definition);
      expect(protocol.contradictions).toEqual([]);
      const milestones = new Set(protocol.moves.map(({ milestone }) => milestone));
      const types = sendable(definition).filter((type) => !type.endsWith('-migration'));
      for (const milestone of milestones) {
        const here = protocol.moves.filter((move) => move.milestone === milestone);
        expect([milestone, here.map(({ event }) => event).toSorted()]).toEqual([milestone, types.toSorted()]);
      }
      for (const { tried: all, taken, notOffered, byRules, byOffice, byForm } of protocol.moves)
        expect(taken + notOffered + byRules + byOffice + byForm).toBe(all);
      for (const { rules, byRules } of protocol.moves) if (rules.length > 0) expect(byRules).toBeGreaterThan(0);
    },
  );

  it('provokes the rules of an order: gates, duties and four eyes', () => {
    const order = processes.current('orders');
    const { rules } = tried(order);
    const provoked = Object.keys(rules).filter((rule) => rules[rule] > 0);
    expect(provoked.length).toBeGreaterThan(60);
    expect(provoked).toEqual(expect.arrayContaining(['RV-01', 'RV-03', 'PL-03', 'PR-01', 'FE-01']));
  });

  it('tells of a machine that contradicts its rules', () => {
    const order = processes.current('orders');
    const standing = walk(order, shipped)[1].standing;
    const [{ type }] = offers(order, standing);
    const events = { ...order.events, [type]: { ...order.events[type], sender: 'any', persons: () => ['stranger'] } };
    const lax = new Trials(processes, { ...order, events } as typeof order, shipped);
    lax.at({ standing, seq: 2, at: instantOf(2) });
    expect(lax.result(0, '').contradictions).toEqual([expect.stringContaining(type)]);
  });
});
