import { demoPersonId } from '../../src/identity/demo-company.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

const KIND = '/api/processes/publishers';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const name = async (by: string, data: object): Promise<Answer> =>
  (await company.member(by)).post(KIND, { type: 'head.name-publisher', data });
const send = async (by: string, no: string, type: string, data: object, reason?: string): Promise<Answer> => {
  const { version } = await get(by, `${KIND}/${no}`);
  return (await company.member(by)).post(`${KIND}/${no}/events`, {
    type,
    data,
    seen: version,
    ...(reason && { reason }),
  });
};
const shared = async (office: string): Promise<Untyped> =>
  oneWith((await get('logistics', '/api/sharing')).items, 'office', office);

const production = demoPersonId('production');
const sun = demoPersonId('production2');

it('every office publishes something, and nobody is named yet', async () => {
  const { items, nextCursor } = await get('logistics', '/api/sharing');
  expect([items.length, nextCursor, each(items, 'maintainer').every((one) => one === null)]).toEqual([15, null, true]);
  const plans = oneWith((await shared('production')).publishes, 'what', '生产计划');
  expect(plans).toMatchObject({
    to: null,
    duty: '次月生产计划',
    workingDays: 3,
    kind: 'monthly-plans',
    clause: 'S0§六(二)1',
  });
  expect(each(plans.events, 'event')).toContain('production.submit-plan');
  const english = await (await company.member('sales')).get('/api/sharing', { 'Accept-Language': 'en' });
  expect(oneWith(english.body.items, 'office', 'quality').publishes[0].what).toBe('Reports of inspections');
});

it('the head names the maintainer of his own office, from its people, once', async () => {
  expect((await name('production', { office: 'production', person: production })).status).toBe(403);
  const refused = async (by: string, data: object) => each((await name(by, data)).body.unmet, 'rule');
  expect((await name('sales-head', { office: 'production', person: production })).status).toBe(403);
  expect(await refused('production-head', { office: 'production', person: demoPersonId('sales') })).toEqual(['PB-02']);
  const named = await name('production-head', { office: 'production', person: production });
  expect(named).toMatchObject({ status: 201, body: { state: 'in-charge' } });
  expect(await refused('production-head', { office: 'production', person: sun })).toEqual(['PB-01']);
  expect((await shared('production')).maintainer).toMatchObject({
    process: named.body.no,
    person: '郑大勇',
    deputy: null,
  });
});

it('the maintainer looks it through; who had it before stays on record', async () => {
  const { process: no } = (await shared('production')).maintainer;
  const late = { accurate: true, timely: false, complete: true };
  expect((await send('production2', no, 'publisher.confirm-information', late)).status).toBe(403);
  const bare = await send('production', no, 'publisher.confirm-information', late);
  expect([bare.status, oneWith(bare.body.unmet, 'rule', 'PB-03').missing]).toEqual([409, ['findings']]);
  expect(
    (await send('production', no, 'publisher.confirm-information', { ...late, findings: '日报补录' })).status,
  ).toBe(200);
  expect((await shared('production')).maintainer.confirmedAt).toEqual(expect.any(String));
  const changed = await send(
    'production-head',
    no,
    'head.change-publisher',
    { person: sun, deputy: production },
    '调岗',
  );
  expect(changed.body.facts).toMatchObject({ person: sun, changes: [{ person: production, reason: '调岗' }] });
  expect((await shared('production')).maintainer).toMatchObject({ person: '孙海涛', deputy: '郑大勇' });
  expect(await get('auditor', `${KIND}/${no}/verify`)).toMatchObject({ verified: true });
});

it('no clause is only planned: each says what carries it', async () => {
  const { items } = await get('clerk', '/api/clauses');
  expect(items).toHaveLength(191);
  expect((items as Untyped[]).filter(({ carriedBy }) => carriedBy.length === 0)).toEqual([]);
  expect(JSON.stringify(items)).not.toContain('planned"');
  const { carriedBy, rules } = oneWith(items, 'clause', 'S0§六(二)2');
  expect([each(carriedBy, 'carrier'), each(rules, 'rule')]).toEqual([
    ['rules', 'sharing'],
    ['PB-02', 'PB-03'],
  ]);
});
