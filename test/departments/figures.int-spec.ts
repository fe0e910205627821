import { ValidationError } from '../../src/errors.js';
import type { Page } from '../../src/identity/paging.js';
import * as archive from '../../src/departments/archive/archive.lists.js';
import * as clerk from '../../src/departments/clerk/clerk.lists.js';
import { HrController } from '../../src/departments/hr/hr.controller.js';
import * as management from '../../src/departments/management/management.lists.js';
import { MarketController } from '../../src/departments/market/market.controller.js';
import { OperationsController } from '../../src/departments/operations/operations.controller.js';
import * as procurement from '../../src/departments/procurement/procurement.lists.js';
import { ProductionController } from '../../src/departments/production/production.controller.js';
import * as production from '../../src/departments/production/production.lists.js';
import { QualityController } from '../../src/departments/quality/quality.controller.js';
import { Warnings } from '../../src/departments/operations/warnings.service.js';
import { OrderSearches } from '../../src/departments/sales/order-search.service.js';
import { companyDay, daysAfter } from '../../machines/calendar.js';
import { dayOf } from '../support/order-examples.js';
import { tellAll } from './stories.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

const today = companyDay(new Date().toISOString());

/** The Monday of the week of a day. */
const mondayOf = (day: string): string | null => daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

let company: Company;
let told: Awaited<ReturnType<typeof tellAll>>;

beforeAll(async () => {
  company = await openCompany();
  told = await tellAll(company);
}, 120_000);
afterAll(() => company.close());

const of = <Controller>(type: new (...needs: never[]) => Controller): Controller =>
  company.module.get(type, { strict: false });

/** The numbers of what a list finds. */
async function numbers(page: Promise<Page<{ orderNo: string }>>): Promise<string[]> {
  return [...new Set((await page).items.map(({ orderNo }) => orderNo))].sort();
}

