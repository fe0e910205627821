import pg from 'pg';
import { daysOfMonth, monthAfter } from '../../machines/calendar.js';
import { demoPersonId } from '../../src/identity/demo-company.js';
import { enter } from '../departments/indicators.support.js';
import { today } from '../support/order-examples.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

const PROCESSES = '/api/processes';
const MONTH = monthAfter(today().slice(0, 7), -1);
const { from, to } = daysOfMonth(MONTH);

let company: Company;
let pool: pg.Pool;
let order: string;
let scheme: string;

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const post = async (by: string, path: string, body: object): Promise<Answer> =>
  (await company.member(by)).post(path, body);
const send = async (by: string, place: string, type: string, data: object = {}, reason?: string): Promise<Answer> => {
  const path = `${PROCESSES}/${place}`;
  const { version } = await get(by, path);
  return post(by, `${path}/events`, { type, data, seen: version, ...(reason && { reason }) });
};
const sent = async (...[by, place, type, data, reason]: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(by, place, type, data, reason);
  expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
  return answer.body;
};
const refused = async (...args: Parameters<typeof send>): Promise<unknown[]> => {
  const answer = await send(...args);
  expect(answer.status).toBe(409);
  return each(answer.body.unmet, 'rule');
};
const figures = (by: string, query: string): Promise<Untyped> =>
  get(by, `/api/departments/hr/indicators?from=${from}&to=${to}&${query}`);
const statusOf = async (by: string, query: string): Promise<number> =>
  (await (await company.member(by)).get(`/api/departments/hr/indicators?from=${from}&to=${to}&${query}`)).status;

const row = (office: string, name: string, weight: string, more: object = {}) => ({
  office,
  name,
  weight,
  scoring: '按比例',
  ...more,
});

const DRAFT = {
  scheme: '月度考核',
  cadence: 'month',
  indicators: [
    row('production', 'production-pass-rate', '60', { full: '100', none: '50' }),
    row('production', 'own-1', '40', { own: '现场 5S' }),
    row('sales', 'revenue', '100'),
    row('clerk', 'tracking-timeliness', '100'),
    row('hr', 'duties-kept', '100'),
  ],
  people: [demoPersonId('clerk')],
  panel: [demoPersonId('operations'), demoPersonId('production')],
  method: '自评后由人力资源部会同评审人员审核',
};

const numberOf = (place: number): string => `KP-${scheme}-${MONTH}-${place}`;
const placeOf = (place: number): string => `appraisals/${numberOf(place)}`;

beforeAll(async () => {
  company = await openCompany();
  pool = new pg.Pool({ connectionString: company.database.ownerUrl });
  order = await company.enter();
  // Three inspections of four passed last month.
  for (const no of [1, 2, 3, 4]) {
    const result = { kind: 'final', item: `line ${no}`, result: no === 4 ? 'fail' : 'pass' };
    await enter(pool, 'inspection_result', {
      order_no: order,
      seq: 900,
      no,
      ...result,
      recorded_at: `${from}T12:00:00Z`,
    });
  }
}, 120_000);
afterAll(async () => {
  await pool?.end();
  await company?.close();
});

it('a scheme is drafted by human resources and approved by the leader', async () => {
  const uneven = { ...DRAFT, indicators: DRAFT.indicators.slice(1) };
  const wrong = await post('hr', `${PROCESSES}/appraisal-schemes`, { type: 'hr.draft-scheme', data: uneven });
  expect([wrong.status, each(wrong.body.unmet, 'rule')]).toEqual([409, ['KS-02']]);
  const notHis = await post('sales', `${PROCESSES}/appraisal-schemes`, { type: 'hr.draft-scheme', data: DRAFT });
  expect(notHis.status).toBe(403);
  const drafted = await post('hr', `${PROCESSES}/appraisal-schemes`, { type: 'hr.draft-scheme', data: DRAFT });
  expect(drafted).toMatchObject({ status: 201, body: { state: 'drafted' } });
  scheme = drafted.body.no as string;
  expect((await send('hr', `appraisal-schemes/${scheme}`, 'management.approve-scheme')).status).toBe(403);
  expect(await sent('manager', `appraisal-schemes/${scheme}`, 'management.approve-scheme')).toMatchObject({
    state: 'approved',
  });
});

