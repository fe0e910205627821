import { order } from '../../machines/order/order.process.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { inCanonicalOrder, inCanonicalOrderAfter } from '../../src/engine/log/canonical-json.js';
import { newSalt } from '../../src/engine/log/salt.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { begin, play, POLICIES } from '../machines/order-property.game.js';
import { chanceOf } from '../support/chance.js';

describe('one order of keys', () => {
  it('is that of jsonb: the shorter first, then letter by letter, however somebody spelled it', () => {
    expect(JSON.stringify(inCanonicalOrder({ bb: 1, a: { d: [{ z: 1, y: 2 }], cc: null }, ab: 2 }))).toBe(
      '{"a":{"d":[{"y":2,"z":1}],"cc":null},"ab":2,"bb":1}',
    );
    expect(JSON.stringify(inCanonicalOrder({ ab: 2, a: 1 }))).toBe('{"a":1,"ab":2}');
    expect(JSON.stringify(inCanonicalOrder({ a: 1, ab: 2 }))).toBe('{"a":1,"ab":2}');
  });

  it('counts bytes, and is not misled by names that run together', () => {
    expect(JSON.stringify(inCanonicalOrder({ 交: 1, ab: 2 }))).toBe('{"ab":2,"交":1}');
    expect(JSON.stringify(inCanonicalOrder({ 'b\na': 1, c: 2 }))).toBe('{"c":2,"b\\na":1}');
    expect(JSON.stringify(inCanonicalOrder({ c: 1, b: 2, a: 3 }))).toBe('{"a":3,"b":2,"c":1}');
  });

  it('keeps a field that is called like the prototype a field', () => {
    const odd = JSON.parse('{"__proto__":{"b":1,"a":2},"a":1}') as object;
    expect(JSON.stringify(inCanonicalOrder(odd))).toBe('{"a":1,"__proto__":{"a":2,"b":1}}');
    expect(JSON.stringify(inCanonicalOrderAfter({}, odd))).toBe('{"a":1,"__proto__":{"a":2,"b":1}}');
  });

  it('is found as well when only what an event has changed is put in order', () => {
    let events = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const game = begin(POLICIES['gates alone'], chanceOf(seed), {});
      for (let turn = 0; turn < 60 && game.process.waits.length > 0; turn++) play(game);
      let before: StoredProcess | null = null;
      for (const happening of game.taken) {
        const { after }: { after: StoredProcess } = applyEvent(order, 'test', before, happening, game.policy);
        const whole = inCanonicalOrder(after.facts) as object;
        const ordered = inCanonicalOrderAfter(before?.facts ?? null, after.facts as object);
        expect(JSON.stringify(ordered)).toBe(JSON.stringify(whole));
        before = { ...after, facts: whole };
      }
      events += game.taken.length;
    }
    expect(events).toBeGreaterThan(60);
  });
});

describe('a salt', () => {
  it('is sixteen bytes, and another one each time', () => {
    const salts = Array.from({ length: 1000 }, () => newSalt().toString('hex'));
    expect(new Set(salts).size).toBe(1000);
    expect(salts.every((salt) => salt.length === 32)).toBe(true);
  });
});
