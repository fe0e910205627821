import { Rested } from '../../src/http/rested.js';

/** Milliseconds that have passed, and what the clock on the wall shows: nobody may look at the latter. */
let passed: number;
let wall: number;

beforeEach(() => {
  passed = 0;
  wall = Date.UTC(2026, 2, 2, 8);
  jest.spyOn(performance, 'now').mockImplementation(() => passed);
  jest.spyOn(Date, 'now').mockImplementation(() => wall + passed);
});
afterEach(() => jest.restoreAllMocks());

const counter = () => {
  let times = 0;
  return new Rested(async () => ++times);
};

describe('a figure that rests', () => {
  it('is counted once for all who ask within ten seconds, and again after them', async () => {
    const figure = counter();
    expect(await Promise.all([figure.get(), figure.get()])).toEqual([1, 1]);
    passed = 9_999;
    expect(await figure.get()).toBe(1);
    passed = 10_001;
    expect(await figure.get()).toBe(2);
  });

  it('rests no longer and no shorter when the clock is set back or forward meanwhile', async () => {
    const figure = counter();
    await figure.get();
    wall += 86_400_000;
    expect(await figure.get()).toBe(1);
    wall -= 2 * 86_400_000;
    passed = 10_001;
    expect(await figure.get()).toBe(2);
  });
});
