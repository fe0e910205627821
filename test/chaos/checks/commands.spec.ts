import type { Answered, Asked } from '../journal.js';
import type { LoggedEvent } from '../witness.js';
import type { Told } from './commands.js';
import { markOf, noFaultIsTold, nothingIsForged, nothingIsLost, oneDecision, onlyOnce, toldBy } from './commands.js';

const asked = (action: string, more: Partial<Asked> = {}): Asked => ({
  kind: 'asked',
  action,
  at: 0,
  by: 'clerk',
  of: 'orders',
  no: 'SO-1',
  type: 'clerk.release',
  data: { a: 1, b: 2 },
  ...more,
});
const answered = (action: string, more: Partial<Answered> = {}): Answered => ({
  kind: 'answered',
  action,
  node: 'node-1',
  began: 1,
  ended: 2,
  status: 200,
  code: '',
  body: 'same',
  no: 'SO-1',
  version: 3,
  ...more,
});
const logged = (action: string, more: Partial<LoggedEvent> = {}): LoggedEvent => ({
  process: 'SO-1',
  seq: 3,
  kind: 'orders',
  type: 'clerk.release',
  by: 'clerk',
  data: { b: 2, a: 1 },
  reason: `按计划 #${action}`,
  from: 'reviewed',
  to: 'planned',
  prevHash: '',
  hash: '',
  ...more,
});
const refused = (action: string, code = 'transition-refused', status = 409): Answered =>
  answered(action, { status, code, body: code, no: undefined, version: undefined });

const story = (ask: Asked, answers: Answered[], log: LoggedEvent[]): Told[] =>
  toldBy([ask, ...answers], { events: log });
const said = ({ violations }: { violations: { what: string }[] }): string[] => violations.map(({ what }) => what);

describe('the mark of a command', () => {
  it('stands at the end of its reason, or in the order number of the customer', () => {
    expect(markOf({ reason: '工序间隔太短 #7-0-12', data: {} })).toBe('7-0-12');
    expect(markOf({ reason: null, data: { customerPo: '#7-0-1' } })).toBe('7-0-1');
    expect(markOf({ reason: 'no mark', data: { customerPo: 'PO-4711' } })).toBeNull();
  });
});

describe('P1: what was acknowledged', () => {
  it('is in the log as it was sent', () => {
    const found = nothingIsLost(story(asked('a'), [answered('a')], [logged('a')]));
    expect(found).toMatchObject({ checked: 1, violations: [] });
  });

  it('is missed when it is not there', () => {
    expect(said(nothingIsLost(story(asked('a'), [answered('a')], [])))).toEqual([
      'clerk.release was acknowledged as SO-1 3 and is not there',
    ]);
  });

  it('is missed when it is elsewhere, or somebody else did something else', () => {
    expect(said(nothingIsLost(story(asked('a'), [answered('a')], [logged('a', { seq: 4 })])))).toHaveLength(1);
    for (const wrong of [{ by: 'finance' }, { type: 'clerk.hold' }, { data: { a: 1, b: 3 } }]) {
      expect(said(nothingIsLost(story(asked('a'), [answered('a')], [logged('a', wrong)])))).toEqual([
        'SO-1 3 is not what was acknowledged',
      ]);
    }
  });

  it('is not asked for what was never acknowledged', () => {
    expect(nothingIsLost(story(asked('a'), [refused('a', 'ECONNRESET', 0)], []))).toMatchObject({ checked: 0 });
  });
});