describe('filters', () => {
  it('find the jobs on the shop floor that no report was given for', async () => {
    const jobs = (query: object) => numbers(company.list(production.jobs, query));
    expect(await jobs({ status: 'running' })).toEqual([told.amended]);
    expect(await jobs({ open: 'true' })).toEqual([told.amended, told.project]);
    expect(await jobs({ unreportedOn: dayOf('2026-03-02') })).toEqual([]);
    expect(await jobs({ unreportedOn: dayOf('2026-03-03') })).toEqual([told.amended]);
    expect(await jobs({ dueBefore: dayOf('2026-05-01'), open: 'true' })).toEqual([told.project]);
  });

  it('find the material that is still to come', async () => {
    const needs = await company.list(procurement.materialNeeds, { open: 'true', order: told.project });
    expect(needs.items.map(({ item, supplier, open }) => ({ item, supplier, open }))).toEqual([
      { item: '交叉滚子轴承 RB25025', supplier: '上海恒力轴承有限公司', open: true },
      { item: '联轴器膜片', supplier: '上海恒力轴承有限公司', open: true },
    ]);
  });

  it('find what an office has still to file', async () => {
    expect(await numbers(company.list(archive.files, { ready: 'true' }))).toEqual(
      [told.partlyAccepted, told.cancelled, told.troubled].sort(),
    );
    expect(await numbers(company.list(archive.files, { missingFrom: 'finance', closed: 'false' }))).toEqual(
      [told.amended, told.project].sort(),
    );
  });

  it('count a customer’s orders, found by how the name begins', async () => {
    const found = await of(MarketController).listCustomers({ name: '苏州' });
    expect(found.items).toEqual([
      {
        customer: '苏州精工机械有限公司',
        orders: 6,
        firstOrderAt: expect.stringMatching(/^\d{4}-.*Z$/),
        lastOrderAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
    expect((await of(MarketController).listCustomers({ name: '苏州精密' })).items).toEqual([]);
  });

  it('tell the needs that sales has taken up from the others', async () => {
    const { items } = await of(MarketController).listNeeds({ received: 'true' });
    expect(items.map(({ need, receipt }) => [need.orderNo, receipt?.receivedBy])).toEqual([
      [told.troubled, await company.person('sales')],
    ]);
    expect((await of(MarketController).listNeeds({ received: 'false' })).items).toEqual([]);
  });

  it('warn of what is late on a day', async () => {
    const warnings = async (day: string, warning?: string) =>
      (await of(Warnings).list({ warning }, day)).items.map(({ order, warnings }) => [order.orderNo, warnings]);
    expect(await warnings(dayOf('2026-03-10'))).toEqual([]);
    expect(await warnings(dayOf('2026-04-30'))).toEqual([
      [told.project, ['start-late', 'finish-late', 'materials-late']],
      [told.amended, ['finish-late']],
    ]);
    expect(await warnings(dayOf('2026-05-16'), 'overdue')).toEqual([
      [told.project, ['overdue', 'start-late', 'finish-late', 'materials-late']],
      [told.amended, ['overdue', 'finish-late']],
    ]);
  });

  it('show a clerk his own orders, and those in trouble', async () => {
    expect(await numbers(company.list(clerk.followUps, { mine: 'true', open: 'true' }, 'clerk'))).toEqual(
      [told.amended, told.project].sort(),
    );
    expect(await numbers(company.list(clerk.followUps, { mine: 'true' }, 'clerk-2'))).toEqual([]);
    expect(await numbers(company.list(clerk.followUps, { unacknowledged: 'true' }, 'clerk'))).toEqual([]);
    expect(await numbers(company.list(clerk.followUps, { troubled: 'true' }, 'clerk'))).toEqual([]);
  });

  it('show what a requisition asks for, and what became of it', async () => {
    const { items } = await company.list(procurement.requisitions, { state: 'ordered' });
    expect(items).toEqual([
      {
        id: told.requisition,
        orderNo: told.partlyAccepted,
        state: 'ordered',
        department: 'production',
        requester: await company.person('production'),
        amount: '38600',
        currency: 'CNY',
        items: [
          {
            item: '交叉滚子轴承 RB25025',
            specification: '内径 250 mm，P5 级',
            quantity: '10',
            unit: '套',
            expectedOn: '2026-03-19',
            amount: '38600.00',
            important: true,
            line: 1,
            left: '0',
          },
        ],
        leaderReasons: ['important'],
        purchaseOrderNo: 'PO-2026-0412',
        supplier: '上海恒力轴承有限公司',
        submittedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        updatedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
  });

  it('put the decisions of all processes into one list', async () => {
    const { items } = await company.list(management.decisions, { status: 'approved' });
    expect(items.map(({ process, subject, amount }) => [process, subject, amount])).toEqual([
      [told.requisition, 'requisition', '38600'],
      [told.cancelled, 'cancellation', null],
      [told.troubled, 'plan-change', null],
      [told.troubled, 'waiver', null],
      [told.troubled, 'adjustment', '0.50'],
    ]);
  });
});

describe('figures', () => {
  const year = today.slice(0, 4);
  const stretch = { from: `${year}-01-01`, to: `${year}-12-31` };

  it('count how the inspections came out', async () => {
    const figures = await of(QualityController).listFigures(stretch);
    expect(figures).toContainEqual({
      month: expect.stringMatching(/^\d{4}-\d{2}$/),
      kind: 'in-process',
      inspected: 3,
      failed: 1,
      passRate: '0.6667',
      passedQuantity: '0',
      rejectedQuantity: '0',
    });
  });

  it('count what each person did', async () => {
    const counts = await of(HrController).listEventCounts({ ...stretch, person: await company.person('legal') });
    expect(counts).toEqual([
      expect.objectContaining({
        name: 'legal',
        kind: 'orders',
        type: 'legal.approve-contract',
        events: 1,
        onBehalf: 0,
      }),
      expect.objectContaining({ name: 'legal', kind: 'orders', type: 'legal.return-contract', events: 1, onBehalf: 0 }),
    ]);
    const office = await of(HrController).listEventCounts({ ...stretch, office: 'management' });
    expect(new Set(office.map(({ name }) => name))).toEqual(new Set(['management', 'management-2']));
    await expect(async () => of(HrController).listEventCounts(stretch)).rejects.toBeInstanceOf(ValidationError);
  });

  it('add up how long the stages took', async () => {
    const month = { from: `${today.slice(0, 8)}01`, to: today };
    const durations = await of(OperationsController).listDurations(month);
    expect(durations.map(({ state, stays }) => [state, stays])).toEqual([
      ['received', 7],
      ['reviewed', 6],
      ['planned', 4],
      ['producing', 5],
      ['inspected', 3],
      ['customer-accepted', 3],
      ['delivered', 2],
    ]);
  });

  it('add up what the teams have to do, week by week', async () => {
    const [from, to] = [dayOf('2026-03-20'), dayOf('2026-03-27')];
    expect(await of(ProductionController).listLoad({ from, to })).toMatchObject([
      { week: mondayOf(from), team: '三车间加工班', tasks: 2, orders: 2 },
      { week: mondayOf(to), team: '三车间加工班', tasks: 2, orders: 2 },
    ]);
    await expect(async () =>
      of(ProductionController).listLoad({ from: '2026-03-18', to: '2026-03-17' }),
    ).rejects.toThrow(ValidationError);
  });
});

describe('searching orders', () => {
  const found = async (words: string, seesContacts = true): Promise<string[]> => {
    const searches = company.module.get(OrderSearches, { strict: false });
    const [sql, values] = await searches.narrowing(words, seesContacts);
    expect(sql).toBe('row.orderNo = ANY (:found)');
    return (values.found as string[]).sort();
  };

  it('finds a contract number, and two characters in the middle of a name', async () => {
    expect(await found('ht-2026')).toEqual([told.project]);
    expect(await found('精工')).toHaveLength(6);
    expect(await found('工精')).toEqual([]);
  });

  it('takes a percent sign and a quotation mark for what they are', async () => {
    expect(await found('%')).toEqual([]);
    expect(await found("'; DROP TABLE order_text; --")).toEqual([]);
  });
});
