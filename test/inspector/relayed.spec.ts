import { NotAMessageError, relayed } from '../../src/inspector/relayed.js';
import { Remembered } from '../../src/inspector/remembered.js';

const message = (more: object = {}): string =>
  JSON.stringify({ type: '@xstate.actor', sessionId: 'x:1', rootId: 'x:0', parentId: 'x:0', createdAt: '7', ...more });

const nested = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;

describe('what an application tells', () => {
  it('is told on with its actors apart from those of other applications', () => {
    const told = relayed(message({ name: 'shop', snapshot: { value: 'open' }, definition: '{"id":"shop"}' }), 'app-3');
    expect(told).toMatchObject({ session: 'app-3/x:1', type: '@xstate.actor' });
    expect(JSON.parse(told.text)).toEqual({
      type: '@xstate.actor',
      sessionId: 'app-3/x:1',
      rootId: 'app-3/x:0',
      parentId: 'app-3/x:0',
      createdAt: '7',
      id: null,
      name: 'shop',
      definition: '{"id":"shop"}',
      snapshot: { value: 'open' },
    });
    const root = relayed(message({ parentId: undefined }), 'app-3');
    expect(JSON.parse(root.text).parentId).toBe('app-3');
    const event = relayed(message({ type: '@xstate.event', sourceId: 'x:9', event: { type: 'BUY', of: 2 } }), 'app-3');
    expect(JSON.parse(event.text)).toMatchObject({ sourceId: 'app-3/x:9', event: { type: 'BUY', of: 2 } });
  });

  it('says nothing but what the protocol knows', () => {
    const told = relayed(message({ apiKey: 'secret', html: '<b>' }), 'app-1');
    expect(told.text).not.toMatch(/secret|<b>/);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no type', message({ type: undefined })],
    ['another type', message({ type: '@xstate.microstep' })],
    ['a type of every object', message({ type: 'constructor' })],
    ['no session', message({ sessionId: undefined })],
    ['an empty session', message({ sessionId: '' })],
    ['a session that is no text', message({ sessionId: { a: 1 } })],
    ['a session without end', message({ sessionId: 'x'.repeat(501) })],
    ['a name that is no text', message({ name: 7 })],
    ['a definition that is no text', message({ definition: {} })],
    ['a snapshot that is no object', message({ snapshot: 'open' })],
    ['an event that is none', message({ type: '@xstate.event' })],
    ['an event without a type', message({ type: '@xstate.event', event: { of: 2 } })],
    ['a list for an event', message({ type: '@xstate.snapshot', event: [] })],
    ['a depth that is beyond the bound', message({ snapshot: {} }).replace('{}', nested(600))],
    ['a depth that nobody can write', message({ snapshot: {} }).replace('{}', nested(90_000))],
  ])('is refused when it is %s', (_what, raw) => {
    expect(() => relayed(raw, 'app-1')).toThrow(NotAMessageError);
  });

  it('is remembered by actor with the last snapshot, within bounds', () => {
    const remembered = new Remembered();
    const take = (raw: string) => remembered.take(relayed(raw, 'a'));
    const snapshot = (value: string) =>
      message({ type: '@xstate.snapshot', event: { type: 'E' }, snapshot: { value } });
    take(snapshot('unheard'));
    expect(remembered.all()).toEqual([]);
    take(message());
    take(snapshot('first'));
    take(snapshot('last'));
    expect(remembered.all().map((text) => JSON.parse(text).snapshot.value ?? null)).toEqual([null, 'last']);
    for (let at = 0; at < 600; at++) take(message({ sessionId: `y:${at}` }));
    expect(remembered.all()).toHaveLength(500);
    expect(JSON.parse(remembered.all()[0]).sessionId).toBe('a/y:100');
    for (let at = 0; at < 30; at++) take(message({ sessionId: `z:${at}`, definition: 'x'.repeat(400_000) }));
    expect(remembered.all()).toHaveLength(19);
  });
});
