import { order } from '../../machines/order/order.process.js';
import { machineOf } from '../../web/src/inspector/definition.js';
import { listed, snapshotAt, withMessages } from '../../web/src/inspector/inspected.js';
import type { Message } from '../../web/src/inspector/inspected.js';

const message = (type: Message['type'], more: Partial<Message>): Message => ({ type, sessionId: 'x:0', ...more });

describe('a definition that an application sends', () => {
  it('becomes a chart: states, and transitions with their targets wherever they are named', () => {
    const config = {
      id: 'door',
      initial: 'shut',
      states: {
        shut: { on: { OPEN: { target: 'open', guard: { type: 'unlocked' } }, BREAK: '#door.gone' } },
        open: {
          initial: 'ajar',
          on: { WIDER: '.wide' },
          after: { 1000: 'shut' },
          states: { ajar: {}, wide: { invoke: { src: 'wind', onDone: { target: '#away' } } } },
        },
        gone: { id: 'away', type: 'final' },
      },
    };
    const machine = machineOf(JSON.stringify(config));
    expect(machine?.states.map(({ state, type }) => `${state} ${type}`)).toEqual([
      'shut atomic',
      'open compound',
      'open.ajar atomic',
      'open.wide atomic',
      'gone final',
    ]);
    expect(machine?.transitions.map(({ from, event, targets }) => `${from} ${event} → ${targets.join()}`)).toEqual([
      'shut OPEN → open',
      'shut BREAK → gone',
      'open WIDER → open.wide',
      'open after 1000 → shut',
      'open.wide done wind → gone',
    ]);
  });

  it('of the product’s own order has the states of the order', () => {
    const machine = machineOf(JSON.stringify(order.machine.config));
    const states = new Set(machine?.states.map(({ state }) => state));
    expect(states.has('life.received.reviewing.sales.pending')).toBe(true);
    expect(machine?.transitions.find(({ event }) => event === 'production.start')).toMatchObject({
      from: 'life.planned',
      targets: ['life.producing'],
    });
    const nowhere = machine?.transitions.flatMap(({ targets }) => targets.filter((target) => !states.has(target)));
    expect(nowhere).toEqual([]);
  });

  it('is none where there is no chart to draw', () => {
    for (const odd of [undefined, '', '{', '7', 'null', '{"id":"promise"}']) expect(machineOf(odd)).toBeNull();
  });
});

describe('what an application tells', () => {
  it('is kept by actor, each event with the snapshot after it', () => {
    const actors = withMessages(new Map(), [
      message('@xstate.actor', { name: 'door', snapshot: { value: 'shut' } }),
      message('@xstate.event', { event: { type: 'OPEN' } }),
      message('@xstate.snapshot', { event: { type: 'OPEN' }, snapshot: { value: 'open' } }),
      message('@xstate.event', { event: { type: 'UNKNOWN' } }),
    ]);
    const steps = actors.get('x:0')?.steps ?? [];
    expect(steps.map(({ event }) => event?.type ?? null)).toEqual([null, 'OPEN', 'UNKNOWN']);
    expect(steps.map((_, place) => snapshotAt(steps, place)?.value)).toEqual(['shut', 'open', 'open']);
  });

  it('shows children below whoever started them', () => {
    const actors = withMessages(new Map(), [
      message('@xstate.actor', { sessionId: 'child', parentId: 'x:0', createdAt: '2' }),
      message('@xstate.actor', { createdAt: '1' }),
      message('@xstate.actor', { sessionId: 'orphan', parentId: 'unheard', createdAt: '3' }),
    ]);
    expect(listed(actors).map(({ actor, depth }) => [actor.id, depth])).toEqual([
      ['orphan', 0],
      ['x:0', 0],
      ['child', 1],
    ]);
  });
});
