import pg from 'pg';
import type { IndicatorId } from '../../machines/indicators/register.js';
import { asked, at, CHEN, enter, figureOf, process } from './indicators.support.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

let company: Company;
let pool: pg.Pool;
beforeAll(async () => {
  company = await openCompany();
  pool = new pg.Pool({ connectionString: company.database.ownerUrl });
}, 120_000);
afterAll(async () => {
  await pool?.end();
  await company?.close();
});

const put = (table: string, row: Readonly<Record<string, unknown>>) => enter(pool, table, row);
const figure = (id: IndicatorId, of = asked()) => figureOf(pool, id, of);

it('revenue and target-completion: what was sold, against what the plan splits to these months', async () => {
  const sold = async (order_no: string, currency: string, amount: string, state = 'planned') => {
    await put('order_summary', {
      order_no,
      state,
      currency,
      amount,
      received_at: at('2020-04-20'),
      due_on: '2020-05-02',
      clerk: CHEN,
    });
    await put('delivery', { order_no, status: 'planning', lines: '[]' });
  };
  await sold('SO-920011', 'CNY', '300');
  await sold('SO-920012', 'USD', '100');
  await sold('SO-920013', 'CNY', '999', 'cancelled');
  await sold('SO-920014', 'EUR', '5');
  expect(await figure('revenue')).toEqual(['1000', 2, 1]);
  expect((await figure('target-completion'))[0]).toBeNull();
  const lines = [3, 4, 5, 6, 7].map((month) => ({ month, team: '华东', person: CHEN, amount: '400' }));
  await process(pool, 'sales-plans', 'SP-920001', { year: 2020, currency: 'CNY', lines }, { state: 'split' });
  await process(pool, 'sales-plans', 'SP-920002', { year: 2020, currency: 'CNY', lines }, { state: 'withdrawn' });
  expect((await figure('target-completion'))[0]).toBe('83.33');
});

it('profit, settlement-days: of what was settled; where the costs are not checked, nobody knows', async () => {
  const settled = async (order_no: string, margin: string | null, left: string) => {
    await put('order_stage', {
      order_no,
      seq: 9,
      state: 'delivered',
      next_state: 'settled',
      entered_at: at('2020-05-01'),
      left_at: at(left),
    });
    await put('receivable', { order_no, status: 'settled', currency: 'CNY', margin });
  };
  await settled('SO-920011', '120', '2020-05-11');
  await settled('SO-920013', null, '2020-05-21');
  expect(await figure('profit')).toEqual(['120', 1, 1]);
  expect(await figure('settlement-days')).toEqual(['15', 2, 0]);
});

it('customer-satisfaction and order-satisfaction: the mean of all scores; of a clerk, about his orders', async () => {
  const said = (day: string, ...scores: number[]) => ({
    at: at(day),
    satisfaction: scores.map((score) => ({ aspect: 'quality', score })),
  });
  await process(pool, 'contacts', 'CT-920001', {
    order: 'SO-920011',
    visits: [said('2020-05-05', 5, 4, 4)],
    surveys: [said('2020-01-05', 1)],
  });
  await process(pool, 'contacts', 'CT-920002', { order: null, visits: [], surveys: [said('2020-06-05', 2)] });
  expect(await figure('customer-satisfaction')).toEqual(['3.75', 2, 0]);
  expect(await figure('order-satisfaction')).toEqual(['4.33', 1, 0]);
  expect(await figure('order-satisfaction', asked('clerk', CHEN))).toEqual(['4.33', 1, 0]);
  expect(await figure('order-satisfaction', asked('clerk', '00000000-0000-4000-8000-00000000000d'))).toEqual([
    null,
    0,
    0,
  ]);
});

it('contract-on-time: signed by the planned start; unsigned ones count once that has come', async () => {
  const contract = async (order_no: string, signed_on: string | null, planned_start: string | null) => {
    await put('order_summary', { order_no, state: 'planned', received_at: at('2020-01-02') });
    await put('contract', { order_no, status: 'drafting', signed_on });
    if (planned_start) await put('production_job', { order_no, status: 'preparing', lines: '[]', planned_start });
  };
  await contract('SO-920021', '2020-05-01', '2020-05-02');
  await contract('SO-920022', '2020-05-03', '2020-05-02');
  await contract('SO-920023', '2020-05-03', null);
  await contract('SO-920024', null, '2020-06-01');
  await contract('SO-920025', null, null);
  expect(await figure('contract-on-time')).toEqual(['50', 4, 0]);
});

