import { Logger } from '@nestjs/common';
import type pg from 'pg';
import { Outage } from '../../src/http/problems/outage.service.js';

describe('an outage of the database', () => {
  const said: string[] = [];
  let answers = false;
  beforeEach(() => {
    jest.useFakeTimers();
    for (const level of ['error', 'warn'] as const) {
      jest.spyOn(Logger.prototype, level).mockImplementation((...told: unknown[]) => void said.push(String(told[0])));
    }
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    said.length = 0;
  });

  const query = () => (answers ? Promise.resolve({ rows: [] }) : Promise.reject(new Error('away')));
  const away = () => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });

  it('is told once when it begins and once when it is over, however many requests fail', async () => {
    const outage = new Outage({ query } as unknown as pg.Pool);
    answers = false;
    for (let request = 0; request < 50; request++) expect(outage.covers(away())).toBe(true);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(said).toEqual([
      'The database does not answer: connect ECONNREFUSED 127.0.0.1:5432. Requests are refused until it does',
    ]);
    answers = true;
    await jest.advanceTimersByTimeAsync(600);
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(/^The database answers again after \d+\.\d s; 50 requests failed meanwhile$/);
    outage.onModuleDestroy();
  });

  it('does not cover a fault of our own', () => {
    const outage = new Outage({ query } as unknown as pg.Pool);
    expect(outage.covers(new TypeError('Cannot read properties of undefined'))).toBe(false);
    expect(said).toEqual([]);
  });
});
