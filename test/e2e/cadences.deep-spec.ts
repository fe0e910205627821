import pg from 'pg';
import { Cadences } from '../../src/features/cadences/cadences.service.js';
import type { Company, Member, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

// What recurs begins by itself: each period once, on whichever node, and after an outage not all at once.

let company: Company;
let owner: pg.Client;
let nodes: Cadences[];
let manager: Member;
let quality: Member;

beforeAll(async () => {
  company = await openCompany();
  owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
  nodes = [company.app, await company.anotherNode()].map((app) => app.get(Cadences, { strict: false }));
  [manager, quality] = await Promise.all(['manager', 'quality'].map((name) => company.member(name)));
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await company?.close();
});

const cadence = (data: object, more: object = {}) => ({
  name: { 'zh-CN': '每日点检', 'zh-TW': '每日點檢', en: 'Daily check' },
  rrule: 'FREQ=DAILY',
  shift: 'none',
  starts: {
    kind: 'actions',
    event: 'any.assign-action',
    data: { office: 'quality', person: quality.id, verifier: { office: 'management', person: manager.id }, ...data },
  },
  ...more,
});

const decide = async (cadences: object) =>
  company.agree(await manager.post('/api/policy', { cadences, reason: '例行工作' }));
const begun = async (content: string): Promise<Untyped[]> => {
  const { body } = await manager.get(`/api/processes/actions?q=${encodeURIComponent(content)}&limit=100`);
  return body.items as Untyped[];
};
const bothLook = () => Promise.all([0, 1, 2].flatMap(() => nodes.map((node) => node.turn())));
const since = (id: string, days: number) =>
  owner.query(`UPDATE cadence SET since = now() - make_interval(days => $2) WHERE id = $1`, [id, days]);

it('begins every period once, though two nodes look, and nothing of before it was decided', async () => {
  await decide({ daily: cadence({ content: '点检 {period}', dueOn: '{day+2}' }) });
  await bothLook();
  expect(await begun('点检')).toEqual([]);
  await since('daily', 3);
  await bothLook();
  const periods = await owner.query<{ period: string; process_id: string; due: string }>(
    `SELECT c.period::text, c.process_id, (c.period + 2)::text AS due FROM cadence_period c ORDER BY period`,
  );
  expect(periods.rows).toHaveLength(3);
  const items = await begun('点检');
  expect(new Set(each(items, 'no'))).toEqual(new Set(periods.rows.map(({ process_id }) => process_id)));
  for (const { period, process_id, due } of periods.rows) {
    const { body } = await manager.get(`/api/processes/actions/${process_id}`);
    expect(body).toMatchObject({ dueOn: due, state: 'assigned', facts: { content: `点检 ${period}` } });
  }
});

it('makes up for an outage within bounds', async () => {
  await since('daily', 40);
  await bothLook();
  expect(await begun('点检')).toHaveLength(12);
});

it('begins nothing while it is paused, nor of that time afterwards', async () => {
  await decide({ daily: cadence({ content: '停 {period}', dueOn: '{day}' }, { paused: true }) });
  await since('daily', 2);
  await bothLook();
  await decide({ daily: cadence({ content: '停 {period}', dueOn: '{day}' }) });
  await bothLook();
  expect(await begun('停')).toEqual([]);
});

it('says what stands in the way, to those who set the policy', async () => {
  await decide({ broken: cadence({ content: '', dueOn: 'soon' }) });
  await bothLook();
  await since('broken', 1);
  await bothLook();
  const { status, body } = await manager.get('/api/cadences');
  expect(status).toBe(200);
  expect(oneWith(body.items, 'id', 'broken')).toMatchObject({
    kind: 'actions',
    event: 'any.assign-action',
    last: null,
    failure: expect.stringContaining('dueOn'),
    next: expect.any(String),
  });
  expect(oneWith(body.items, 'id', 'daily')).toMatchObject({ failure: null, last: expect.stringMatching(/^AI-/) });
  expect((await quality.get('/api/cadences')).status).toBe(403);
});

it('takes what somebody has begun by hand for what should begin', async () => {
  const starts = { kind: 'monthly-plans', event: 'production.open-plan', data: { month: '{month}' } };
  await decide({ months: { ...cadence({}), rrule: 'FREQ=DAILY', starts } });
  await bothLook();
  const { rows } = await owner.query<{ month: string }>(
    `SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month`,
  );
  const production = await company.member('production');
  const { body } = await production.post('/api/processes/monthly-plans', { month: rows[0].month });
  await since('months', 1);
  await bothLook();
  const items = (await manager.get('/api/cadences')).body.items as unknown;
  expect(oneWith(items, 'id', 'months')).toMatchObject({ failure: null, last: expect.stringMatching(/^MP-/) });
  const begun = await owner.query<{ process_id: string }>(
    `SELECT process_id FROM cadence_period WHERE cadence = 'months' ORDER BY period`,
  );
  expect(begun.rows[0].process_id).toBe(body.no);
});

it('is refused where it recurs by no rule, at its place', async () => {
  const wrong = await manager.post('/api/policy', {
    cadences: { daily: { ...cadence({}), rrule: 'often' } },
    reason: '试',
  });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'cadences.daily.rrule' }] } });
});