it('design-cycle and sample-pass-rate', async () => {
  const task = (kind: string, more: object) =>
    put('engineering_task', {
      order_no: 'SO-920011',
      task: kind,
      status: 'done',
      done_at: at('2020-05-05'),
      tests: '[]',
      ...more,
    });
  await task('design', {});
  await task('sample', { tests: JSON.stringify(['pass', 'pass', 'fail'].map((result) => ({ item: '跳动', result }))) });
  expect(await figure('design-cycle')).toEqual(['15', 1, 0]);
  expect(await figure('sample-pass-rate')).toEqual(['66.67', 1, 0]);
});

it('improvements-done, quality-issue-timeliness, case-solved-rate: what processes say of themselves', async () => {
  await process(pool, 'improvements', 'IM-920001', { improved: { at: at('2020-05-05') } });
  await process(pool, 'improvements', 'IM-920002', { improved: null });
  expect(await figure('improvements-done')).toEqual(['1', 1, 0]);
  const nonconformity = (no: string, rectified: string | null, state = 'rectified') =>
    process(
      pool,
      'nonconformities',
      no,
      { plan: { dueOn: '2020-05-05' }, rectified: rectified && { at: at(rectified) } },
      { state },
    );
  await nonconformity('NC-920001', '2020-05-05');
  await nonconformity('NC-920002', '2020-05-06');
  await nonconformity('NC-920003', null);
  await nonconformity('NC-920004', null, 'dismissed');
  expect(await figure('quality-issue-timeliness')).toEqual(['33.33', 3, 0]);
  const answer = (satisfied: boolean) => ({ satisfied, at: at('2020-05-05') });
  await process(pool, 'cases', 'CS-920001', { answers: [answer(false), answer(true)] });
  await process(pool, 'cases', 'CS-920002', { answers: [answer(false)] });
  await process(pool, 'cases', 'CS-920003', { answers: [] });
  expect(await figure('case-solved-rate')).toEqual(['50', 2, 0]);
});

it('tracking-timeliness: acts of clerks that came without a reminder', async () => {
  const event = (seq: number, type: string, by_person: string, data: object = {}) =>
    put('process_event', {
      process_id: 'SO-920012',
      seq,
      kind: 'orders',
      type,
      office: type.split('.')[0],
      by_person,
      data: JSON.stringify(data),
      observed: '{}',
      occurred_at: at('2020-05-05'),
      recorded_at: at('2020-05-05'),
    });
  await event(1, 'clerk.confirm-check', CHEN);
  await event(2, 'time.remind', CHEN, { event: 'clerk.release' });
  await event(3, 'clerk.issue-order', CHEN);
  await event(4, 'clerk.release', CHEN);
  await event(5, 'clerk.release', '00000000-0000-4000-8000-00000000000d');
  expect(await figure('tracking-timeliness')).toEqual(['75', 4, 0]);
  expect(await figure('tracking-timeliness', asked('clerk', CHEN))).toEqual(['66.67', 3, 0]);
});

it('issue-efficiency: solved by the agreed day; of the clerk who assigned it', async () => {
  const issue = async (no: string, solved: string | null, by_person: string) => {
    await process(pool, 'issues', no, { solution: { dueOn: '2020-05-05' }, result: solved && { at: at(solved) } });
    await put('process_event', {
      process_id: no,
      seq: 2,
      kind: 'issues',
      type: 'clerk.assign-issue',
      office: 'clerk',
      by_person,
      data: '{}',
      observed: '{}',
      occurred_at: at('2020-05-01'),
      recorded_at: at('2020-05-01'),
    });
  };
  await issue('IS-920001', '2020-05-04', CHEN);
  await issue('IS-920002', '2020-05-09', '00000000-0000-4000-8000-00000000000d');
  expect(await figure('issue-efficiency')).toEqual(['50', 2, 0]);
  expect(await figure('issue-efficiency', asked('clerk', CHEN))).toEqual(['100', 1, 0]);
});
