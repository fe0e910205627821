import pg from 'pg';
import { companyDay } from '../../machines/calendar.js';
import type { DutyFigure } from '../../machines/duties/duty.figures.js';
import { FIGURES, FILLED } from '../../machines/duties/duty.figures.js';
import type { DutyId } from '../../machines/duties/duty.register.js';
import { lineOf } from '../../machines/duties/duty.register.js';
import type { Policy } from '../../machines/rulebook.js';
import { dutyFigures } from '../../src/departments/operations/duty-figures.observer.js';
import { dayOf } from '../support/order-examples.js';
import { tellAll } from './stories.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

const now = new Date().toISOString();
const today = companyDay(now);
const thisMonth = today.slice(0, 7);

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

/** What is read for this duty of this period, by the names of what it asks for. */
async function figures(duty: DutyId, period: string, asks: readonly string[] = lineOf(duty).asks) {
  const facts = { duty, period, dueOn: today, asks };
  const read = await dutyFigures(pool, { process: 'DU-000001', facts, data: undefined, policy: {} as Policy, now });
  return JSON.parse(read[FIGURES] ?? '[]') as DutyFigure[];
}
const values = async (...asked: Parameters<typeof figures>) =>
  Object.fromEntries((await figures(...asked)).map(({ name, value }) => [name, value]));

it('counts the inspections of the month and names what did not conform', async () => {
  expect(await values('quality-statistics', thisMonth)).toEqual({
    inspections: '18',
    passed: '15',
    failed: '3',
    findings: `${told.partlyAccepted}; ${told.troubled} 分度精度; ${told.troubled} 分度精度; ${told.troubled} 联轴器膜片`,
  });
  expect(await figures('quality-statistics', '2020-03')).toMatchObject([
    { name: 'inspections', value: '0', source: 'inspections', from: '2020-03-01', to: '2020-03-31' },
    { value: '0' },
    { value: '0' },
    { name: 'findings', value: '0' },
  ]);
});

it('adds up what is ordered for the month and not delivered', async () => {
  const due = dayOf('2026-04-30');
  expect(await values('monthly-orders', due.slice(0, 7))).toEqual({
    'order-summary': `${told.project} 苏州精工机械有限公司 ${due}`,
    forecast: 'CP-40 膜片联轴器 40 套; RT-250 数控回转工作台 10 台',
  });
  expect(await values('monthly-orders', '2020-03')).toEqual({ 'order-summary': '0', forecast: '0' });
});

it('tells what market passed on, what customers objected to, and what production reported', async () => {
  expect(await values('demand-feedback', thisMonth)).toMatchObject({
    needs:
      '苏州精工机械有限公司 RT-250 数控回转工作台 台面直径 250 mm，分度精度 ±15 角秒 10 台, CP-40 膜片联轴器 孔径 40 mm，额定扭矩 160 N·m 40 套',
  });
  expect(await values('order-tracking', today)).toEqual({
    checked: '2',
    feedback: `${told.troubled} 二号台面有一处轻微划痕`,
  });
  const exception = `${told.troubled} EX-0412-1 三号加工中心主轴报警`;
  expect(await values('progress-check', today)).toEqual({ checked: '1', findings: exception });
  expect(await values('maintenance', thisMonth)).toEqual({ findings: exception });
});

it('adds up what was bought and how it came, by supplier', async () => {
  const due = dayOf('2026-03-19').slice(0, 7);
  const awaited = ['交叉滚子轴承 RB25025 0/10', '联轴器膜片 0/240'];
  const differences = awaited.map((item) => `上海恒力轴承有限公司 ${told.project} ${item}`).join('; ');
  expect(await values('supplier-reconciliation', due)).toEqual({
    balance: '0',
    // Purchase orders that are due by then stand before them.
    differences: expect.stringContaining(differences),
  });
  expect(await values('supplier-reconciliation', '2020-03')).toEqual({ balance: '0', differences: '0' });
  expect(await values('supplier-appraisal', today)).toMatchObject({ quality: '上海恒力轴承有限公司 8/9' });
});

