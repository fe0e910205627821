import type { Company } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';
import { REVIEWED } from '../support/stretches.js';

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
  for (const username of [...COMING, 'operations', 'clerk', 'procurement', 'finance2', 'quality2', 'market'])
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

/** A meeting of the head of sales, from its call to its minutes, in which the records are what was said. */
async function hold(
  about: { kind: string; attendees: { office: string; person: string }[]; orders: string[] },
  record: object,
) {
  const sales = await company.member('sales-head');
  const begun = await sales.post(KIND, {
    type: 'sales.call-meeting',
    data: call({ ...about, host: ids['sales-head'] }),
  });
  expect(begun).toMatchObject({ status: 201 });
  const held = begun.body.no as string;
  const step = async (by: string, type: string, data: object = {}) =>
    expect(await send(by, type, data, { to: held })).toMatchObject({ status: 200 });
  const items = [{ no: 1, topic: '产能', office: 'production', minutes: 10 }];
  await step('sales-head', 'operations.set-agenda', { items, agreedWithHost: true });
  const present = about.attendees.map(({ person }) => ({ person }));
  await step('sales-head', 'host.open-meeting', { present, absent: [] });
  await step('clerk', 'recorder.record-item', { item: 1, ...record });
  await step('sales-head', 'host.close-meeting');
  await step('clerk', 'recorder.submit-minutes', { unresolved: [] });
  await step('sales-head', 'host.approve-minutes');
}

const coming = (...people: [office: string, who: string][]) =>
  people.map(([office, who]) => ({ office, person: ids[who] }));

const orderOf = async (of: string) => (await (await company.member('sales-head')).get(`/api/orders/${of}`)).body;

it('was held for the orders that wait for a review meeting, and for no others', async () => {
  const waiting = await company.enter();
  await company.bring(waiting, 'clerk.confirm-check');
  const early = await company.enter();
  const attendees = coming(
    ['sales', 'sales-head'],
    ['production', 'production-head'],
    ['procurement', 'procurement-head'],
    ['quality', 'quality2'],
  );
  const about = { kind: 'review', attendees, orders: [waiting, early] };
  await hold(about, { summary: '可按期交付', informative: true });
  expect((await orderOf(waiting)).meetings.review).toMatchObject({
    attendees: expect.arrayContaining(['赵明辉']) as string[],
    opinions: [{ department: 'production', text: '可按期交付' }],
  });
  expect((await orderOf(early)).meetings.review).toBeNull();
});

it('is the kickoff of the projects that wait for one, with what it resolved as their milestones', async () => {
  const entry = orderExamples['sales.enter-order'];
  const project = await company.enter({ ...entry, class: 'project' });
  await company.bring(
    project,
    ...REVIEWED.slice(0, -1),
    'engineering.review',
    'sales.quote',
    'sales.submit-contract',
    'legal.approve-contract',
    'sales.sign-contract',
    'sales.file-contract',
    'sales.pass-review',
  );
  const standard = await company.enter(entry);
  await company.bring(standard, ...REVIEWED);
  const attendees = coming(
    ['sales', 'sales-head'],
    ['market', 'market'],
    ['engineering', 'engineering'],
    ['production', 'production-head'],
    ['quality', 'quality2'],
  );
  const resolution = { content: '完成首件', office: 'production', person: ids['production-head'], dueOn: '2099-05-20' };
  await hold({ kind: 'kickoff', attendees, orders: [project, standard] }, { summary: '分工已定', resolution });
  expect((await orderOf(project)).kickoff).toMatchObject({ milestones: [{ name: '完成首件', on: '2099-05-20' }] });
  expect((await orderOf(standard)).kickoff).toBeNull();
});
