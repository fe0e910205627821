import { orderV1, orderV2 as order } from '../../machines/order/order.process.js';
import type { OrderEvent } from '../../machines/order/order.types.js';
import { differences } from '../../machines/differences.js';
import { alsoRequires, withState } from '../../machines/chart-change.js';
import { findings } from '../../machines/check.js';
import { offers } from '../../src/engine/command/move.js';
import { probe } from '../../src/engine/explain/explain.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import type { Story } from '../support/order.fixture.js';
import { orderAt, shipped, strict } from '../support/order.fixture.js';

/** The rules that the event meets in a version of the order, of those named. */
function met(definition: typeof order, { facts }: Story, event: OrderEvent, ...rules: string[]): boolean[] {
  return definition.rules.judge(rules, definition.rules.record(facts, event), event).map((judgement) => judgement.met);
}

/** The story told to a version, event by event. */
const played = (definition: typeof order, { events }: Story): StoredProcess =>
  events.reduce<StoredProcess | null>(
    (before, event) =>
      applyEvent(
        definition,
        'test',
        before,
        { ...event, process: 'SO-000001', office: 'clerk', salt: Buffer.alloc(16) },
        shipped,
      ).after,
    null,
  ) as StoredProcess;

const transportOf = ({ value }: StoredProcess): unknown =>
  (value as { life: { 'customer-accepted': { transport: string } } }).life['customer-accepted'].transport;

describe('version 2 of the order', () => {
  it('is sound, as version 1 is', () => {
    expect([findings(orderV1), findings(order)]).toEqual([[], []]);
  });

  it('says otherwise in three points, and shares the rest', () => {
    const told = differences(orderV1, order);
    expect(told.rules).toEqual({ added: ['PL-18'], removed: [], changed: ['DL-03'] });
    expect(told.events).toEqual({ added: [], removed: [] });
    expect(told.asked.map(({ event, added }) => [event, added])).toEqual([
      ['clerk.release', ['PL-18']],
      ['clerk.approve-production-plan', ['PL-18']],
    ]);
  });

  it.each([
    ['2026-04-25', 5, true],
    ['2026-04-25', 6, false],
    ['2026-05-01', 1, false],
  ])('a plan that ends on %s with %i days of slack meets PL-18: %s', (finish, slackDays, holds) => {
    const nodes = [{ stage: '装配', start: '2026-04-01', finish, responsible: '郑大勇' }];
    const story = orderAt('reviewed', {
      with: { 'sales.enter-order': { deliveryDate: '2026-04-30' } },
      and: [{ type: 'production.submit-plan', data: { nodes, slackDays } }],
    });
    const event = { ...probe('clerk.approve-production-plan', strict), at: '2026-03-03T00:00:00.000Z' } as OrderEvent;
    expect(met(order, story, event, 'PL-18')).toEqual([holds]);
    expect(order.rules.levelOf('PL-18', shipped)).toBe('warn');
  });

  it('shows whether everything accepted has left, and asks for a dispatch where nothing is on the road', () => {
    const line = (quantity: string) => [{ line: 1, quantity }];
    const first = { type: 'logistics.dispatch', data: { shipment: 'SH-1', lines: line('4') } } as const;
    const arrived = { type: 'logistics.hand-over', data: { shipment: 'SH-1', lines: line('4') } } as const;
    const packed = ['production.pack', 'clerk.confirm-delivery'] as const;
    const sent = orderAt('accepted', { and: [...packed, first] });
    expect(transportOf(played(orderV1, sent))).toBe('dispatched');
    expect(transportOf(played(order, sent))).toBe('partly-dispatched');

    const waiting = orderAt('accepted', { and: [...packed, first, arrived] });
    expect(played(orderV1, waiting).waits.map(({ event }) => event)).toEqual(['logistics.hand-over']);
    expect(played(order, waiting).waits.map(({ event }) => event)).toEqual(['logistics.dispatch']);

    const rest = { type: 'logistics.dispatch', data: { shipment: 'SH-2' } } as const;
    const { quantities } = waiting.facts;
    const lines = Object.entries(quantities).map(([name, { accepted, delivered }]) => ({
      line: Number(name),
      quantity: String(Number(accepted) - Number(delivered)),
    }));
    const all = orderAt('accepted', { and: [...packed, first, arrived, { ...rest, data: { ...rest.data, lines } }] });
    const gone = played(order, all);
    expect(transportOf(gone)).toBe('all-dispatched');
    expect(gone.waits.map(({ event }) => event)).toEqual(['logistics.hand-over']);
  });

  it('offers no way to a newer version: it is the newest', () => {
    const process = played(order, orderAt('entered'));
    expect(offers(order, process).filter(({ type }) => type.endsWith('-migration'))).toEqual([]);
  });
});

describe('a difference between two charts', () => {
  it('names a state and an event that the older one has, or is refused', () => {
    const { config } = orderV1.machine;
    expect(() => withState(config, 'life.nowhere', (state) => state)).toThrow('The chart has no state life.nowhere');
    expect(() => withState(config, 'life.planned', alsoRequires('clerk.release', 'PL-18'))).toThrow(
      'The state does not take clerk.release',
    );
  });
});
