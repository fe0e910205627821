import { orderV1 } from '../../machines/order/order.process.js';
import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { orderExamples } from '../support/order-examples.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import type { Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { PEOPLE } from '../security/support/demo-people.js';
import { Tables } from '../security/support/tables.js';

let company: Company;
/** A node that still runs the build of yesterday. */
let yesterday: Engine;
let tables: Tables;
beforeAll(async () => {
  company = await openCompany();
  tables = new Tables(company.database.ownerUrl);
  yesterday = await openEngine({
    database: company.database,
    versions: [orderV1],
    extra: registeredProcesses.slice(1),
    modules: [DepartmentsModule],
  });
  for (const name of ['sales', 'clerk', 'manager', 'manager2', 'auditor']) await company.member(name);
}, 120_000);
afterAll(async () => {
  await tables?.close();
  await yesterday?.module.close();
  await yesterday?.owner.end();
  await company?.close();
});

/** An order that began with version 1. */
async function begun(): Promise<string> {
  const { id } = await company.member('sales');
  const command = { type: 'sales.enter-order', data: orderExamples['sales.enter-order'] };
  return (await yesterday.door.send({ person: id }, { start: 'orders' }, command)).process.id;
}

const PROPOSE = { type: 'management.propose-migration', data: { toVersion: 4 }, reason: '新版流程' };
const APPROVE = { type: 'management.approve-migration', data: { toVersion: 4 } };

describe('the versions of a machine', () => {
  it('are told with what each says otherwise, and how many orders are on it', async () => {
    await begun();
    await company.enter();
    const clerk = await company.member('clerk');
    const { body } = await clerk.get('/api/machines/orders/versions');
    expect(body.items).toMatchObject([
      { version: 4, newest: true, open: 1, differences: { from: 3, states: { removed: [] } } },
      { version: 3, newest: false, open: 0, differences: { from: 2, states: { removed: [] } } },
      {
        version: 2,
        newest: false,
        open: 0,
        differences: {
          from: 1,
          rules: { added: ['PL-18'], removed: [], changed: ['DL-03'] },
          states: { removed: ['life.customer-accepted.transport.dispatched'] },
          events: { added: [], removed: [] },
        },
      },
      { version: 1, newest: false, open: 1, differences: null },
    ]);
    const { body: first } = await clerk.get('/api/machines/order/versions/1');
    expect(first.version).toBe(1);
    expect(each(first.states, 'state')).toContain('life.customer-accepted.transport.dispatched');
    expect(first.hash).toBe(body.items[3].hash);
    expect((await clerk.get('/api/machines/order/versions/5')).status).toBe(404);
    expect((await clerk.get('/api/machines/order')).body.version).toBe(4);
  });
});

