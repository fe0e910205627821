import ICAL from 'ical.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

const KIND = '/api/processes/meetings';

let company: Company;
let no: string;
const ids: Record<string, string> = {};

const invitation = async (path = `${KIND}/${no}`, headers: Record<string, string> = {}) => {
  const { token } = await company.member('sales');
  const answer = await fetch(`${company.url}${path}/appointment.ics`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [event] = calendar.getAllSubcomponents('vevent');
  return { calendar, event: new ICAL.Event(event), component: event };
};

const send = async (type: string, data: object, reason?: string) =>
  (await company.member('manager')).post(`${KIND}/${no}/events`, { type, data, reason });

beforeAll(async () => {
  company = await openCompany();
  for (const username of ['operations', 'clerk', 'sales-head', 'production-head', 'finance', 'quality'])
    ids[username] = (await (await company.member(username)).get('/api/auth/me')).body.person.id as string;
  const data = {
    kind: 'special',
    title: '专题会：交期，质量; "二车间"',
    on: '2099-03-09',
    from: '09:30',
    place: '二楼会议室',
    host: ids.operations,
    recorder: ids.clerk,
    attendees: [
      { office: 'sales', person: ids['sales-head'] },
      { office: 'production', person: ids['production-head'] },
    ],
    observers: [ids.quality],
  };
  const begun = await (await company.member('manager')).post(KIND, { type: 'management.call-meeting', data });
  no = begun.body.no as string;
}, 120_000);
afterAll(() => company?.close());

it('asks everybody of the meeting to come, by name, since people have no address', async () => {
  const { status, headers, text } = await invitation();
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(headers.get('content-disposition')).toContain(encodeURIComponent(`${no} 专题会：交期`));
  const { calendar, event, component } = parsed(text);
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(event.summary).toBe('专题会：交期，质量; "二车间"');
  expect(event.location).toBe('二楼会议室');
  expect(event.startDate.toJSDate().toISOString()).toBe('2099-03-09T01:30:00.000Z');
  expect(event.endDate.toJSDate().toISOString()).toBe('2099-03-09T02:30:00.000Z');
  expect(component.getFirstPropertyValue('organizer')).toBe(`urn:uuid:${ids.operations}`);
  const asked = component.getAllProperties('attendee').map((one) => [one.getFirstValue(), one.getParameter('role')]);
  expect(asked).toEqual([
    [`urn:uuid:${ids.operations}`, 'CHAIR'],
    [`urn:uuid:${ids.clerk}`, 'REQ-PARTICIPANT'],
    [`urn:uuid:${ids['sales-head']}`, 'REQ-PARTICIPANT'],
    [`urn:uuid:${ids['production-head']}`, 'REQ-PARTICIPANT'],
    [`urn:uuid:${ids.quality}`, 'OPT-PARTICIPANT'],
  ]);
  expect(component.getAllProperties('attendee')[1].getParameter('cn')).toBe('陈晓雯');
  expect(event.component.getFirstPropertyValue('url')).toBe(`${company.url}/processes/meetings/${no}`);
  expect((await invitation(undefined, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
});

it('is replaced when the meeting is moved, and called off when it is cancelled', async () => {
  const before = parsed((await invitation()).text);
  await send('operations.move-meeting', { on: '2099-03-10', from: '14:00', place: '三楼' }, '主持人出差');
  const moved = parsed((await invitation()).text);
  expect(moved.event.uid).toBe(before.event.uid);
  expect(moved.event.sequence).toBeGreaterThan(before.event.sequence);
  expect(moved.event.startDate.toJSDate().toISOString()).toBe('2099-03-10T06:00:00.000Z');
  await send('operations.cancel-meeting', {}, '合并');
  const off = parsed((await invitation()).text);
  expect(off.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(off.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(off.event.sequence).toBeGreaterThan(moved.event.sequence);
});

it('is not there of what takes place at no time', async () => {
  const order = await company.enter();
  expect((await invitation(`/api/processes/orders/${order}`)).status).toBe(404);
  expect((await invitation(`${KIND}/MT-999999`)).status).toBe(404);
});
