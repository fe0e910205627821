import pg from 'pg';
import type { Company } from '../support/company.js';
import { oneWith, openCompany } from '../support/company.js';

// The company's working time is a part of its policy: everybody sees it, two people change it.

let company: Company;
let owner: pg.Client;
beforeAll(async () => {
  company = await openCompany();
  owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await company?.close();
});

it('shows the week and the days of a year, with their source', async () => {
  const clerk = await company.member('clerk');
  const { status, body } = await clerk.get('/api/work-calendar?year=2026');
  expect(status).toBe(200);
  expect(body).toMatchObject({ year: 2026, version: 1, source: 'chinese-days 1.5.7' });
  expect(oneWith(body.week, 'name', 'week.6')).toEqual({ name: 'week.6', hours: 'off', called: '' });
  expect(oneWith(body.days, 'name', '2026-10-01')).toEqual({ name: '2026-10-01', hours: 'off', called: '国庆节' });
  expect(oneWith(body.days, 'name', '2026-10-10')).toMatchObject({ hours: 'work' });
  const unknown = (await clerk.get('/api/work-calendar?year=2031')).body;
  expect(unknown).toMatchObject({ year: 2031, source: null, days: [] });
  const wrong = await clerk.get('/api/work-calendar?year=soon');
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'year' }] } });
});

it('takes a day, a source and a whole year from those who set the policy, and asks a second one', async () => {
  const manager = await company.member('manager');
  const clerk = await company.member('clerk');
  const days = { 'year.2031': '厂部通知', '2031-10-01': 'off 国庆节' };
  expect((await clerk.post('/api/policy', { calendar: days, reason: '厂部通知' })).status).toBe(403);
  await company.agree(await manager.post('/api/policy', { calendar: days, reason: '厂部通知' }));
  expect((await clerk.get('/api/work-calendar?year=2031')).body).toMatchObject({
    source: '厂部通知',
    days: [{ name: '2031-10-01', hours: 'off', called: '国庆节' }],
  });
  expect((await clerk.post('/api/work-calendar/years', { year: 2026, reason: '官方日历' })).status).toBe(403);
  await company.agree(await manager.post('/api/policy', { calendar: { '2026-10-01': 'work' }, reason: '赶工' }));
  await company.agree(await manager.post('/api/work-calendar/years', { year: 2026, reason: '官方日历' }));
  const after = (await clerk.get('/api/work-calendar?year=2026')).body;
  expect(oneWith(after.days, 'name', '2026-10-01')).toMatchObject({ hours: 'off' });
  const unknown = await manager.post('/api/work-calendar/years', { year: 2031, reason: '官方日历' });
  expect(unknown).toMatchObject({ status: 422, body: { errors: [{ path: 'year' }] } });
});

it('says where a due time is counted over days that no source covers', async () => {
  const manager = await company.member('manager');
  const no = await company.enter();
  const wait = async () => ((await manager.get(`/api/orders/${no}`)).body.waits as { uncovered: unknown }[])[0];
  expect(await wait()).toMatchObject({ uncovered: null });
  const deadlines = { '*': 1_900 };
  await company.agree(await manager.post('/api/policy', { deadlines, reason: '试行' }));
  await owner.query(`
    ALTER TABLE policy_version DISABLE TRIGGER USER;
    UPDATE policy_version SET effective_from = now() - interval '1 second', created_at = now() - interval '2 days'
      WHERE effective_from > now();
    ALTER TABLE policy_version ENABLE TRIGGER USER`);
  const first = `${new Date().getUTCFullYear() + 1}-01-01`;
  expect(await wait()).toMatchObject({ dueAt: expect.any(String), uncovered: first });
});
