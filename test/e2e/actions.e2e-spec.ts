import pg from 'pg';
import { actionV1 } from '../../machines/actions/action.process.js';
import { companyDay } from '../../machines/calendar.js';
import { machines } from '../../machines/index.js';
import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { Clockwork } from '../../src/engine/time/clockwork.service.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import type { Company, Untyped } from '../support/company.js';
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

describe('when its day has passed', () => {
  let owner: pg.Client;
  let nodes: Clockwork[];
  /** A node that still runs the build of yesterday. */
  let yesterday: Engine;
  beforeAll(async () => {
    owner = new pg.Client({ connectionString: company.database.ownerUrl });
    await owner.connect();
    nodes = [company.app, await company.anotherNode()].map((app) => app.get(Clockwork, { strict: false }));
    yesterday = await openEngine({
      database: company.database,
      extra: registeredProcesses
        .slice(1)
        .map((one) => (one.versions === machines.actions ? { ...one, versions: [actionV1] } : one)),
      modules: [DepartmentsModule],
    });
  }, 60_000);
  afterAll(async () => {
    await yesterday?.module.close();
    await yesterday?.owner.end();
    await owner?.end();
  });

  const bothLook = () => Promise.all([0, 1, 2, 3].flatMap(() => nodes.map((node) => node.turn())));
  const dayOf = (offset: number): string => companyDay(new Date(Date.now() + offset * 86_400_000).toISOString());
  const assigned = async (dueOn: string) => ({
    content: '核对样品',
    office: 'quality' as const,
    person: await me('quality'),
    dueOn,
    verifier: { office: 'clerk' as const, person: await me('clerk') },
  });
  const read = async () => (await (await company.member('clerk')).get(`${KIND}/${no}`)).body;
  const history = async () =>
    (await (await company.member('clerk')).get(`${KIND}/${no}/history`)).body.items as Untyped[];
  const falls = async () => each(await history(), 'type').filter((type) => type === 'clock.fall-due');

  it('falls due by the clock: once, whichever node, not before', async () => {
    const clerk = await company.member('clerk');
    no = (await clerk.post(KIND, await assigned(dayOf(0)))).body.no as string;
    await owner.query('UPDATE process_clock SET at = now() WHERE id = $1', [no]);
    await bothLook();
    expect(await falls()).toEqual([]);
    expect((await read()).value).toMatchObject({ overdue: 'in-time' });
    // It is nobody's to send.
    expect(await send('clerk', 'clock.fall-due')).toMatchObject({ status: 409 });

    no = (await clerk.post(KIND, await assigned(dayOf(-1)))).body.no as string;
    await bothLook();
    await bothLook();
    expect(await falls()).toEqual(['clock.fall-due']);
    expect(await read()).toMatchObject({ state: 'assigned', value: { overdue: 'late' } });
    expect((await history()).at(-1)).toMatchObject({ label: '到期未完成', by: { name: '系统', office: 'operations' } });
    expect(await send('quality', 'assignee.confirm-action')).toMatchObject({ status: 200 });
    const done = await send('quality', 'assignee.report-done', { evidence: '回函' });
    expect(done).toMatchObject({ status: 200, body: { state: 'done', value: { overdue: 'in-time' } } });
  });

  it('was seen by version 1 when something happened; brought to version 2 by two people it goes on from there', async () => {
    const { id } = await company.member('clerk');
    const command = { type: 'any.assign-action', data: await assigned(dayOf(-1)) };
    no = (await yesterday.door.send({ person: id }, { start: 'actions' }, command)).process.id;
    await owner.query('UPDATE process_clock SET at = now() WHERE id = $1', [no]);
    await bothLook();
    expect(await read()).toMatchObject({ machineVersion: 1 });
    expect(await falls()).toEqual([]);
    const { body: trial } = await (await company.member('clerk')).get(`${KIND}/${no}/migration`);
    expect(trial).toMatchObject({ newest: 2, effect: { change: 'unaffected', from: 1, to: 2 } });
    const to2 = { toVersion: 2 };
    expect(await send('manager', 'management.propose-migration', to2, '新版流程')).toMatchObject({ status: 200 });
    expect(await send('manager2', 'management.approve-migration', to2)).toMatchObject({ body: { machineVersion: 2 } });
    await bothLook();
    // It was late already: nobody is told again.
    expect(await falls()).toEqual([]);
    expect((await read()).value).toMatchObject({ overdue: 'late' });
    await send('quality', 'assignee.confirm-action');
    const done = await send('quality', 'assignee.report-done', { evidence: '回函' });
    expect(done.body).toMatchObject({ state: 'done', value: { overdue: 'in-time' } });
    expect(await send('clerk', 'verifier.reopen-action', {}, '凭据不全')).toMatchObject({
      body: { state: 'confirmed', value: { overdue: 'late' } },
    });
    const clerk = await company.member('clerk');
    expect((await clerk.get(`${KIND}/${no}/verify`)).body).toMatchObject({ verified: true, events: 6 });
  });
});
