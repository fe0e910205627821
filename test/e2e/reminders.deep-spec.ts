import pg from 'pg';
import { Clockwork } from '../../src/engine/time/clockwork.service.js';
import { Verifier } from '../../src/engine/audit/verify.js';
import type { Company, Member, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// What is due happens by itself: once on whichever node, and a reminder moves nothing.

let company: Company;
let owner: pg.Client;
let nodes: Clockwork[];
let manager: Member;
beforeAll(async () => {
  company = await openCompany();
  owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
  nodes = [company.app, await company.anotherNode()].map((app) => app.get(Clockwork, { strict: false }));
  manager = await company.member('manager');
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await company?.close();
});

/** As if its waits had begun so many days ago. */
const age = async (no: string, days: number): Promise<void> => {
  const { rows } = await owner.query<{ waits: string }>('SELECT waits FROM process WHERE id = $1', [no]);
  const waits = (JSON.parse(rows[0].waits) as { since: string }[]).map((wait) => ({
    ...wait,
    since: new Date(Date.now() - days * 86_400_000).toISOString(),
  }));
  await owner.query('UPDATE process SET waits = $2 WHERE id = $1', [no, JSON.stringify(waits)]);
  await owner.query('UPDATE process_clock SET at = now() WHERE id = $1', [no]);
};
const entries = async (no: string): Promise<Untyped[]> =>
  ((await manager.get(`/api/orders/${no}/history?limit=100`)).body.items as Untyped[]).filter(({ type }) =>
    String(type).startsWith('time.'),
  );
const bothLook = () => Promise.all([0, 1, 2, 3].flatMap(() => nodes.map((node) => node.turn())));

it('is not early', async () => {
  const no = await company.enter();
  await owner.query('UPDATE process_clock SET at = now() WHERE id = $1', [no]);
  await bothLook();
  expect(await entries(no)).toEqual([]);
  const { rows } = await owner.query<{ ahead: boolean }>(
    'SELECT at > now() AS ahead FROM process_clock WHERE id = $1',
    [no],
  );
  expect(rows).toEqual([{ ahead: true }]);
});

it('comes once a wait, with an entry of its own, and changes neither state nor facts nor what is waited for', async () => {
  const no = await company.enter();
  const before = (await manager.get(`/api/orders/${no}`)).body;
  await age(no, 60);
  await bothLook();
  const told = await entries(no);
  expect(told).toHaveLength(before.waits.length);
  expect(new Set(each(told, 'type'))).toEqual(new Set(['time.escalate']));
  expect(told[0]).toMatchObject({
    label: '逾期上报',
    by: { name: '系统', office: 'operations' },
    data: { level: 'leader' },
  });
  const after = (await manager.get(`/api/orders/${no}`)).body;
  expect(after).toMatchObject({ state: before.state, value: before.value });
  expect(each(after.waits, 'event')).toEqual(each(before.waits, 'event'));
  await owner.query('UPDATE process_clock SET at = now() WHERE id = $1', [no]);
  await bothLook();
  expect(await entries(no)).toHaveLength(before.waits.length);
});

it('is told to those who should hear, and shown to them with the reason', async () => {
  const no = await company.enter();
  await age(no, 60);
  await bothLook();
  const told = async (): Promise<Untyped[]> => {
    const { body } = await manager.get('/api/notices?limit=100');
    return (body.items as Untyped[]).filter(({ process, kind }) => process === no && kind === 'escalation');
  };
  for (let tries = 0; tries < 50 && (await told()).length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect((await told())[0]).toMatchObject({
    office: 'management',
    topic: expect.any(String),
    label: expect.any(String),
  });
});

it('leaves a log that leads to the same process', async () => {
  const no = await company.enter();
  await company.bring(no, 'clerk.confirm-check');
  const verifier = company.app.get(Verifier, { strict: false });
  expect(await verifier.verify(no)).toMatchObject({ verified: true });
});

it('finds the clocks that an older build has not kept again in the log', async () => {
  const no = await company.enter();
  await company.bring(no, 'clerk.confirm-check');
  await company.send(no, 'clerk.hold', { reason: '等客户' });
  const verifier = company.app.get(Verifier, { strict: false });
  await owner.query(`UPDATE process SET stopped = '[]' WHERE id = $1`, [no]);
  expect(await verifier.verify(no)).toMatchObject({ verified: false });
  await owner.query('UPDATE process_clock SET policy = 0 WHERE id = $1', [no]);
  for (let tries = 0; tries < 50 && !(await verifier.verify(no)).verified; tries++) await bothLook();
  expect(await verifier.verify(no)).toMatchObject({ verified: true });
});

it('holds up nobody who has a form open; what somebody else has changed does', async () => {
  const no = await company.enter();
  const clerk = await company.member('clerk');
  const seen = (await clerk.get(`/api/orders/${no}`)).headers.etag;
  await age(no, 60);
  await bothLook();
  const after = (await clerk.get(`/api/orders/${no}`)).headers.etag;
  expect(after).not.toBe(seen);
  const data = { complete: true, accurate: true, queries: [] };
  const send = (etag: string, more = {}) =>
    clerk.post(`/api/orders/${no}/events`, { type: 'clerk.confirm-check', data, ...more }, { 'if-match': etag });
  const preview = { type: 'clerk.confirm-check', data };
  expect((await clerk.post(`/api/orders/${no}/preview`, preview, { 'if-match': seen })).status).toBe(200);
  expect((await send('"99"')).status).toBe(412);
  const taken = await send(seen);
  expect(taken.status).toBe(200);
  expect(taken.headers.etag).toBe(`"${Number(after.replaceAll('"', '')) + 1}"`);
  // Now it is the clerk's own event that came between.
  expect((await send(seen)).status).toBe(412);
  expect((await send(after)).status).toBe(412);
});

it('lets one of two through who answer what both have seen before a reminder', async () => {
  const no = await company.enter();
  const clerk = await company.member('clerk');
  const seen = (await clerk.get(`/api/orders/${no}`)).headers.etag;
  await age(no, 60);
  await bothLook();
  const data = { complete: true, accurate: true, queries: [] };
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      clerk.post(`/api/orders/${no}/events`, { type: 'clerk.confirm-check', data }, { 'if-match': seen }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
});

it('registers as missed what nobody has handed in, once, on whichever node, and not before its time', async () => {
  const operations = await company.member('operations');
  const open = async (dueOn: string): Promise<string> => {
    const data = { duty: 'patrol', period: dueOn, dueOn };
    const answer = await operations.post('/api/processes/duties', { type: 'operations.open-duty', data });
    return answer.body.no as string;
  };
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  const [over, within] = [await open(ago(12)), await open(ago(3))];
  await owner.query('UPDATE process_clock SET at = now() WHERE id = ANY ($1)', [[over, within]]);
  await bothLook();
  const { body: missed } = await operations.get(`/api/processes/duties/${over}`);
  expect(missed).toMatchObject({ state: 'missed', value: { late: 'overdue' } });
  const { body: history } = await operations.get(`/api/processes/duties/${over}/history`);
  expect(each(history.items, 'type').filter((type) => type === 'operations.miss-duty')).toHaveLength(1);
  expect((history.items as Untyped[]).at(-1)).toMatchObject({ by: { name: '系统', office: 'operations' } });
  expect((await operations.get(`/api/processes/duties/${within}`)).body).toMatchObject({ state: 'due' });
  const english = await operations.get('/api/processes/duties', { 'accept-language': 'en' });
  expect((english.body.items as Untyped[]).find(({ no }) => no === within).title).toMatch(/^Patrol of the shop floor/);
});