it('is refused where nobody is named who verifies what the product assigns', async () => {
  const alone = cadence({ content: '清点', dueOn: '{day+1}', verifier: undefined });
  const wrong = await manager.post('/api/policy', { cadences: { counting: alone }, reason: '试' });
  expect(wrong).toMatchObject({
    status: 422,
    body: {
      errors: [
        {
          path: 'cadences.counting.starts.data.verifier',
          message: '须指定部门和人员：由系统发起的事项，系统自己不能办理',
        },
      ],
    },
  });
  expect((await decide({ counting: { ...alone, paused: true } })).status).toBeLessThan(300);
});

/**
 * A recurrence as it was decided before anybody was asked who verifies: as a version of its own, for a node may have read
 * the one before at any time.
 */
const decidedBefore = async (id: string, value: object): Promise<void> => {
  await decide({
    [id]: { ...value, starts: (cadence({ content: '旧', dueOn: '{day+1}' }) as { starts: object }).starts },
  });
  await owner.query('ALTER TABLE policy_version DISABLE TRIGGER USER');
  await owner.query(
    `INSERT INTO policy_version OVERRIDING SYSTEM VALUE
     SELECT (jsonb_populate_record(p, jsonb_build_object('version', p.version + 1,
       'cadences', jsonb_set(p.cadences::jsonb, ARRAY[$1], $2::jsonb)))).*
     FROM policy_version p WHERE version = (SELECT max(version) FROM policy_version)`,
    [id, JSON.stringify(value)],
  );
  await owner.query('ALTER TABLE policy_version ENABLE TRIGGER USER');
};

it('gives what was decided before to the head of the office in whose name it begins', async () => {
  const value = cadence({ content: '旧例 {period}', dueOn: '{day+1}', verifier: undefined }, { office: 'production' });
  await decidedBefore('old', value);
  await bothLook();
  await since('old', 1);
  await bothLook();
  const [item] = await begun('旧例');
  const head = (await company.member('production-head')).id;
  expect((await manager.get(`/api/processes/actions/${item.no as string}`)).body.facts.verifier).toEqual({
    office: 'production',
    person: head,
  });
});

it('shows when a rule begins something, by the work calendar, and refuses what is no rule', async () => {
  const asked = (rrule: string, shift = 'next') =>
    manager.get(`/api/cadences/days?rrule=${encodeURIComponent(rrule)}&shift=${shift}`);
  const { status, body } = await asked('FREQ=WEEKLY;BYDAY=SU');
  expect(status).toBe(200);
  const [{ period, day }] = body.items as { period: string; day: string }[];
  expect(new Date(period).getUTCDay()).toBe(0);
  expect(day > period).toBe(true);
  expect((await asked('FREQ=WEEKLY;BYDAY=SU', 'none')).body.items[0]).toMatchObject({ period, day: period });
  expect((await asked('FREQ=WEEKLY;BYDAY=MO')).body.items).toHaveLength(6);
  expect(await asked('often')).toMatchObject({ status: 422, body: { errors: [{ path: 'rrule' }] } });
  expect((await quality.get('/api/cadences/days?rrule=FREQ%3DDAILY&shift=none')).status).toBe(403);
});