describe('an order of version 1', () => {
  it('is brought to the newest version by two people, and every step of it can be read', async () => {
    const no = await begun();
    const clerk = await company.member('clerk');
    const manager = await company.member('manager');
    const manager2 = await company.member('manager2');
    const { body: trial } = await clerk.get(`/api/orders/${no}/migration`);
    expect(trial).toMatchObject({ no, machineVersion: 1, newest: 4, effect: { change: 'other', from: 1, to: 4 } });
    // Cancelling by two is new in version 3; that it asks something of who cancels is no news for what could be done before.
    expect(trial.effect.events.added).toContain('management.request-cancellation');
    expect(trial.effect.gains).toEqual([]);

    const { body: next } = await manager.get(`/api/orders/${no}/next`);
    expect(oneWith(next.events, 'type', PROPOSE.type)).toMatchObject({ mine: true, allowed: true, reason: 'required' });
    expect((await clerk.post(`/api/orders/${no}/events`, PROPOSE)).status).toBe(403);
    expect((await manager.post(`/api/orders/${no}/events`, PROPOSE)).body).toMatchObject({ machineVersion: 1 });

    const own = await manager.post(`/api/orders/${no}/events`, APPROVE, { 'Accept-Language': 'en' });
    expect(own.status).toBe(409);
    expect(own.body.unmet).toMatchObject([
      { rule: 'MG-04', owner: 'management', sentence: 'Who proposed the migration does not approve it.' },
    ]);
    const { body: inbox } = await manager2.get('/api/inbox', { 'Accept-Language': 'en' });
    expect(oneWith(inbox.items, 'event', APPROVE.type)).toMatchObject({
      process: no,
      label: 'Approve the newer version',
    });
    const { body: preview } = await manager2.post(`/api/orders/${no}/preview`, APPROVE);
    expect(preview).toMatchObject({ before: { state: 'received' }, after: { state: 'received' } });
    expect((await manager2.post(`/api/orders/${no}/events`, APPROVE)).body).toMatchObject({ machineVersion: 4 });

    const auditor = await company.member('auditor');
    const { body: history } = await auditor.get(`/api/orders/${no}/history`, { 'Accept-Language': 'en' });
    expect((history.items as object[]).slice(1)).toMatchObject([
      { type: PROPOSE.type, label: 'Propose the newer version', by: { name: '施振华' }, machineVersion: 1 },
      {
        type: APPROVE.type,
        by: { name: '张慧敏' },
        data: { toVersion: 4 },
        observed: { 'migration.version': '4' },
        machineVersion: 1,
      },
    ]);
    expect((await auditor.get(`/api/orders/${no}/verify`)).body).toMatchObject({ verified: true, events: 3 });
    expect((await auditor.get(`/api/orders/${no}/at/2`)).body).toMatchObject({ machineVersion: 1 });
    expect(each((await auditor.get(`/api/orders/${no}/trace`)).body.steps, 'machineVersion')).toEqual([1, 1, 4]);
    expect((await clerk.get(`/api/orders/${no}/migration`)).body).toEqual({
      no,
      machineVersion: 4,
      newest: 4,
      effect: null,
    });
    expect((await company.send(no, 'clerk.confirm-check')).status).toBe(200);
  });

  it('is nobody’s to bring over but the management’s', async () => {
    const no = await begun();
    const rejection = { type: 'management.reject-migration', data: {}, reason: '暂缓' };
    for (const { username, offices } of PEOPLE) {
      const person = await company.member(username);
      for (const event of [PROPOSE, APPROVE, rejection]) {
        const { status } = await person.post(`/api/orders/${no}/preview`, event);
        const may = offices.includes('management');
        const expected = may ? (event === PROPOSE ? 200 : 409) : 403;
        expect({ username, type: event.type, status }).toEqual({ username, type: event.type, status: expected });
      }
    }
  }, 60_000);

  it('comes with many others, each by itself, and an answer for each', async () => {
    const [one, other, third] = [await begun(), await begun(), await begun()];
    const manager = await company.member('manager');
    const manager2 = await company.member('manager2');
    const { body: first } = await manager.get('/api/machines/orders/migrations?limit=2');
    const { body: rest } = await manager.get(`/api/machines/orders/migrations?cursor=${first.nextCursor}`);
    const listed = [...each(first.items, 'no'), ...each(rest.items, 'no')];
    expect(first.items).toHaveLength(2);
    expect(listed.slice(-3)).toEqual([one, other, third]);

    const proposals = [one, other].map((no) => ({ no, ...PROPOSE }));
    const { body: proposed } = await manager.post('/api/orders/events', { items: proposals });
    expect(each(proposed.items, 'ok')).toEqual([true, true]);
    const approvals = [
      { no: one, ...APPROVE },
      { no: other, ...APPROVE, data: { toVersion: 4, targets: ['life.received.checking'] } },
      { no: third, ...APPROVE },
    ];
    const { body: approved } = await manager2.post('/api/orders/events', { items: approvals });
    expect(each(approved.items, 'ok')).toEqual([true, false, false]);
    expect(each(approved.items[1].problem.unmet, 'rule')).toEqual(['MG-01', 'MG-03']);
    expect(each(approved.items[2].problem.unmet, 'rule')).toEqual(['MG-02']);
    expect((await manager.get('/api/rules/MG-03')).body).toMatchObject({ kind: 'gate', process: 'orders' });
  });
});

describe('an order of a newer build', () => {
  it('is refused by a node that does not know its version, with a problem that says so; nothing changes', async () => {
    const no = await company.enter();
    await yesterday.owner.query('UPDATE process SET machine_version = 5 WHERE id = $1', [no]);
    const clerk = await company.member('clerk');
    const before = await tables.digests();
    const refused = [
      await clerk.post(
        `/api/orders/${no}/events`,
        { type: 'clerk.confirm-check', data: {} },
        { 'Accept-Language': 'en' },
      ),
      await clerk.get(`/api/orders/${no}`, { 'Accept-Language': 'en' }),
      await clerk.get(`/api/orders/${no}/verify`, { 'Accept-Language': 'en' }),
    ];
    for (const { status, headers, body } of refused) {
      expect({ status, retry: headers['retry-after'], body }).toEqual({
        status: 503,
        retry: '2',
        body: {
          type: 'urn:order-follow-up:problem:unknown-machine-version',
          title: 'This node has an older build',
          status: 503,
          detail:
            'This one runs by version 5 of its process, and this node has it only up to version 4; nothing has changed. Try again, or have the node upgraded.',
          code: 'unknown-machine-version',
        },
      });
    }
    const { body } = await clerk.post('/api/orders/events', { items: [{ no, type: 'clerk.confirm-check', data: {} }] });
    expect(body.items[0].problem.code).toBe('unknown-machine-version');
    // What only lists it goes on.
    for (const path of ['orders', 'processes/orders', 'inbox', 'machines/orders/versions']) {
      expect((await clerk.get(`/api/${path}`)).status).toBe(200);
    }
    expect(await tables.digests()).toEqual(before);
    await yesterday.owner.query('UPDATE process SET machine_version = 4 WHERE id = $1', [no]);
    expect((await clerk.get(`/api/orders/${no}`)).status).toBe(200);
  });
});