it('one act opens an appraisal of every office and of the clerk whom it names, once', async () => {
  const place = `appraisal-schemes/${scheme}`;
  expect(await refused('hr', place, 'hr.open-period', { month: today().slice(0, 7) })).toEqual(['KS-05']);
  await sent('hr', place, 'hr.open-period', { month: MONTH });
  expect(await refused('hr', place, 'hr.open-period', { month: MONTH })).toEqual(['KS-04']);
  const { items } = await get('hr', `${PROCESSES}/appraisals`);
  expect(each(items, 'state')).toEqual(['open', 'open', 'open', 'open']);
  const { facts, title } = await get('clerk', `${PROCESSES}/${placeOf(3)}`);
  expect([facts.office, facts.person, title]).toEqual([
    'clerk',
    demoPersonId('clerk'),
    expect.stringContaining('陈晓雯'),
  ]);
  const { appraisals } = await get('hr', `${PROCESSES}/${place}`);
  expect(new Set(each(appraisals, 'no'))).toEqual(new Set([1, 2, 3, 4].map(numberOf)));
});

it('the form of the self-assessment begins with what was computed, and a correction keeps it with its reason', async () => {
  const place = placeOf(1);
  const { events } = await get('production-head', `${PROCESSES}/${place}/next`);
  const form = oneWith(events, 'type', 'office.self-assess');
  expect(form.suggested.figures).toEqual([{ name: 'production-pass-rate', value: '75' }, { name: 'own-1' }]);
  expect(form.origins).toEqual([expect.stringContaining('4')]);
  const data = (basis?: string) => ({
    figures: [
      { name: 'production-pass-rate', value: '80', ...(basis && { basis }) },
      { name: 'own-1', value: '90', basis: '月度检查表' },
    ],
    summary: '返工减少',
  });
  const bare = await send('production-head', place, 'office.self-assess', data());
  expect([bare.status, oneWith(bare.body.unmet, 'rule', 'KP-03').missing]).toEqual([409, ['figures[0].basis']]);
  expect((await send('sales', place, 'office.self-assess', data('核对'))).status).toBe(403);
  const { state, facts } = await sent('production-head', place, 'office.self-assess', data('一批为来料问题'));
  expect(state).toBe('self-assessed');
  expect(facts.figures[0]).toMatchObject({ computed: '75', value: '80', basis: '一批为来料问题', rows: 4 });
  const corrected = { name: 'production-pass-rate', value: '75', basis: '来料问题也计入' };
  const after = await sent('hr', place, 'reviewer.correct-figure', corrected);
  expect(after.facts.figures[0]).toMatchObject({ computed: '75', value: '75' });
  expect(after.facts.corrections).toMatchObject([{ before: '80', by: demoPersonId('hr') }]);
});

it('nobody reviews himself; the panel is heard, human resources reviews and feeds back', async () => {
  const place = placeOf(1);
  const scores = [
    { name: 'production-pass-rate', score: '50' },
    { name: 'own-1', score: '90' },
  ];
  expect(await refused('production', place, 'panel.give-opinion', { opinion: '好' })).toEqual(['KP-01']);
  expect(await refused('hr', place, 'reviewer.review-appraisal', { scores, verdict: '达标' })).toEqual(['KP-06']);
  await sent('operations', place, 'panel.give-opinion', { opinion: '属实' });
  const { events } = await get('hr', `${PROCESSES}/${place}/next`);
  expect(oneWith(events, 'type', 'reviewer.review-appraisal').suggested.scores[0]).toEqual(scores[0]);
  const { facts } = await sent('hr', place, 'reviewer.review-appraisal', { scores, verdict: '达标' });
  expect(facts.total).toBe('66');
  // That of human resources is the management's.
  expect((await send('hr', placeOf(4), 'reviewer.review-appraisal', { scores: [], verdict: '好' })).status).toBe(403);
  expect(await sent('hr', place, 'reviewer.feed-back', { feedback: '总分 66' })).toMatchObject({ state: 'fed-back' });
});

it('the office objects, the leader answers, and it is closed and proves itself', async () => {
  const place = placeOf(1);
  await sent('production-head', place, 'office.object-to-result', { grounds: '来料问题不应计入' });
  expect(await refused('hr', place, 'reviewer.close-appraisal')).toEqual(['KP-08']);
  const scores = [
    { name: 'production-pass-rate', score: '60' },
    { name: 'own-1', score: '90' },
  ];
  const changed = { decision: 'changed', scores, answer: '部分采纳' };
  const { facts } = await sent('manager', place, 'management.answer-objection', changed);
  expect([facts.total, facts.answers[0].totalBefore]).toEqual(['72', '66']);
  const award = { outcome: 'training', content: '来料检验培训', decidedBy: demoPersonId('manager') };
  expect((await send('hr', place, 'reviewer.record-outcome', award)).status).toBe(422);
  await sent('hr', place, 'reviewer.record-outcome', award, '加强来料检验');
  expect(await sent('hr', place, 'reviewer.close-appraisal')).toMatchObject({ state: 'closed' });
  expect(await get('auditor', `${PROCESSES}/${place}/verify`)).toMatchObject({ verified: true });
  expect(await get('auditor', `${PROCESSES}/appraisal-schemes/${scheme}/verify`)).toMatchObject({ verified: true });
  expect((await (await company.member('hr')).get(`${PROCESSES}/${place}/papers/appraisal.pdf`)).status).toBe(200);
});

