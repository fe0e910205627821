import { LocalLimit } from '../../src/http/local-limit.js';

const MINUTE = 60_000;

describe('the limit of one node', () => {
  let now = 0;
  const limit = (perMinute: number) => new LocalLimit(perMinute, () => now);

  it('lets a minute’s worth through at once, and then as many as come back', () => {
    const node = limit(60);
    const taken = Array.from({ length: 60 }, () => node.take('ann'));
    expect(new Set(taken)).toEqual(new Set([0]));
    expect(node.take('ann')).toBe(1);
    now += 1_000;
    expect(node.take('ann')).toBe(0);
    expect(node.take('ann')).toBe(1);
    now += MINUTE * 10;
    expect(Array.from({ length: 61 }, () => node.take('ann')).filter((seconds) => seconds > 0)).toHaveLength(1);
  });

  it('says how long to wait', () => {
    const node = limit(2);
    node.take('ann');
    node.take('ann');
    expect(node.take('ann')).toBe(30);
  });

  it('counts each caller for himself', () => {
    const node = limit(1);
    expect(node.take('ann')).toBe(0);
    expect(node.take('ann')).toBe(60);
    expect(node.take('bob')).toBe(0);
  });
});