describe('P2: a command', () => {
  it('that is sent four times at once is applied once and answered alike', () => {
    const answers = [answered('a'), answered('a'), answered('a'), refused('a', 'timeout', 0)];
    expect(said(onlyOnce(story(asked('a'), answers, [logged('a')])))).toEqual([]);
  });

  it('is not applied twice', () => {
    expect(said(onlyOnce(story(asked('a'), [answered('a')], [logged('a'), logged('a', { seq: 4 })])))).toEqual([
      'clerk.release was applied 2 times',
    ]);
  });

  it('is not applied twice by what it brings about elsewhere, which repeats its reason', () => {
    const withdrawn = logged('a', {
      process: 'PR-SO-1-1',
      kind: 'purchase-requisitions',
      type: 'order.withdraw-requisition',
      reason: 'SO-1: 按计划 #a',
    });
    expect(said(onlyOnce(story(asked('a'), [answered('a')], [logged('a'), withdrawn])))).toEqual([]);
  });

  it('is looked for in the log of the kind that it was sent to', () => {
    const draw = asked('a', { of: 'stock-items', no: 'SK-1', type: 'production.draw-stock' });
    const drawn = logged('a', { process: 'SK-1', kind: 'stock-items', type: 'production.draw-stock' });
    const told = story(draw, [answered('a', { no: 'SK-1' })], [drawn, logged('a', { reason: 'SK-1: 领料 #a' })]);
    expect(said(onlyOnce(told))).toEqual([]);
    expect(said(nothingIsLost(told))).toEqual([]);
    const putIn = logged('', { process: 'SK-1', kind: 'stock-items', type: 'purchase.put-in', reason: null });
    const keys = [{ by: 'clerk', key: 'a', process: 'SK-1', seq: 3 }];
    expect(said(nothingIsForged(told, { events: [drawn, putIn], keys }))).toEqual([]);
    const forged = { ...drawn, seq: 4, reason: null };
    expect(said(nothingIsForged(told, { events: [forged], keys }))).toEqual([
      'production.draw-stock was sent by nobody',
    ]);
  });

  it('to what others move as well may be refused, and taken at the next moment, not before it', () => {
    const draw = asked('a', { shared: true });
    const at = (one: Answered, began: number, ended: number): Answered => ({ ...one, began, ended });
    const early = story(draw, [at(refused('a'), 1, 4), at(answered('a'), 2, 3)], [logged('a')]);
    expect(said(onlyOnce(early))).toEqual([]);
    const late = story(draw, [at(answered('a'), 2, 3), at(refused('a'), 3, 4)], [logged('a')]);
    expect(said(onlyOnce(late))).toEqual(['one copy was taken, another refused (409 transition-refused)']);
  });

  it('is not answered in two ways', () => {
    expect(said(onlyOnce(story(asked('a'), [answered('a'), answered('a', { body: 'else' })], [logged('a')])))).toEqual([
      'its copies were answered differently',
    ]);
    expect(said(onlyOnce(story(asked('a'), [answered('a'), refused('a')], [logged('a')])))).toEqual([
      'one copy was taken, another refused (409 transition-refused)',
    ]);
  });

  it('under the key of another one is refused and changes nothing', () => {
    const misuse = asked('a!', { reused: true });
    expect(said(onlyOnce(story(misuse, [refused('a!', 'idempotency-mismatch', 422)], [])))).toEqual([]);
    expect(said(onlyOnce(story(misuse, [answered('a!')], [logged('a!')])))).toEqual([
      "its key was another's, and the answer was 200 ",
      "its key was another's, and it was applied",
    ]);
  });

  it('is behind every entry of the log, under its own key', () => {
    const told = story(asked('a'), [answered('a')], [logged('a')]);
    const keys = [{ by: 'clerk', key: 'a', process: 'SO-1', seq: 3 }];
    expect(said(nothingIsForged(told, { events: [logged('a')], keys }))).toEqual([]);
    expect(said(nothingIsForged(told, { events: [logged('b')], keys }))).toEqual(['clerk.release was sent by nobody']);
    expect(said(nothingIsForged(told, { events: [logged('a')], keys: [] }))).toEqual([
      'clerk.release is not under the key a',
    ]);
  });
});

describe('P4: of two decisions', () => {
  const race = (first: Answered, second: Answered, log: LoggedEvent[]): Told[] =>
    toldBy([asked('a', { rivals: 'a' }), asked('b', { rivals: 'a', by: 'clerk2' }), first, second], { events: log });

  it('one is taken and the other is refused in words', () => {
    expect(said(oneDecision(race(answered('a'), refused('b'), [logged('a')])))).toEqual([]);
  });

  it('not both are taken, not even without an answer', () => {
    const both = [logged('a'), logged('b', { seq: 4 })];
    expect(said(oneDecision(race(answered('a'), refused('b', 'timeout', 0), both)))).toEqual([
      '2 of clerk.release and clerk.release were taken',
    ]);
  });

  it('the loser is not told that the product is broken', () => {
    expect(said(oneDecision(race(answered('a'), refused('b', 'internal', 500), [logged('a')])))).toEqual([
      'the loser of clerk.release and clerk.release was answered 500 internal',
    ]);
  });
});

it('P9: a database that is away is told as that, not as a fault of the product', () => {
  const answers = [refused('a', 'unavailable', 503), refused('b', 'ECONNRESET', 0), refused('c', 'internal', 500)];
  expect(said(noFaultIsTold(answers))).toEqual(['was answered 500 internal']);
});
