import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Turns } from '../../src/engine/turns.js';

const said = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
beforeEach(() => said.mockClear());
afterAll(() => said.mockRestore());

const HOUR = 3_600_000;

describe('the standing work of a node', () => {
  it('goes on at once while there is more to do, and waits when there is nothing', async () => {
    const left = [2, 1, 0];
    let turns = 0;
    const work = new Turns({ name: 'Work', pause: HOUR, turn: () => Promise.resolve(left[turns++] ?? 0) });
    work.start();
    await sleep(20);
    expect(turns).toBe(3);
    await work.stop();
    expect(turns).toBe(3);
  });

  it('ends with the turn under way', async () => {
    let end: (done: number) => void = () => undefined;
    const turn = () => new Promise<number>((resolve) => (end = resolve));
    const work = new Turns({ name: 'Work', pause: HOUR, turn });
    work.start();
    let isOver = false;
    const over = work.stop().then(() => (isOver = true));
    await sleep(10);
    expect(isOver).toBe(false);
    end(1);
    await over;
  });

  it('says a trouble once, and that it is over', async () => {
    let turns = 0;
    const turn = () => (++turns < 4 ? Promise.reject(new Error('away')) : Promise.resolve(0));
    const work = new Turns({ name: 'Work', pause: 1, turn });
    work.start();
    while (turns < 5) await sleep(1);
    await work.stop();
    expect(said.mock.calls).toEqual([['Work waits: away'], ['Work goes on']]);
  });
});