it('what was sold is for those who see prices, in the figures and in the appraisal', async () => {
  const revenue = async (by: string) => oneWith(await figures(by, 'office=sales'), 'indicator', 'revenue');
  await enter(pool, 'order_summary', {
    order_no: 'SO-990001',
    state: 'planned',
    currency: 'CNY',
    amount: '424242',
    received_at: `${from}T12:00:00Z`,
  });
  await enter(pool, 'delivery', { order_no: 'SO-990001', status: 'planning' });
  expect(await revenue('manager')).toMatchObject({ value: '424242', hidden: false, rows: 1 });
  expect(await revenue('hr')).toMatchObject({ value: null, hidden: true, rows: 1 });
  const rows = (by: string) =>
    get(by, `/api/departments/hr/indicator-rows?office=sales&indicator=revenue&from=${from}&to=${to}`);
  expect((await rows('manager')).items).toMatchObject([{ process: 'SO-990001', kind: 'orders', part: '424242' }]);
  expect((await rows('hr')).items).toMatchObject([{ process: 'SO-990001', part: null, whole: null }]);
  const place = placeOf(2);
  await sent('sales-head', place, 'office.self-assess', { figures: [{ name: 'revenue' }], summary: '达标' });
  const shown = async (by: string) => (await get(by, `${PROCESSES}/${place}`)).facts.figures[0];
  expect(await shown('sales-head')).toMatchObject({ computed: '424242', value: '424242' });
  expect(await shown('hr')).toEqual({ name: 'revenue' });
});

it('figures are read by human resources, the management, the head of the office, and a clerk of himself', async () => {
  const found = await figures('hr', 'office=production');
  expect(oneWith(found, 'indicator', 'production-pass-rate')).toMatchObject({
    value: '75',
    rows: 4,
    unit: 'percent',
    name: '产品质量合格率',
    sources: expect.arrayContaining([expect.objectContaining({ kind: 'orders', event: 'quality.pass-final' })]),
  });
  const statuses = async (query: string, people: string[]) =>
    Promise.all(people.map(async (by) => [by, await statusOf(by, query)]));
  expect(
    await statuses('office=production', ['production-head', 'manager', 'auditor', 'production', 'sales-head']),
  ).toEqual([
    ['production-head', 200],
    ['manager', 200],
    ['auditor', 200],
    ['production', 403],
    ['sales-head', 403],
  ]);
  const own = `office=clerk&person=${demoPersonId('clerk')}`;
  expect(await statuses(own, ['clerk', 'clerk-head', 'clerk2', 'hr'])).toEqual([
    ['clerk', 200],
    ['clerk-head', 200],
    ['clerk2', 403],
    ['hr', 200],
  ]);
  expect(each(await figures('clerk', own), 'indicator')).toEqual([
    'tracking-timeliness',
    'issue-efficiency',
    'order-satisfaction',
  ]);
  expect(await statusOf('clerk', 'office=clerk')).toBe(403);
  expect(await statusOf('hr', 'office=clerk&person=x')).toBe(422);
});

it('the rows of a figure come part by part, each with its process', async () => {
  const path = `/api/departments/hr/indicator-rows?office=production&indicator=production-pass-rate&from=${from}&to=${to}`;
  const first = await get('production-head', `${path}&limit=3`);
  expect(each(first.items, 'what')).toEqual(['line 4', 'line 3', 'line 2']);
  const rest = await get('production-head', `${path}&limit=3&cursor=${first.nextCursor}`);
  expect(rest).toMatchObject({ items: [{ process: order, what: 'line 1', part: '1', whole: '1' }], nextCursor: null });
  const wrong = Buffer.from('["x","y","z"]').toString('base64url');
  expect((await (await company.member('hr')).get(`${path}&cursor=${wrong}`)).status).toBe(422);
});
