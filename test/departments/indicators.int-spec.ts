import pg from 'pg';
import { companyDay } from '../../machines/calendar.js';
import type { IndicatorId } from '../../machines/indicators/register.js';
import { INDICATOR_IDS } from '../../machines/indicators/register.js';
import { computeIndicator, parametersOf, rowsSql } from '../../src/departments/indicators.js';
import { asked, at, enter, figureOf, policy, process } from './indicators.support.js';
import { tellAll } from './stories.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

let company: Company;
let pool: pg.Pool;
beforeAll(async () => {
  company = await openCompany();
  await tellAll(company);
  pool = new pg.Pool({ connectionString: company.database.ownerUrl });
}, 120_000);
afterAll(async () => {
  await pool?.end();
  await company?.close();
});

const put = (table: string, row: Readonly<Record<string, unknown>>) => enter(pool, table, row);
const figure = (id: IndicatorId, of = asked()) => figureOf(pool, id, of);

it.each(INDICATOR_IDS)('%s knows nothing where there is nothing, and is told of what has happened', async (id) => {
  expect(await figure(id)).toEqual([id === 'improvements-done' ? '0' : null, 0, 0]);
  const today = companyDay(new Date().toISOString());
  const now = { from: '2021-01-01', to: today, today, office: 'clerk' as const, person: null };
  const { rows } = await pool.query(rowsSql(id), parametersOf(now));
  const { rows: counted, unknown } = await computeIndicator(pool, id, now, policy);
  expect(rows).toHaveLength(counted + unknown);
});

it('plan-completion: finished by the planned day; what is on hold, divided, given up or not due yet does not count', async () => {
  const job = (order_no: string, planned_finish: string, finished: string | null, more: object = {}) =>
    put('production_job', {
      order_no,
      planned_finish,
      finished_at: finished && at(finished),
      status: 'running',
      lines: '[]',
      ...more,
    });
  await job('SO-920001', '2020-04-10', '2020-04-10');
  await job('SO-920002', '2020-04-10', '2020-04-11');
  await job('SO-920003', '2020-06-30', null);
  await job('SO-920004', '2020-05-05', null, { held: true });
  await job('SO-920005', '2020-05-05', null, { status: 'in-batches' });
  await job('SO-920006', '2020-05-05', null, { status: 'cancelled' });
  await job('SO-920007', '2020-07-01', '2020-06-20');
  expect(await figure('plan-completion')).toEqual(['33.33', 3, 0]);
  // Seen on its last day, what is to be finished on it is not late.
  expect(await figure('plan-completion', { ...asked(), today: '2020-06-30' })).toEqual(['50', 2, 0]);
});

it('cost-within-plan: of what was finished, what has not exceeded its cost', async () => {
  for (const [order_no, over_cost] of [
    ['SO-920001', false],
    ['SO-920002', true],
    ['SO-920007', false],
  ] as const) {
    await put('order_watch', { order_no, over_cost, due_on: '2020-05-02' });
  }
  expect(await figure('cost-within-plan')).toEqual(['66.67', 3, 0]);
});

it('production-pass-rate and inspection-pass-rate: inspections passed, with or without those of what came in', async () => {
  const found = (no: number, kind: string, result: string, day = '2020-05-05') =>
    put('inspection_result', { order_no: 'SO-920001', seq: no, no, kind, result, item: 'K', recorded_at: at(day) });
  await found(1, 'in-process', 'pass');
  await found(2, 'final', 'fail');
  await found(3, 'incoming', 'pass');
  await found(4, 'incoming', 'pass');
  await found(5, 'final', 'fail', '2020-07-01');
  expect(await figure('production-pass-rate')).toEqual(['50', 2, 0]);
  expect(await figure('inspection-pass-rate')).toEqual(['75', 4, 0]);
});

it('purchase-on-time: in full by the agreed day; what is awaited and not due yet does not count', async () => {
  const line = (no: number, due_on: string, arrived: string, more: object = {}) =>
    put('purchase_line', {
      purchase_order: 'PO-920001',
      line: no,
      item: '轴承',
      supplier: '恒力',
      wanted: '40',
      arrived,
      due_on,
      ...more,
    });
  await line(1, '2020-04-10', '40');
  await line(2, '2020-04-10', '40', { late: true });
  await line(3, '2020-04-10', '10', { open: true });
  await line(4, '2020-07-20', '0', { open: true });
  await line(5, '2020-04-12', '0', { wanted: '0' });
  expect(await figure('purchase-on-time')).toEqual(['33.33', 3, 0]);
});

it('cost-reduction: against the last price of the same item in the same currency', async () => {
  const price = (no: number, placed: string, cost: string, more: object = {}) =>
    put('purchase_price', {
      purchase_order: 'PO-920001',
      line: no,
      item: '膜片',
      specification: 'A',
      unit: '件',
      currency: 'CNY',
      price: cost,
      quantity: '1',
      placed_at: at(placed),
      ...more,
    });
  await price(1, '2020-01-10', '120');
  await price(2, '2020-02-10', '100');
  await price(3, '2020-04-10', '90');
  await price(4, '2020-05-10', '99');
  await price(5, '2020-05-11', '10', { currency: 'USD' });
  // 10 per cent less, then 10 per cent more.
  expect(await figure('cost-reduction')).toEqual(['0', 2, 0]);
});

it('supplier-points: the mean of the four points of every appraisal', async () => {
  const points = { quality: 90, delivery: 80, price: 70, service: 60 };
  const appraisals = [
    { ...points, at: at('2020-05-05') },
    { ...points, quality: 100, at: at('2020-03-05') },
  ];
  await process(pool, 'suppliers', 'SU-920001', { supplier: '恒力', appraisals });
  expect(await figure('supplier-points')).toEqual(['75', 1, 0]);
});

it('delivery-on-day: by the day on which it was handed over', async () => {
  const delivered = async (order_no: string, occurred: string) => {
    await put('order_stage', {
      order_no,
      seq: 7,
      state: 'customer-accepted',
      next_state: 'delivered',
      entered_at: at('2020-04-01'),
      left_at: at('2020-05-03'),
    });
    await put('process_event', {
      process_id: order_no,
      seq: 7,
      kind: 'orders',
      type: 'logistics.hand-over',
      office: 'logistics',
      data: '{}',
      observed: '{}',
      occurred_at: at(occurred),
      recorded_at: at('2020-05-03'),
    });
  };
  await delivered('SO-920001', '2020-05-02');
  await delivered('SO-920002', '2020-05-03');
  expect(await figure('delivery-on-day')).toEqual(['50', 2, 0]);
});

it('duties-kept: of the office that is asked for', async () => {
  const duty = (no: string, office: string, outcome: string) =>
    put('duty_period', { no, office, outcome, due_on: '2020-05-05' });
  await duty('DU-920001', 'sales', 'kept');
  await duty('DU-920002', 'sales', 'missed');
  await duty('DU-920003', 'sales', 'excused');
  await duty('DU-920004', 'archive', 'kept');
  expect(await figure('duties-kept', asked('sales'))).toEqual(['50', 2, 0]);
  expect(await figure('duties-kept', asked('archive'))).toEqual(['100', 1, 0]);
});
