import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

const KIND = '/api/processes/meetings';

const COMING = [
  'sales-head',
  'production-head',
  'engineering',
  'procurement-head',
  'logistics',
  'finance',
  'aftersales',
];
const OFFICES = ['sales', 'production', 'engineering', 'procurement', 'logistics', 'finance', 'aftersales'];

interface Sent {
  reason?: string;
  to?: string;
}

let company: Company;
let no: string;
let order: string;
const ids: Record<string, string> = {};

/** Whoever decides has looked at the meeting as it stands. */
const DECIDES = ['host.approve-minutes', 'any.sign-minutes'];

const send = async (username: string, type: string, data: object = {}, { reason, to = no }: Sent = {}) => {
  const member = await company.member(username);
  const seen = DECIDES.includes(type) ? { seen: (await member.get(`${KIND}/${to}`)).body.version as number } : {};
  return member.post(`${KIND}/${to}/events`, { type, data, ...(reason ? { reason } : {}), ...seen });
};

const call = (more: object = {}) => ({
  kind: 'coordination',
  title: '产销协调会第 1 次',
  on: '2099-03-09',
  from: '09:30',
  place: '二楼会议室',
  host: ids.operations,
  recorder: ids.clerk,
  attendees: COMING.map((who, index) => ({ office: OFFICES[index], person: ids[who] })),
  ...more,
});

const ITEMS = [
  { no: 1, part: 'last-resolutions', topic: '回顾上次决议', office: 'operations', minutes: 10 },
  { no: 2, part: 'production-side', topic: '轴承缺料', office: 'production', minutes: 20 },
];

beforeAll(async () => {
  company = await openCompany();
  for (const username of [...COMING, 'operations', 'clerk', 'procurement', 'finance2', 'quality2'])
    ids[username] = (await (await company.member(username)).get('/api/auth/me')).body.person.id as string;
  order = await company.enter();
}, 120_000);
afterAll(() => company?.close());

it('is called by operations; nobody invites who is not there', async () => {
  const operations = await company.member('operations');
  const begin = (data: object) => operations.post(KIND, { type: 'operations.call-meeting', data });
  const stranger = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';
  expect(await begin(call({ observers: [ids.finance2, stranger] }))).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'data.observers[1]' }] },
  });
  expect(await begin(call({ recorder: ids.operations }))).toMatchObject({
    status: 409,
    body: { unmet: [{ rule: 'MT-03' }] },
  });
  expect(await begin(call({ kind: 'review' }))).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'data.kind' }] },
  });
  const begun = await begin(call({ orders: [order] }));
  expect(begun).toMatchObject({ status: 201, body: { state: 'called', kind: 'meetings', dueOn: '2099-03-09' } });
  no = begun.body.no as string;
});

it('collects topics of those who are invited, and its agenda freezes what is known', async () => {
  expect(await send('hr', 'any.submit-topic', { title: '招聘', focus: '缺两人' })).toMatchObject({ status: 403 });
  expect(await send('production-head', 'any.submit-topic', { title: '轴承缺料', focus: '缺 40 套' })).toMatchObject({
    status: 200,
  });
  expect(await send('finance', 'any.ask-leave', { representative: ids.finance2 }, { reason: '外出' })).toMatchObject({
    status: 200,
  });
  const set = await send('operations', 'operations.set-agenda', { items: ITEMS, agreedWithHost: true });
  expect(set).toMatchObject({ status: 200, body: { state: 'agenda-set' } });
  expect((set.body.facts as { pack: object }).pack).toMatchObject({ last: null, openActions: [], quality: {} });
});

it('is held by its host and recorded by its recorder', async () => {
  expect(await send('sales-head', 'any.sign-in')).toMatchObject({ status: 200 });
  const present = COMING.filter((who) => who !== 'finance').map((who) => ({ person: ids[who] }));
  expect(await send('operations', 'host.open-meeting', { present, absent: [] })).toMatchObject({
    body: { state: 'open' },
  });
  expect(await send('sales-head', 'recorder.record-item', { item: 1, summary: '…', informative: true })).toMatchObject({
    status: 403,
  });
  expect(await send('clerk', 'recorder.record-item', { item: 1, summary: '已完成' })).toMatchObject({
    status: 409,
    body: { unmet: [{ rule: 'MT-08' }] },
  });
  expect(await send('clerk', 'recorder.record-item', { item: 1, summary: '已完成', informative: true })).toMatchObject({
    status: 200,
  });
  const resolution = { content: '跟踪轴承到货', office: 'procurement', person: ids.procurement, dueOn: '2099-03-12' };
  await send('clerk', 'recorder.record-item', { item: 2, summary: '八日到货', resolution });
  expect(await send('operations', 'host.close-meeting')).toMatchObject({ body: { state: 'closed' } });
});

