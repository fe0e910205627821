import { setTimeout as sleep } from 'node:timers/promises';
import { hashOfCheckpoint, isAuthentic } from '../../src/audit/checkpoint.js';
import { isCheckpoint } from '../../src/audit/signed-text.js';
import { Sealer } from '../../src/audit/sealer.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { sealAll } from '../support/seal-all.js';
import type pg from 'pg';
import { PG_POOL } from '../../src/database/pool.js';

jest.setTimeout(120_000);

let company: Company;
beforeAll(async () => {
  company = await openCompany();
  for (let order = 0; order < 3; order++) {
    await company.enter();
    await sealAll(company.app.get(Sealer), company.app.get<pg.Pool>(PG_POOL));
    await sleep(5);
  }
});
afterAll(() => company?.close());

describe('GET /api/audit/checkpoints', () => {
  it('lists the newest first, page by page', async () => {
    const auditor = await company.member('auditor');
    const { body } = await auditor.get('/api/audit/checkpoints?limit=2');
    const newest = body.items[0].number as number;
    expect(body.items).toEqual([
      {
        number: newest,
        at: expect.any(String),
        entries: 1,
        total: 3,
        settled: expect.any(String),
        key: expect.any(String),
      },
      expect.objectContaining({ number: newest - 1, entries: 1, total: 2 }),
    ]);
    const next = await auditor.get(`/api/audit/checkpoints?limit=2&cursor=${body.nextCursor}`);
    expect(next.body.items[0]).toMatchObject({ number: newest - 2, total: 1 });
  });

  it('gives each whole and signed, so that an auditor can keep the chain himself', async () => {
    const auditor = await company.member('auditor');
    const { body } = await auditor.get('/api/audit/checkpoints?limit=1');
    const newest = body.items[0].number as number;
    const [last, before] = await Promise.all(
      [newest, newest - 1].map(
        async (number) => (await auditor.get(`/api/audit/checkpoints/${number}`)).body as unknown,
      ),
    );
    expect([last, before].map((one) => isCheckpoint(one) && isAuthentic(one))).toEqual([true, true]);
    expect(last).toMatchObject({ previous: isCheckpoint(before) && hashOfCheckpoint(before) });
  });

  it.each([
    ['/api/audit/checkpoints/999999', 404],
    ['/api/audit/checkpoints/1e3', 404],
    ['/api/audit/checkpoints/99999999999999999999', 404],
    ['/api/audit/checkpoints?cursor=x', 422],
    ['/api/audit/checkpoints?limit=0', 422],
    ['/api/audit/checkpoints?by=me', 422],
  ])('%s is %d', async (path, status) => {
    expect((await (await company.member('auditor')).get(path)).status).toBe(status);
  });

  it('is for those who audit', async () => {
    expect((await (await company.member('sales')).get('/api/audit/checkpoints')).status).toBe(403);
  });
});
