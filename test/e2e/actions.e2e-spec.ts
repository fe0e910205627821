import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

const KIND = '/api/processes/actions';
const CONTENT = '与客户确认包装方式';

let company: Company;
let no: string;

const me = async (username: string): Promise<string> =>
  (await (await company.member(username)).get('/api/auth/me')).body.person.id as string;

const send = async (username: string, type: string, data: object = {}, reason?: string) =>
  (await company.member(username)).post(`${KIND}/${no}/events`, { type, data, ...(reason ? { reason } : {}) });

beforeAll(async () => {
  company = await openCompany();
  const clerk = await company.member('clerk');
  const task = { content: CONTENT, office: 'quality', person: await me('quality'), dueOn: '2099-12-31' };
  const begun = await clerk.post(KIND, task);
  expect(begun).toMatchObject({ status: 201, body: { state: 'assigned', kind: 'actions' } });
  no = begun.body.no as string;
}, 120_000);
afterAll(() => company?.close());

it('waits for its assignee and for nobody else of the office', async () => {
  const inboxOf = async (username: string) =>
    each((await (await company.member(username)).get('/api/inbox')).body.items, 'process');
  expect(await inboxOf('quality')).toContain(no);
  expect(await inboxOf('quality2')).not.toContain(no);
  expect(await send('quality2', 'assignee.confirm-action')).toMatchObject({ status: 403 });
});

it('is found by its title, its day, and by those who follow it', async () => {
  const found = async (username: string, query: string) =>
    each((await (await company.member(username)).get(`${KIND}?${query}`)).body.items, 'no');
  expect(await found('sales', `q=${encodeURIComponent('包装')}`)).toEqual([no]);
  expect(await found('sales', 'dueBefore=2099-12-31')).toEqual([]);
  expect(await found('clerk', 'mine=true')).toEqual([no]);
  expect(await found('sales', 'mine=true')).toEqual([]);
  expect(await found('sales', 'state=verified')).toEqual([]);
});

it('is confirmed and done by the assignee, and verified by the assigner alone', async () => {
  expect(await send('quality', 'assignee.confirm-action')).toMatchObject({ status: 200, body: { state: 'confirmed' } });
  expect(await send('quality', 'assignee.report-done', { evidence: '回函' })).toMatchObject({
    body: { state: 'done' },
  });
  expect(await send('sales', 'verifier.verify-action')).toMatchObject({ status: 403 });
  expect(await send('clerk', 'verifier.verify-action')).toMatchObject({ status: 200, body: { state: 'verified' } });
  const clerk = await company.member('clerk');
  expect((await clerk.get(`${KIND}/${no}/verify`)).body).toMatchObject({ verified: true, events: 4 });
});

it('is given to nobody who is not there or cannot sign in any more', async () => {
  const clerk = await company.member('clerk');
  const admin = await company.member('admin');
  const gone = await me('quality2');
  expect(await admin.post(`/api/people/${gone}/disable`, { reason: '离职', compromised: true })).toMatchObject({
    status: 204,
  });
  const office = 'quality';
  const assign = (data: object) => clerk.post(KIND, { content: CONTENT, office, dueOn: '2099-12-31', ...data });
  for (const person of [gone, '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d']) {
    expect(await assign({ person })).toMatchObject({ status: 422, body: { errors: [{ path: 'data.person' }] } });
  }
  const there = await me('quality');
  expect(await assign({ person: there, verifier: { office, person: gone } })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'data.verifier.person', message: '没有这个人，或其账号已停用' }] },
  });
  const taken = await assign({ person: there });
  expect(taken).toMatchObject({ status: 201 });
  const { people } = (await clerk.get(`${KIND}/${taken.body.no as string}`)).body as { people: Record<string, string> };
  expect(people[there]).toBe((await (await company.member('quality')).get('/api/auth/me')).body.person.name);
});
