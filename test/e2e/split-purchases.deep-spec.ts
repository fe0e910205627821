import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Answer, Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

// Somebody who wants 60,000 without the leader, whose limit is 50,000: by two people, for two orders, in two currencies.

let company: Company;

beforeEach(async () => {
  company = await openCompany();
}, 120_000);
afterEach(() => company?.close(), 30_000);

const LIST = '/api/processes/purchase-requisitions';
const [USUAL] = requisitionExamples['requester.submit'].items ?? [];

async function ask(by: string, amount: string, more: object = {}, item = '丝杠'): Promise<Answer> {
  const items = [{ ...USUAL, item, amount, important: false }];
  const data = { department: 'production', currency: 'CNY', items, ...more };
  return (await company.member(by)).post(LIST, { type: 'requester.submit', data });
}

/** Signed and reviewed; answers with where it stands then and why. */
async function decided({ body, text }: Answer): Promise<unknown> {
  const no = body.no as string | undefined;
  if (no === undefined) throw new Error(text);
  const send = async (by: string, type: string, data: object) => {
    const somebody = await company.member(by);
    const { version } = (await somebody.get(`${LIST}/${no}`)).body;
    return somebody.post(`${LIST}/${no}/events`, { type, data, seen: version });
  };
  await send('production-head', 'department.sign', {});
  const review = { ...requisitionExamples['procurement.review'], important: false };
  const answer = await send('procurement', 'procurement.review', review);
  if (answer.status !== 200) return answer.body.unmet;
  const facts = answer.body.facts as { leader: { reasons: string[] } };
  return [answer.body.state, ...facts.leader.reasons];
}

it('is not helped by a colleague who asks for the other half, nor by another name for the thing', async () => {
  expect(await decided(await ask('production', '30000.00'))).toEqual(['approved']);
  expect(await decided(await ask('production2', '30000.00', {}, '滚珠丝杠'))).toEqual([
    'awaiting-leader',
    'accumulated-department',
  ]);
});

it('is not helped by two orders that each need half', async () => {
  const [one, other] = [await company.enter(), await company.enter()];
  expect(await decided(await ask('production', '30000.00', { order: one }))).toEqual(['approved']);
  expect(await decided(await ask('production2', '30000.00', { order: other }))).toEqual([
    'awaiting-leader',
    'accumulated-department',
    'accumulated-item',
  ]);
});

it('is not helped by dollars: without a rate they are refused, and with one they count', async () => {
  const refused = await ask('production', '4000.00', { currency: 'USD' });
  expect([refused.status, refused.body.unmet[0].rule, refused.body.unmet[0].missing]).toEqual([
    409,
    'PQ-12',
    ['currency'],
  ]);

  const policy = { thresholds: { 'currency.rates': 'USD 7.5 2026-11-27' }, reason: '今日汇率' };
  await company.agree(await (await company.member('manager')).post('/api/policy', policy));
  expect(await decided(await ask('production', '30000.00'))).toEqual(['approved']);
  expect(await decided(await ask('production', '4000.00', { currency: 'USD' }))).toEqual([
    'awaiting-leader',
    'accumulated',
    'accumulated-department',
    'accumulated-item',
  ]);
});
