import { MONTH_NEEDS, MONTH_ORDERS, MONTH_PLANS } from '../../machines/monthly-plans/plan.sources.js';
import { ACTUALS } from '../../machines/monthly-plans/plan.outcome.js';
import { monthlyPlan } from '../../machines/monthly-plans/plan.process.js';
import type { PlanFacts } from '../../machines/monthly-plans/plan.types.js';
import {
  approve,
  bearings,
  chen,
  drafted,
  feng,
  forecasted,
  opened,
  planned,
  procured,
  released,
  tables,
  zheng,
} from './monthly-plans.story.js';

const AFTER = '2026-05-01T01:00:00.000Z';

describe('what the forms of a plan begin with', () => {
  const filling = (observed: object) => ({
    name: '',
    today: '2026-03-20',
    observed: Object.fromEntries(Object.entries(observed).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  const suggested = (type: string, facts: PlanFacts, observed: object = {}) =>
    monthlyPlan.suggestions[type](facts, filling(observed));
  const unplanned = { productNo: 'CP-20', quantity: '5', start: '2026-04-01', finish: '2026-04-30', orders: ['SO-9'] };
  const sources = { planned: [tables], unplanned: [unplanned], capacity: planned.capacity, weeks: [] };

  it('is the orders of the month for the forecast, until there is one', () => {
    const lines = [{ productNo: 'RT-250', quantity: '10', firm: 'ordered', orders: ['SO-000123'] }];
    expect(suggested('sales.submit-forecast', opened().facts, { [MONTH_ORDERS]: lines })).toEqual({ lines });
    expect(suggested('sales.submit-forecast', forecasted().facts, { [MONTH_ORDERS]: [] })).toMatchObject({
      lines: [{ productNo: 'RT-250' }, { productNo: 'CP-40' }],
    });
  });

  it('is what orders make, what no plan makes yet, and what is expected, for the production plan', () => {
    const first = suggested('production.draft-plan', forecasted().facts, { [MONTH_PLANS]: sources });
    expect(first).toEqual({
      lines: [tables, unplanned, { productNo: 'CP-40', quantity: '60', start: '2026-04-01', finish: '2026-04-30' }],
      capacity: planned.capacity,
    });
    const again = suggested('production.draft-plan', drafted().facts, { [MONTH_PLANS]: sources });
    expect(again).toMatchObject({ lines: [tables], stockConsidered: true });
    const weeks = [{ week: '2026-04-06', hours: '120', load: '0' }];
    const idle = { ...sources, capacity: [], weeks };
    expect(suggested('production.draft-plan', forecasted().facts, { [MONTH_PLANS]: idle })).toMatchObject({
      capacity: weeks,
    });
    expect(suggested('production.draft-plan', drafted().facts, { [MONTH_PLANS]: idle })).toMatchObject({
      capacity: planned.capacity,
    });
    expect(suggested('production.implement-adjustment', approve().facts)).toEqual({ lines: [tables] });
  });

  it('is what is needed for the procurement plan, until one is made of this revision', () => {
    const observed = { [MONTH_NEEDS]: [bearings] };
    expect(suggested('procurement.draft-procurement', released().facts, observed)).toEqual({ lines: [bearings] });
    const kept = procured(released(), { quantity: '9' }).facts;
    expect(suggested('procurement.draft-procurement', kept, observed)).toMatchObject({ lines: [{ quantity: '9' }] });
  });

  it('says where it comes from', () => {
    const told = (type: string, facts: PlanFacts) => monthlyPlan.origins?.[type](facts, filling({}), 'en') ?? [];
    expect(told('sales.submit-forecast', opened().facts)).toHaveLength(1);
    expect(told('sales.submit-forecast', forecasted().facts)).toEqual([]);
    expect(told('production.draft-plan', forecasted().facts)).toHaveLength(2);
    expect(told('production.draft-plan', drafted().facts)).toHaveLength(1);
    expect(told('procurement.draft-procurement', released().facts)).toHaveLength(1);
  });
});

describe('what came of a month', () => {
  const actuals = {
    products: [
      { productNo: 'RT-250', made: '9', delivered: '8' },
      { productNo: 'XX-1', made: '1', delivered: '0' },
    ],
    items: [{ item: bearings.item, bought: '6' }],
  };

  it('stands beside what was planned when it is closed', () => {
    const observed = { [ACTUALS]: JSON.stringify(actuals) };
    const done = procured().when(
      'production.close-plan',
      { remark: '一台转入五月' },
      { ...zheng, at: AFTER, observed },
    );
    expect(done.thenItIs('closed').facts.closed).toMatchObject({
      remark: '一台转入五月',
      products: [
        { productNo: 'RT-250', planned: '10', made: '9', delivered: '8' },
        { productNo: 'XX-1', planned: '0', made: '1', delivered: '0' },
      ],
      items: [{ item: bearings.item, planned: '8', bought: '6' }],
    });
  });
});

describe('what is to be bought', () => {
  const whole = () => procured().when('clerk.approve-procurement', {}, chen);
  const goods = (quantity: string) => ({
    purchaseOrder: 'PO-000007',
    lines: [{ item: bearings.item, specification: bearings.specification, quantity }],
  });

  it('is offered supplier by supplier, as far as nothing has ordered it', () => {
    expect(monthlyPlan.offers?.(procured().facts)).toEqual([]);
    const row = { line: 1, item: bearings.item, quantity: '8', unit: '套', price: '3860', monthlyPlan: 'MP-000001' };
    expect(monthlyPlan.offers?.(whole().facts)).toMatchObject([
      { start: 'purchase-orders', about: '上海恒力', data: { supplier: '上海恒力', lines: [row] } },
    ]);
    const partly = whole().when('purchase.order-goods', goods('5'), feng);
    expect(monthlyPlan.offers?.(partly.facts)).toMatchObject([{ data: { lines: [{ quantity: '3' }] } }]);
    const all = partly.when('purchase.order-goods', goods('8'), feng);
    expect(monthlyPlan.offers?.(all.facts)).toEqual([]);
    const givenUp = all.when('purchase.order-goods', { purchaseOrder: 'PO-000007', lines: [] }, feng);
    expect(givenUp.facts.ordered).toEqual([]);
  });
});