it('tells what suppliers have asked for and were not paid, and what of their purchases has not come in full', async () => {
  const facts = (more: object) =>
    JSON.stringify({ supplier: '恒力', currency: 'CNY', requests: [], payments: [], ...more });
  const enter = (no: string, state: string, more: object) =>
    pool.query(
      `INSERT INTO process (id, kind, machine_version, state, value, facts, facts_since, waits, held, version, revision, head, due_on,
         created_at, state_since, updated_at)
       SELECT $1, 'purchase-orders', 1, $2, value, $3, '{}', '[]', false, 1, 1, head, NULL, created_at, state_since, updated_at
       FROM process WHERE id = $4`,
      [no, state, facts(more), told.partlyAccepted],
    );
  await enter('PO-900001', 'stocked', {
    requests: [{ amount: '900.50' }, { amount: '99.50' }],
    payments: [{ amount: '400' }],
  });
  await enter('PO-900002', 'paid', { requests: [{ amount: '70' }], payments: [{ amount: '70' }] });
  await pool.query(
    `INSERT INTO purchase_line (purchase_order, line, item, supplier, state, unit, wanted, arrived, passed, stocked, returned, due_on,
       expected_on, late, open)
     VALUES ('PO-900001', 1, '轴承', '恒力', 'placed', '套', 40, 10, 10, 10, 0, '2020-03-10', '2020-03-10', true, true)`,
  );
  expect(await values('supplier-reconciliation', '2020-03')).toEqual({
    balance: '恒力 600 CNY',
    differences: '恒力 PO-900001 轴承 10/40',
  });
});

it('counts the files in keeping that were checked in the year, by the last check of each', async () => {
  const year = Number(today.slice(0, 4));
  const at = (year: number) => `${year}-06-01T02:00:00.000Z`;
  const check = (year: number, isSound: boolean) => ({ at: at(year), complete: true, legible: isSound });
  const keep = (no: string, checks: object[]) =>
    pool.query(
      `INSERT INTO process (id, kind, machine_version, state, value, facts, facts_since, waits, held, version, revision, head, due_on,
         created_at, state_since, updated_at)
       SELECT $1, 'files', 1, 'kept', value, $2, '{}', '[]', false, 1, 1, head, NULL, created_at, state_since, updated_at
       FROM process WHERE id = $3`,
      [no, JSON.stringify({ checks }), told.partlyAccepted],
    );
  const before = (await values('archive-check', String(year))).checked.split('/').map(Number);
  await keep('FL-900001', [check(year, false), { ...check(year, true), at: `${year}-07-01T02:00:00.000Z` }]);
  await keep('FL-900002', [check(year - 1, true), check(year, false)]);
  await keep('FL-900003', [check(year - 1, true)]);
  expect((await values('archive-check', String(year))).checked.split('/').map(Number)).toEqual(
    before.map((known, at) => known + [1, 2, 3][at]),
  );
});

it('says how things stand on the day on which it is read, where they have no period', async () => {
  expect(await figures('archive-check', '2020')).toMatchObject([
    { name: 'checked' },
    { name: 'findings', value: '0', source: 'files-missing', from: today, to: today },
  ]);
  expect(await values('customer-reconciliation', thisMonth)).toEqual({ receivables: '0', unmatched: '0' });
});

it('reads nothing that the period does not ask for, and of what the product does not know nothing at all', async () => {
  expect(await figures('quality-statistics', thisMonth, ['findings'])).toMatchObject([{ name: 'findings' }]);
  expect(await figures('patrol', today)).toEqual([]);
  for (const duty of Object.keys(FILLED) as DutyId[]) {
    expect([duty, (await figures(duty, today)).length]).toEqual([duty, Object.keys(FILLED[duty] ?? {}).length]);
  }
});
