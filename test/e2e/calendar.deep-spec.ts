import { companyDay } from '../../machines/calendar.js';
import { WAY } from '../security/support/way.js';
import { orderExamples } from '../support/order-examples.js';
import type { Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// What is due and what takes place, by days: for oneself, an office, the company.

let company: Company;
let order: string;
let meeting: string;
let action: string;
const ids: Record<string, string> = {};

const calendar = async (username: string, query: string) =>
  (await company.member(username)).get(`/api/calendar?${query}`);
const items = async (username: string, query: string) => (await calendar(username, query)).body.items as Untyped[];

beforeAll(async () => {
  company = await openCompany();
  for (const username of ['manager', 'clerk', 'production-head', 'quality', 'sales2'])
    ids[username] = (await (await company.member(username)).get('/api/auth/me')).body.person.id as string;
  const manager = await company.member('manager');
  order = await company.enter();
  const held = {
    kind: 'special',
    title: '交期专题会',
    on: '2099-03-09',
    from: '09:30',
    place: '二楼会议室',
    host: ids.manager,
    recorder: ids.clerk,
    attendees: [{ office: 'production', person: ids['production-head'] }],
  };
  meeting = (await manager.post('/api/processes/meetings', { type: 'management.call-meeting', data: held })).body
    .no as string;
  const data = {
    content: '核对轴承库存',
    office: 'quality',
    person: ids.quality,
    dueOn: '2099-03-10',
    verifier: { office: 'management', person: ids.manager },
  };
  const begun = await manager.post('/api/processes/actions', { type: 'any.assign-action', data });
  action = begun.body.no as string;
}, 120_000);
afterAll(() => company?.close());

const MARCH = 'from=2099-03-01&to=2099-03-31';

it('shows each his own: what waits for him, what he is asked to come to', async () => {
  expect(await items('production-head', MARCH)).toEqual([
    {
      no: meeting,
      kind: 'meetings',
      what: 'appointment',
      title: '交期专题会',
      day: '2099-03-09',
      start: '2099-03-09T01:30:00.000Z',
      end: '2099-03-09T02:30:00.000Z',
      place: '二楼会议室',
      state: 'called',
      stateName: '已通知',
      held: false,
      cancelled: false,
      late: false,
      part: '',
      waitsFor: '',
      toDo: '',
    },
  ]);
  expect(await items('quality', MARCH)).toMatchObject([
    { no: action, what: 'due', day: '2099-03-10', start: null, title: expect.stringContaining('核对轴承库存') },
  ]);
  expect(each(await items('manager', MARCH), 'no')).toEqual([meeting, action]);
  expect(await items('finance2', MARCH)).toEqual([]);
});

it('shows an office what is its people’s, and the company everything, by kind where asked', async () => {
  expect(each(await items('finance', `${MARCH}&of=office:quality`), 'no')).toEqual([action]);
  expect(each(await items('finance', `${MARCH}&of=office:production`), 'no')).toEqual([meeting]);
  expect(each(await items('finance', `${MARCH}&of=company`), 'no')).toEqual([meeting, action]);
  expect(each(await items('finance', `${MARCH}&of=company&kind=actions`), 'no')).toEqual([action]);
  const { dueOn } = (await (await company.member('clerk')).get(`/api/orders/${order}`)).body;
  const due = await items('finance', `from=${dueOn}&to=${dueOn}&of=company&kind=orders`);
  expect(due).toMatchObject([{ no: order, what: 'due', day: dueOn }]);
});

it('shows until when somebody is waited for, where it is asked: an office, a person, the company', async () => {
  const { waits } = (await (await company.member('clerk')).get(`/api/orders/${order}`)).body as { waits: Untyped[] };
  const [{ dueAt }] = waits.filter(({ event }) => event === 'clerk.confirm-check');
  const day = companyDay(String(dueAt));
  const on = `from=${day}&to=${day}`;
  const told = {
    no: order,
    what: 'wait',
    part: 'clerk',
    day,
    start: dueAt,
    end: null,
    late: false,
    waitsFor: '跟单员',
    toDo: '确认初审',
  };
  expect(await items('finance', `${on}&of=office:clerk&what=wait`)).toEqual([expect.objectContaining(told)]);
  expect(each(await items('finance', `${on}&of=company&what=wait,due&kind=orders`), 'what')).toContain('wait');
  expect(await items('finance', `${on}&of=office:finance&what=wait`)).toEqual([]);
  // Nobody is told of them who did not ask: they are many.
  expect(each(await items('finance', `${on}&of=office:clerk`), 'what')).not.toContain('wait');

  const asked = (await (await company.member('manager')).get(`/api/processes/actions/${action}`)).body
    .waits as Untyped[];
  const until = companyDay(String(asked[0].dueAt));
  const waited = await items('quality', `from=${until}&to=${until}&what=wait`);
  expect(waited.find(({ no }) => no === action)).toMatchObject({
    part: `person:${ids.quality}`,
    waitsFor: '卫思敏',
    toDo: '确认事项',
  });
  const refused = await calendar('manager', `${on}&what=holidays`);
  expect(each(refused.body.errors as Untyped[], 'path')).toEqual(['what']);
});

it('is read part by part, and comes with the days as the work calendar has them', async () => {
  const first = (await calendar('manager', `${MARCH}&of=company&limit=1`)).body;
  expect(each(first.items as Untyped[], 'no')).toEqual([meeting]);
  const second = (await calendar('manager', `${MARCH}&of=company&limit=1&cursor=${first.nextCursor as string}`)).body;
  expect(second).toMatchObject({ items: [{ no: action }], nextCursor: null });
  const { days } = (await calendar('manager', 'from=2026-10-01&to=2026-10-10')).body as { days: Untyped[] };
  expect(days).toHaveLength(10);
  expect(days[0]).toEqual({ day: '2026-10-01', works: false, called: '国庆节', covered: true });
  expect(days[9]).toMatchObject({ day: '2026-10-10', works: true });
  const { days: later } = (await calendar('manager', MARCH)).body as { days: Untyped[] };
  expect(later[0]).toMatchObject({ covered: false });
});

it('refuses a stretch that is too long, an office that is none, a cursor of its own making', async () => {
  const refused = async (query: string) => each((await calendar('manager', query)).body.errors as Untyped[], 'path');
  expect(await refused('from=2099-01-01&to=2099-12-31')).toEqual(['to']);
  expect(await refused(`${MARCH}&of=office:nobody`)).toEqual(['of']);
  expect(await refused(`${MARCH}&cursor=x`)).toEqual(['cursor']);
  expect(await refused('to=2099-12-31')).toEqual(['from']);
});

it('shows which shipments are expected, until they have come', async () => {
  const under = await company.enter();
  const way = WAY.flatMap(({ steps }) => steps);
  await company.bring(under, ...way.slice(0, way.indexOf('logistics.hand-over')), 'logistics.report-transit');
  const { eta } = orderExamples['logistics.report-transit'];
  const arrivals = () => items('logistics', `from=${eta}&to=${eta}&of=company&what=arrival`);
  expect(await arrivals()).toMatchObject([
    { no: under, what: 'arrival', part: 'SH-0428-01', day: eta, place: '常台高速嘉兴段' },
  ]);
  await company.bring(under, 'logistics.hand-over');
  expect(await arrivals()).toEqual([]);
});

it('hides the orders of others from whoever is shown his own alone', async () => {
  const { dueOn } = (await (await company.member('clerk')).get(`/api/orders/${order}`)).body;
  const day = `from=${dueOn}&to=${dueOn}&of=company&kind=orders`;
  expect(each(await items('sales2', day), 'no')).toEqual([order]);
  const manager = await company.member('manager');
  await company.agree(
    await manager.post('/api/policy', { thresholds: { 'orders.sales-own-only': '1' }, reason: '各管各的' }),
  );
  expect(await items('sales2', day)).toEqual([]);
  expect(each(await items('sales', day), 'no')).toEqual([order]);
  expect(each(await items('clerk', day), 'no')).toEqual([order]);
});
