import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { oneWith, openCompany } from '../support/company.js';
import { deskOf } from '../support/desk.js';
import { ACCEPTED, PLANNED, REVIEWED, SHIPPED, STARTED } from '../support/stretches.js';

const PROCESSES = '/api/processes/contacts';

const progress = (line: number, good: string) =>
  ['production.report-progress', { ...orderExamples['production.report-progress'], line, good, bad: '0' }] as never;

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 60_000);
afterAll(() => company?.close());

const { get, send } = deskOf(() => company, 'contacts');
const DONE = [200, []];

describe('contacts with a customer', () => {
  it('what left is drafted as a notice, which sales sends and closes', async () => {
    const order = await company.enter();
    await company.bring(order, ...REVIEWED, ...PLANNED, ...STARTED);
    await company.bring(order, progress(1, '10'), progress(2, '40'));
    await company.bring(order, 'quality.record-in-process', 'production.finish');
    await company.bring(order, 'quality.pass-final');
    await company.bring(order, ...ACCEPTED, ...SHIPPED);
    const no = `CT-${order}-D1`;
    expect(await get('sales', `${PROCESSES}/${no}`)).toMatchObject({
      state: 'open',
      facts: { order, drafted: { cause: 'dispatched' } },
    });
    const { items } = await get('sales', '/api/inbox?limit=200');
    expect(oneWith(items, 'process', no)).toMatchObject({ event: 'sales.send-notice', label: '告知客户' });
    expect(await send('sales', no, 'keeper.close-contact')).toEqual([409, ['CT-02']]);
    expect(await send('production', no, 'sales.send-notice', { channel: 'mail', text: '已发货' })).toEqual([403, []]);
    expect(await send('sales', no, 'sales.send-notice', { channel: 'pigeon', text: '已发货' })).toEqual([422, []]);
    expect(await send('sales', no, 'sales.send-notice', { channel: 'mail', text: '已发货' })).toEqual(DONE);
    expect(await send('sales', no, 'sales.record-answer', { text: '收到', answeredBy: '李强' })).toEqual(DONE);
    // Who answered at the customer's is for those who deal with his people.
    expect((await get('production', `${PROCESSES}/${no}`)).facts.answers[0].answeredBy ?? null).not.toBe('李强');
    expect((await get('sales', `${PROCESSES}/${no}`)).facts.answers[0].answeredBy).toBe('李强');
    expect(await send('sales', no, 'keeper.close-contact')).toEqual(DONE);
    expect(await get('auditor', `${PROCESSES}/${no}/verify`)).toMatchObject({ verified: true });
  });

  it('a visit is planned, recorded with its scores, and closed', async () => {
    const sales = await company.member('sales');
    const data = { customer: '东方机械', visitOn: '2027-03-20', purpose: '季度回访' };
    const entered = await sales.post(PROCESSES, { type: 'sales.plan-visit', data });
    expect(entered.status).toBe(201);
    const no = entered.body.no as string;
    const scores = (score: number) => ({ satisfaction: [{ aspect: 'quality', score }], feedback: '好' });
    expect(await send('sales', no, 'sales.record-visit', scores(6))).toEqual([422, []]);
    expect(await send('sales', no, 'keeper.close-contact')).toEqual([409, ['CT-02']]);
    expect(await send('sales', no, 'sales.record-visit', scores(5))).toEqual(DONE);
    expect(await send('clerk', no, 'keeper.close-contact')).toEqual([403, []]);
    expect(await send('sales', no, 'keeper.close-contact', { result: '无意见' })).toEqual(DONE);
  });
});
