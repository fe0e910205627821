import type { Answer } from '../support/colleagues.js';
import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

const KIND = '/api/processes/handovers';

let company: Company;
let no: string;
let order: string;
let action: string;

const me = async (username: string): Promise<string> => (await company.member(username)).id;

const send = async (username: string, type: string, data: object = {}, reason?: string): Promise<Answer> => {
  const somebody = await company.member(username);
  const seen = (await somebody.get(`${KIND}/${no}`)).body.version as number;
  return somebody.post(`${KIND}/${no}/events`, { type, data, seen, ...(reason ? { reason } : {}) });
};

const shown = async (path: string) => (await (await company.member('clerk-head')).get(path)).body;

const begin = async (by: string, more: object = {}) =>
  (await company.member(by)).post(KIND, {
    person: await me('clerk'),
    cause: 'leaving',
    lastDay: '2099-12-31',
    supervisor: await me('clerk-head'),
    ...more,
  });

beforeAll(async () => {
  company = await openCompany();
  order = await company.enter();
  await company.bring(order, 'clerk.confirm-check');
  const quality = await company.member('quality');
  const task = { content: '核对图纸', office: 'clerk', person: await me('clerk'), dueOn: '2099-12-30' };
  action = (await quality.post('/api/processes/actions', task)).body.no as string;
}, 120_000);
afterAll(() => company?.close());

it('belongs to whoever checked it first', async () => {
  expect(await shown(`/api/orders/${order}`)).toMatchObject({ clerk: await me('clerk'), takenOver: null });
});

it('is begun by those who may, and refused to others with the rule', async () => {
  const refused = await begin('sales');
  expect(refused).toMatchObject({ status: 409, body: { code: 'transition-refused', unmet: [{ rule: 'HO-03' }] } });
  const begun = await begin('hr', { successor: await me('clerk2') });
  expect(begun).toMatchObject({ status: 201, body: { state: 'listed', kind: 'handovers' } });
  no = begun.body.no as string;
  const { facts } = await shown(`${KIND}/${no}`);
  expect(each(facts.items, 'item')).toEqual([order, action]);
  expect(each(facts.items, 'roles')).toEqual([['clerk'], ['assignee']]);
});

it('tells what may be sent next, though nobody has said anything yet', async () => {
  const next = await shown(`${KIND}/${no}/next`);
  expect(each(next.events, 'type')).toContain('any.name-successors');
});

it('waits for the successor alone, and then for the head', async () => {
  const inboxOf = async (username: string) =>
    each((await (await company.member(username)).get('/api/inbox?limit=100')).body.items, 'process');
  expect(await inboxOf('clerk2')).toContain(no);
  expect(await inboxOf('clerk-head')).not.toContain(no);
  expect(await send('sales', 'any.accept-handover')).toMatchObject({ status: 403 });
  expect(await send('clerk2', 'any.accept-handover')).toMatchObject({ status: 200, body: { state: 'accepted' } });
  expect(await inboxOf('clerk-head')).toContain(no);
  expect(await send('clerk-head', 'head.supervise-handover')).toMatchObject({ status: 200 });
});

it('is not finished while something new is there; listed again, it goes on', async () => {
  const late = await company.enter();
  await company.bring(late, 'clerk.confirm-check');
  const refused = await send('hr', 'any.finish-handover');
  expect(refused).toMatchObject({ status: 409, body: { unmet: [{ rule: 'HO-01', missing: [late] }] } });
  expect(await send('hr', 'any.relist-handover')).toMatchObject({ body: { state: 'listed', revision: 2 } });
  const named = { items: [{ item: late, successor: await me('clerk2') }] };
  expect(await send('clerk', 'any.name-successors', named)).toMatchObject({ status: 200 });
  expect(await send('clerk2', 'any.accept-handover')).toMatchObject({ body: { state: 'accepted' } });
  expect(await send('clerk-head', 'head.supervise-handover')).toMatchObject({ body: { state: 'supervised' } });
});