it('releases its minutes, and every resolution is an action with its assignee', async () => {
  await send('clerk', 'recorder.submit-minutes', { unresolved: [] });
  expect(await send('operations', 'host.approve-minutes')).toMatchObject({ status: 200, body: { state: 'released' } });
  const action = `AI-${no}-1`;
  const procurement = await company.member('procurement');
  expect((await procurement.get(`/api/processes/actions/${action}`)).body).toMatchObject({
    state: 'assigned',
    title: '跟踪轴承到货',
    facts: { meeting: no, series: 'coordination' },
  });
  expect(each((await procurement.get('/api/inbox')).body.items, 'process')).toContain(action);
  const operations = await company.member('operations');
  const lists = '/api/departments/operations';
  expect((await operations.get(`${lists}/resolutions?series=coordination&open=true`)).body.items).toMatchObject([
    { action, meeting: no, content: '跟踪轴承到货', open: true, kept: null },
  ]);
  expect((await operations.get(`${lists}/meetings`)).body.items).toMatchObject([
    { no, invited: 7, late: 0, withoutLeave: 0, minutesInTime: true, resolutions: 1, state: 'released' },
  ]);
  expect(await send('sales-head', 'any.sign-minutes')).toMatchObject({ status: 200 });
  expect(await send('operations', 'operations.file-meeting', { fileNo: 'HY-1' })).toMatchObject({
    body: { state: 'filed' },
  });
});

it('is looked back at by the next of its series: its open actions come first', async () => {
  const operations = await company.member('operations');
  const next = await operations.post(KIND, { type: 'operations.call-meeting', data: call({ title: '第 2 次' }) });
  const set = await send(
    'operations',
    'operations.set-agenda',
    { items: ITEMS, agreedWithHost: true },
    { to: next.body.no as string },
  );
  expect((set.body.facts as { pack: object }).pack).toMatchObject({
    last: { no, on: '2099-03-09' },
    openActions: [{ no: `AI-${no}-1`, person: ids.procurement, dueOn: '2099-03-12' }],
  });
  expect((await operations.get(`${KIND}/${no}/verify`)).body).toMatchObject({ verified: true });
});

it('has its papers under its number, as far as it has come', async () => {
  const clerk = await company.member('clerk');
  const paper = async (name: string, of = no) => (await clerk.get(`${KIND}/${of}/papers/${name}.pdf`)).status;
  const begun = await (
    await company.member('operations')
  ).post(KIND, { type: 'operations.call-meeting', data: call() });
  for (const name of ['notice', 'agenda', 'sign-in', 'minutes']) expect([name, await paper(name)]).toEqual([name, 200]);
  expect(await paper('notice', begun.body.no as string)).toBe(200);
  expect(await paper('minutes', begun.body.no as string)).toBe(404);
  expect(await paper('traveller')).toBe(404);
});

it('was held for the orders that wait for a review meeting, and for no others', async () => {
  const waiting = await company.enter();
  await company.bring(waiting, 'clerk.confirm-check');
  const early = await company.enter();
  const sales = await company.member('sales-head');
  const attendees = ['sales-head', 'production-head', 'procurement-head', 'quality2'].map((who, index) => ({
    office: ['sales', 'production', 'procurement', 'quality'][index],
    person: ids[who],
  }));
  const about = { kind: 'review', host: ids['sales-head'], attendees, orders: [waiting, early] };
  const begun = await sales.post(KIND, { type: 'sales.call-meeting', data: call(about) });
  expect(begun).toMatchObject({ status: 201 });
  const review = begun.body.no as string;
  const step = async (by: string, type: string, data: object = {}) =>
    expect(await send(by, type, data, { to: review })).toMatchObject({ status: 200 });
  const items = [{ no: 1, topic: '产能', office: 'production', minutes: 10 }];
  await step('sales-head', 'operations.set-agenda', { items, agreedWithHost: true });
  await step('sales-head', 'host.open-meeting', { present: attendees.map(({ person }) => ({ person })), absent: [] });
  await step('clerk', 'recorder.record-item', { item: 1, summary: '可按期交付', informative: true });
  await step('sales-head', 'host.close-meeting');
  await step('clerk', 'recorder.submit-minutes', { unresolved: [] });
  await step('sales-head', 'host.approve-minutes');
  const meetingOf = async (of: string) => (await sales.get(`/api/orders/${of}`)).body.meetings.review as object | null;
  expect(await meetingOf(waiting)).toMatchObject({
    attendees: expect.arrayContaining(['赵明辉']) as string[],
    opinions: [{ department: 'production', text: '可按期交付' }],
  });
  expect(await meetingOf(early)).toBeNull();
});
