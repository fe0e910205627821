import { orderExamples } from '../support/order-examples.js';
import { WAY } from '../security/support/way.js';
import type { Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

let company: Company;
const entry = orderExamples['sales.enter-order'];
let waiting: string;

/** A day so far from today in the company's calendar. */
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  company = await openCompany();
  const delivered = await company.enter({ ...entry, deliveryDate: day(20) });
  for (const { steps } of WAY) if (steps.length > 0) await company.bring(delivered, ...steps);
  waiting = await company.enter({ ...entry, deliveryDate: day(3) });
  await company.bring(waiting, 'clerk.confirm-check', 'sales.review', 'production.review');
  await company.enter({ ...entry, deliveryDate: day(40) });
}, 120_000);
afterAll(() => company?.close());

const look = async (query = ''): Promise<Untyped> => {
  const { status, body } = await (await company.member('hr')).get(`/api/dashboard${query}`);
  expect(status).toBe(200);
  return body;
};

describe('the dashboard', () => {
  it('counts the orders at each milestone', async () => {
    const { states, dueSoon } = await look();
    expect(states).toEqual([
      { state: 'received', name: '已接收', orders: 2, overdue: 0 },
      { state: 'delivered', name: '已交付', orders: 1, overdue: 0 },
    ]);
    expect(dueSoon).toBe(1);
  });

  it('tells how long orders stayed where, how often they were reworked, and whether they came in time', async () => {
    const { stages, weeks, rework, capped } = await look('?days=30');
    expect(each(stages, 'state')).toEqual([
      'received',
      'reviewed',
      'planned',
      'producing',
      'inspected',
      'customer-accepted',
    ]);
    expect(each(stages, 'stays')).toEqual([1, 1, 1, 1, 1, 1]);
    expect(weeks).toEqual([{ week: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, orders: 1, onTime: 1 }]);
    expect(new Date(weeks[0].week as string).getUTCDay()).toBe(1);
    expect(rework).toEqual([{ rounds: 0, orders: 1 }]);
    expect(capped).toBe(false);
  });

  it('names the rules that hold most, and lists what each holds', async () => {
    const { rules } = await look();
    expect(rules.length).toBeGreaterThan(3);
    expect(rules.length).toBeLessThanOrEqual(10);
    expect(new Set(each(rules, 'held'))).toEqual(new Set([1]));
    expect(oneWith(rules, 'rule', 'RV-08')).toMatchObject({
      process: 'orders',
      clause: expect.stringMatching(/^S\d§/),
    });
    const { body } = await (await company.member('hr')).get('/api/rules/RV-08/held');
    expect(each(body.items, 'process')).toEqual([waiting]);
    const none = await (await company.member('hr')).get('/api/rules/ST-05/held');
    expect(none.status).toBe(200);
    expect((await (await company.member('hr')).get('/api/rules/XX-99/held')).status).toBe(404);
  });

  it('takes no other stretch than those it knows', async () => {
    const { status } = await (await company.member('hr')).get('/api/dashboard?days=100000');
    expect(status).toBe(422);
  });
});