it('finished, gives each order its new clerk in an event of its own, and each action its new assignee', async () => {
  expect(await send('clerk', 'any.finish-handover')).toMatchObject({ status: 200, body: { state: 'done' } });
  const clerk2 = await me('clerk2');
  expect(await shown(`/api/orders/${order}`)).toMatchObject({
    clerk: clerk2,
    takenOver: { person: clerk2, from: await me('clerk'), reason: `工作交接 ${no}` },
  });
  const history = await shown(`/api/orders/${order}/history`);
  expect(each(history.items, 'label').at(-1)).toBe('更换跟单员');
  expect(await shown(`/api/processes/actions/${action}`)).toMatchObject({ facts: { person: clerk2 } });
  for (const one of [`/api/orders/${order}`, `/api/processes/actions/${action}`, `${KIND}/${no}`])
    expect(await shown(`${one}/verify`)).toMatchObject({ verified: true });
});

it('the head changes the clerk of an order without a hand-over, and only to a clerk', async () => {
  const take = async (person: string) => company.send(order, 'clerk.take-over', { data: { person: await me(person) } });
  expect(await take('sales')).toMatchObject({ status: 409, body: { unmet: [{ rule: 'CK-01' }] } });
  expect(await take('clerk2')).toMatchObject({ status: 409, body: { unmet: [{ rule: 'CK-02' }] } });
  expect(await take('clerk')).toMatchObject({ status: 200, body: { clerk: await me('clerk') } });
  const other = await company.member('clerk2');
  const data = { person: await me('clerk2') };
  const unasked = await other.post(`/api/orders/${order}/events`, { type: 'clerk.take-over', data, reason: '我来' });
  expect(unasked).toMatchObject({ status: 403 });
  const mine = await (await company.member('clerk')).get('/api/departments/clerk/follow-ups?mine=true');
  expect(each(mine.body.items, 'orderNo')).toContain(order);
});

describe("the account's door", () => {
  const disable = async (username: string, said: object = {}) =>
    (await company.member('admin')).post(`/api/people/${await me(username)}/disable`, { reason: '离职', ...said });

  it('stays shut while something is his, naming it, and opens when it is in other hands', async () => {
    const refused = await disable('clerk');
    expect(refused).toMatchObject({ status: 409, body: { unmet: [{ rule: 'HO-01', clause: 'S4§五(一)3' }] } });
    expect(JSON.stringify(refused.body.unmet)).toContain(order);
    await company.send(order, 'clerk.take-over', { data: { person: await me('clerk2') } });
    expect(await disable('clerk')).toMatchObject({ status: 204 });
  });

  it('lets the last of an office out with a word and a reason, when another person has agreed', async () => {
    expect(await disable('archive')).toMatchObject({ status: 422, body: { errors: [{ path: 'lastOfOffice' }] } });
    const proposed = await disable('archive', { lastOfOffice: true });
    const content = { lastOf: ['archive'], lastHeadOf: ['archive'] };
    expect(proposed).toMatchObject({ status: 202, body: { kind: 'leaving', reason: '离职', content } });
    const still = await (await company.member('archive')).get('/api/auth/me');
    expect(still.status).toBe(200);
    await company.agree(proposed);
    expect(await (await company.member('archive')).get('/api/auth/me')).toMatchObject({ status: 401 });
  });

  it('is shut at once on a compromised account, whose work is handed over afterwards', async () => {
    const task = { content: '核对发票', office: 'finance', person: await me('finance2'), dueOn: '2099-12-30' };
    await (await company.member('quality')).post('/api/processes/actions', task);
    expect(await disable('finance2')).toMatchObject({ status: 409 });
    expect(await disable('finance2', { compromised: true })).toMatchObject({ status: 204 });
    const asked = {
      person: await me('finance2'),
      cause: 'leaving',
      lastDay: '2099-12-31',
      supervisor: await me('finance'),
    };
    expect(await (await company.member('hr')).post(KIND, asked)).toMatchObject({
      status: 201,
      body: { state: 'listed' },
    });
  });

  it('does not let the last two of an office out at the same moment, each for the other', async () => {
    const shut = async (by: string, username: string) =>
      (await company.member(by)).post(`/api/people/${await me(username)}/disable`, { reason: '离职' });
    await Promise.all([company.member('admin'), company.member('admin2')]);
    const answers = await Promise.all([shut('admin', 'manager'), shut('admin2', 'manager2')]);
    expect(new Set(each(answers, 'status'))).toEqual(new Set([204, 422]));
    const left = answers.find(({ status }) => status === 422);
    expect(left?.body.errors).toMatchObject([{ path: 'lastOfOffice' }]);
  });
});
