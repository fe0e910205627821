import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';

const CASES = '/api/processes/cases';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 60_000);
afterAll(() => company?.close());

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
/** Sent by somebody who has just looked at it. */
const send = async (by: string, no: string, type: string, data: object = {}): Promise<Answer> => {
  const { version } = await get(by, `${CASES}/${no}`);
  return (await company.member(by)).post(`${CASES}/${no}/events`, { type, data, seen: version });
};
const sent = async (...[by, no, type, data]: Parameters<typeof send>): Promise<Untyped> => {
  const answer = await send(by, no, type, data);
  expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
  return answer.body;
};
const refused = async (...asked: Parameters<typeof send>): Promise<unknown[]> => {
  const { status, body } = await send(...asked);
  return [status, each((body.unmet ?? []) as object[], 'rule')];
};

it('is answered, investigated, solved for a claim that the leader approves, confirmed and closed', async () => {
  const order = await company.enter();
  const sales = await company.member('sales');
  const registered = {
    customer: '苏州精工机械有限公司',
    contact: '王建国',
    phone: '0512-5550101',
    order,
    channel: 'hotline',
    kind: 'quality',
    text: '回转工作台运行两周后有异响',
  };
  const bad = await sales.post(CASES, { type: 'any.register-case', data: { ...registered, channel: 'pigeon' } });
  expect([bad.status, each(bad.body.errors, 'path')]).toEqual([422, ['data.channel']]);
  const { body } = await sales.post(CASES, { type: 'any.register-case', data: registered });
  const no = body.no as string;

  // Whoever does not speak with customers reads no telephone numbers.
  expect((await get('aftersales', `${CASES}/${no}`)).facts.registered.phone).toBe('0512-5550101');
  expect((await get('production', `${CASES}/${no}`)).facts.registered).not.toHaveProperty('phone');

  await sent('aftersales', no, 'aftersales.respond', { text: '工程师明日上门' });
  const person = (await get('production', '/api/auth/me')).person.id as string;
  await sent('aftersales', no, 'aftersales.assign-case', { office: 'production', person });
  const plan = { solution: 'credit', plan: '折让并重新预紧', cost: '5000' };
  expect((await send('logistics', no, 'office.propose-solution', plan)).status).toBe(403);
  await sent('production', no, 'office.propose-solution', plan);
  const result = { result: '异响消失' };
  expect(await refused('production', no, 'office.report-solved', result)).toEqual([409, ['AS-02', 'AS-04']]);
  const { items } = await get('manager', '/api/inbox?limit=200');
  expect(oneWith(items, 'process', no)).toMatchObject({ event: 'management.approve-claim' });
  await sent('manager', no, 'management.approve-claim');

  const finding = { cause: '轴承预紧力不足', responsible: 'production', isQuality: true };
  await sent('quality', no, 'quality.investigate', finding);
  expect(await get('production', `/api/processes/nonconformities/NC-${no}`)).toMatchObject({
    state: 'found',
    facts: { found: { source: 'customer', order } },
  });
  await sent('production', no, 'office.report-solved', result);
  expect(await sent('sales', no, 'sales.confirm-with-customer', { satisfied: false })).toMatchObject({
    state: 'solving',
  });
  await sent('production', no, 'office.report-solved', result);
  await sent('sales', no, 'sales.confirm-with-customer', { satisfied: true, remark: '处理及时' });
  expect(await sent('aftersales', no, 'aftersales.close-case')).toMatchObject({ state: 'closed' });
  expect(await get('auditor', `${CASES}/${no}/verify`)).toMatchObject({ verified: true });
  expect(each((await get('clerk', `/api/orders/${order}`)).related, 'no')).toContain(no);
});
