import pg from 'pg';
import { companyDay, daysOfMonth } from '../../machines/calendar.js';
import type { Actuals } from '../../machines/monthly-plans/plan.outcome.js';
import { ACTUALS } from '../../machines/monthly-plans/plan.outcome.js';
import type { PlanSources } from '../../machines/monthly-plans/plan.sources.js';
import { MONTH_NEEDS, MONTH_ORDERS, MONTH_PLANS } from '../../machines/monthly-plans/plan.sources.js';
import type { ProcuredLine } from '../../machines/monthly-plans/plan.schema.js';
import type { Policy } from '../../machines/rulebook.js';
import { monthObservers } from '../../src/departments/production/month-observers.js';
import { dayOf } from '../support/order-examples.js';
import { tellAll } from './stories.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

const now = new Date().toISOString();
const thisMonth = companyDay(now).slice(0, 7);
const LONG_PAST = '2020-03';

let company: Company;
let told: Awaited<ReturnType<typeof tellAll>>;
let pool: pg.Pool;
beforeAll(async () => {
  company = await openCompany();
  told = await tellAll(company);
  pool = new pg.Pool({ connectionString: company.database.ownerUrl });
}, 120_000);
afterAll(async () => {
  await pool?.end();
  await company?.close();
});

async function seen(name: string, month: string, plan: object | null = {}): Promise<unknown> {
  const policy = { thresholds: {} } as Policy;
  const facts = { month, plan };
  const read = await monthObservers[name](pool, { process: 'MP-000009', facts, data: undefined, policy, now });
  return read[name] === undefined ? undefined : JSON.parse(read[name]);
}

const productOf = <Row extends { productNo: string }>(rows: readonly Row[], productNo: string): Row | undefined =>
  rows.find((row) => row.productNo === productNo);

it('begins the forecast with what is ordered for the month and not delivered', async () => {
  const due = dayOf('2026-04-30').slice(0, 7);
  const rows = (await seen(MONTH_ORDERS, due)) as { productNo: string }[];
  expect(productOf(rows, 'RT-250')).toMatchObject({ firm: 'ordered', unit: '台' });
  expect(JSON.stringify(rows)).toContain(told.project);
  expect(JSON.stringify(rows)).not.toContain(told.cancelled);
  expect(await seen(MONTH_ORDERS, LONG_PAST)).toEqual([]);
});

it('begins the production plan with what the plans of orders make, product by product, and what no plan makes', async () => {
  const finish = dayOf('2026-06-30').slice(0, 7);
  const { planned, unplanned, capacity } = (await seen(MONTH_PLANS, finish)) as PlanSources;
  const { from, to } = daysOfMonth(finish);
  for (const row of planned) {
    expect(Number(row.quantity)).toBeGreaterThan(0);
    expect([row.productNo, String(row.finish) <= to, row.orders?.length]).toEqual([
      row.productNo,
      true,
      expect.any(Number),
    ]);
  }
  expect(productOf(planned, 'RT-250')).toMatchObject({ line: '三车间加工班、三车间装配班', unit: '台' });
  expect(unplanned.every((row) => row.start === from && row.finish === to)).toBe(true);
  expect(capacity.every(({ hours, load }) => Number(hours) >= 0 && Number(load) >= 0)).toBe(true);
  const past = await seen(MONTH_PLANS, LONG_PAST);
  expect(past).toMatchObject({ planned: [], unplanned: [], capacity: [] });
  expect((past as PlanSources).weeks).toHaveLength(6);
});

it('begins the procurement plan with what orders need and stock lacks, and knows what the last purchase cost', async () => {
  const rows = (await seen(MONTH_NEEDS, dayOf('2026-06-30').slice(0, 7))) as ProcuredLine[];
  for (const { quantity, stock, safetyStock, onOrder } of rows) {
    expect([Number(quantity) > 0, stock, safetyStock, onOrder].includes(undefined)).toBe(false);
  }
  expect(rows.length).toBeGreaterThan(0);
  expect(await seen(MONTH_NEEDS, thisMonth, null)).toBeUndefined();
});

it('closes a month with what was made, delivered and bought in it', async () => {
  const { products, items } = (await seen(ACTUALS, thisMonth)) as Actuals;
  expect(Number(productOf(products, 'RT-250')?.made)).toBeGreaterThan(0);
  expect(Number(productOf(products, 'RT-250')?.delivered)).toBeGreaterThan(0);
  expect(items.every(({ bought }) => Number(bought) > 0)).toBe(true);
  expect(await seen(ACTUALS, LONG_PAST)).toEqual({ products: [], items: [] });
});
