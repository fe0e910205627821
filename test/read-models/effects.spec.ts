import { clauses } from '../../machines/clauses.js';
import { machines } from '../../machines/index.js';
import { orderDepartures } from '../../machines/order/order.departures.js';
import { order } from '../../machines/order/order.process.js';
import { workingMinutes } from '../../machines/working-time.js';
import type { AppliedEvent } from '../../src/engine/command/apply-event.js';
import { figuresBy, minutesOfAll, type KeptWait, type Window } from '../../src/features/effects/effect-figures.js';
import { waitsOf } from '../../src/features/effects/waits-of-log.js';
import { departuresOf, keyOfStep, roadOf, wayOf } from '../../src/features/effects/ways-of-log.js';

const at = (day: number, hour: number): string => new Date(Date.UTC(2026, 2, day, hour - 8)).toISOString();

describe('the working time between two instants', () => {
  it('is that of the shifts: from Monday to Friday, nine to five', () => {
    expect(workingMinutes(at(2, 9), at(2, 17))).toBe(480);
    expect(workingMinutes(at(2, 16), at(3, 10))).toBe(120);
    expect(workingMinutes(at(6, 16), at(9, 10))).toBe(120);
    expect(workingMinutes(at(7, 9), at(8, 17))).toBe(0);
    expect(workingMinutes(at(3, 10), at(3, 9))).toBe(0);
  });
});

/** A step of a replay: when it happened, and for what is waited after it. */
const step = (day: number, hour: number, ...waits: [event: string, ...rules: string[]][]) =>
  ({
    entry: { occurredAt: at(day, hour) },
    after: { waits: waits.map(([event, ...rules]) => ({ event, rules, office: 'sales', since: '' })) },
  }) as unknown as AppliedEvent;

async function* each(steps: AppliedEvent[]): AsyncGenerator<AppliedEvent> {
  yield* steps;
}

describe('for what a process waits', () => {
  it('begins where a rule is first in the way, ends where it no longer is, and begins anew after a hold', async () => {
    const steps = [step(2, 9, ['a', 'R1', 'R2']), step(2, 11, ['a', 'R1']), step(2, 12), step(2, 15, ['a', 'R1'])];
    expect(await waitsOf(each(steps))).toEqual([
      { event: 'a', rule: 'R2', office: 'sales', since: at(2, 9), until: at(2, 11) },
      { event: 'a', rule: 'R1', office: 'sales', since: at(2, 9), until: at(2, 12) },
      { event: 'a', rule: 'R1', office: 'sales', since: at(2, 15), until: null },
    ]);
  });

  it('does not go back with what is told late', async () => {
    const steps = [step(3, 9, ['a']), step(2, 9, ['b']), step(4, 9)];
    expect(await waitsOf(each(steps))).toEqual([
      { event: 'b', rule: '', office: 'sales', since: at(3, 9), until: at(4, 9) },
    ]);
  });
});

describe('the figures of a rule', () => {
  const window: Window = { from: new Date(at(2, 0)), to: new Date(at(7, 0)), now: new Date(at(4, 12)) };
  const wait = (process: string, rule: string, since: string, until: string | null): KeptWait => ({
    process,
    kind: 'orders',
    event: 'a',
    rule,
    since: new Date(since),
    until: until === null ? null : new Date(until),
  });
  const waits = [
    wait('SO-1', 'R1', at(2, 9), at(2, 11)),
    wait('SO-1', 'R2', at(2, 10), at(2, 12)),
    wait('SO-2', 'R1', at(4, 9), null),
    wait('SO-3', '', at(2, 9), at(2, 10)),
  ];

  it('add up what waited and what was refused, within the stretch and up to now', () => {
    const refusals = [{ process: null, kind: 'orders', rule: 'R1', times: 3 }];
    const figures = figuresBy(waits, refusals, window, ({ rule }) => rule);
    expect(figures.get('R1')).toMatchObject({ refusals: 3, waits: 2, minutes: 300, longest: 180 });
    expect([...(figures.get('R1')?.open ?? [])]).toEqual(['SO-2']);
    expect([...figures.keys()]).toEqual(['R1', 'R2']);
  });

  it('count the waiting for one event once, however many rules stand against it', () => {
    expect(minutesOfAll(waits, window)).toBe(180 + 180 + 60);
  });
});

describe('the way of a process', () => {
  const moved = (type: string, from: string | null, to: string, rule: string | null = null) => ({
    process: 'SO-1',
    type,
    from,
    to,
    at: '',
    rule,
  });

  it('is its milestones, with what led off the straight way between them', () => {
    const log = [
      moved('sales.enter-order', null, 'received'),
      moved('clerk.hold', 'received', 'received'),
      moved('clerk.hold', 'received', 'received'),
      moved('management.approve-waiver', 'received', 'received', 'PL-12'),
      moved('sales.pass-review', 'received', 'reviewed'),
    ];
    expect(wayOf(log, departuresOf(order)).map(keyOfStep)).toEqual([
      'received',
      '! clerk.hold',
      '! management.approve-waiver PL-12',
      'reviewed',
    ]);
  });

  it('is compared with the one that the chart has for every kind', () => {
    for (const versions of Object.values(machines)) {
      const definition = versions[versions.length - 1];
      const states: string[] = definition.milestones.map(({ state }) => state);
      expect(roadOf(definition).filter((milestone) => !states.includes(milestone))).toEqual([]);
      expect(Object.keys(departuresOf(definition)).filter((type) => !(type in definition.events))).toEqual([]);
    }
  });

  it('is left by events that the order knows, by clauses that the regulations have', () => {
    const known = new Set(['product', 'rule', ...clauses.map(({ id }) => id)]);
    expect(Object.values(orderDepartures).filter((clause) => !known.has(clause))).toEqual([]);
  });
});
