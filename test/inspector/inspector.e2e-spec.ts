import { request } from 'node:http';
import type { AnyStateNode } from 'xstate';
import { createMachine } from 'xstate';
import { WebSocket } from 'ws';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import { order } from '../../machines/order/order.process.js';
import { PG_POOL } from '../../src/database/pool.js';
import { Policies } from '../../src/policy/policies.js';
import { findProcess } from '../../src/engine/command/process-row.js';
import { inspectionText, plain } from '../../src/cli/inspect-text.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { addressFor, Ear, knock } from './ear.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

describe('the inspector', () => {
  it('tells XState’s own receiver what moves: the actor, the event, the snapshot', async () => {
    const ear = await Ear.of(company, 'auditor');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check');
    const [actor, entered, first, checked, second] = await ear.hears(no, 5);
    expect(actor).toMatchObject({
      type: '@xstate.actor',
      name: 'order',
      rootId: no,
      id: null,
      _version: '0.7.2',
      snapshot: { status: 'active', value: { hold: 'running', life: 'entering' } },
    });
    expect(Number(actor.createdAt)).toBeGreaterThan(Date.UTC(2020));
    expect(entered).toMatchObject({
      type: '@xstate.event',
      event: { type: 'sales.enter-order', office: 'sales', seq: 1 },
    });
    expect(first).toMatchObject({
      type: '@xstate.snapshot',
      event: { type: 'sales.enter-order' },
      snapshot: { status: 'active', value: { life: { received: 'checking' } } },
    });
    expect(checked).toMatchObject({ type: '@xstate.event', event: { type: 'clerk.confirm-check', seq: 2 } });
    expect(Object.keys(second.snapshot.value.life.received)).toEqual(['reviewing']);
  }, 30_000);

  it('sends a definition of which XState makes the same machine', async () => {
    const no = await company.enter();
    const [{ definition }] = await (await Ear.of(company, 'admin', `&no=${no}`)).hears(no, 1);
    const statesOf = (node: AnyStateNode): string[] => [node.id, ...Object.values(node.states).flatMap(statesOf)];
    const made = createMachine(JSON.parse(definition));
    expect(statesOf(made.root)).toEqual(statesOf(order.machine.root));
    expect(new Set(made.events)).toEqual(new Set(order.machine.events));
  });

  it('shows whoever comes later where everything stands', async () => {
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check');
    const [actor] = await (await Ear.of(company, 'operations')).hears(no, 1);
    expect(actor).toMatchObject({
      type: '@xstate.actor',
      snapshot: { value: { life: { received: { reviewing: {} } } } },
    });
  });

  it('replays a stored order event by event, and goes on with it as it moves', async () => {
    const no = await company.enter();
    const other = await company.enter();
    await company.bring(no, 'clerk.confirm-check', 'sales.review');
    const ear = await Ear.of(company, 'auditor', `&no=${no}`);
    await ear.hears(no, 7);
    await company.bring(other, 'clerk.confirm-check');
    await company.bring(no, 'quality.review');
    const heard = await ear.hears(no, 9);
    expect(heard.map(({ type, event }) => `${type} ${event?.type ?? ''}`.trim())).toEqual([
      '@xstate.actor',
      ...['sales.enter-order', 'clerk.confirm-check', 'sales.review', 'quality.review'].flatMap((type) => [
        `@xstate.event ${type}`,
        `@xstate.snapshot ${type}`,
      ]),
    ]);
    expect(ear.of(other)).toEqual([]);
  });

  it('shows a purchase below the order that caused it', async () => {
    const no = await company.enter();
    const production = await company.member('production');
    const { body } = await production.post('/api/processes/purchase-requisitions', {
      type: 'requester.submit',
      data: { ...requisitionExamples['requester.submit'], order: no },
    });
    const [actor, , first] = await (await Ear.of(company, 'auditor', `&no=${body.no}`)).hears(body.no, 3);
    expect(actor).toMatchObject({ name: 'purchase-requisition', rootId: no, parentId: no });
    expect(JSON.stringify(first.snapshot)).not.toContain('38600');
  });

  it('tells nobody, not even an auditor, what an order costs or who the customer is', async () => {
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check', 'sales.review', 'quality.review');
    const ear = await Ear.of(company, 'auditor', `&no=${no}`);
    const told = JSON.stringify((await ear.hears(no, 9)).map(({ definition, ...message }) => message));
    const { body } = await (await company.member('auditor')).get(`/api/orders/${no}`);
    const secrets = [
      body.customer.name,
      body.customer.phone,
      body.customerPo,
      body.deliveryPlace,
      body.lines[0].unitPrice,
    ];
    expect(secrets.every((secret) => typeof secret === 'string' && secret.length > 1)).toBe(true);
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    expect(ear.of(no)[1].event.redacted).toEqual(expect.arrayContaining(['customer', 'lines[].unitPrice']));
  });

  it('opens for those who have the permission alone, and for a minute’s ticket of a living session', async () => {
    expect((await (await company.member('clerk')).post('/api/inspector/tickets')).status).toBe(403);
    expect((await company.ask('POST', '/api/inspector/tickets')).status).toBe(401);
    const feed = `${company.url.replace('http', 'ws')}/api/inspector/feed`;
    const address = await addressFor(company, 'admin');
    const { token } = await company.member('admin');
    expect(await knock(address)).toBe('open');
    expect(await knock(`${address}&no=SO-999999`)).toBe('404');
    expect(await knock(feed)).toBe('401');
    for (const forged of ['', 'x', token, address.slice(0, -1) + (address.endsWith('A') ? 'B' : 'A')]) {
      expect(await knock(`${feed}?ticket=${forged.replace(/.*ticket=/, '')}`)).toBe('401');
    }
    const [session, , signature] = address.replace(/.*ticket=/, '').split('.');
    expect(await knock(`${feed}?ticket=${session}.${Date.now() + 3_600_000}.${signature}`)).toBe('401');
    expect(await knock(`${feed}?ticket=${session}.${Date.now() - 1}.${signature}`)).toBe('401');
  });

  it('does not open once the session has ended, and closes what it had opened', async () => {
    const login = { body: { username: 'operations', password: 'demo' } };
    const { body } = await company.ask('POST', '/api/auth/login', login);
    const headers = { Authorization: `Bearer ${body.accessToken}` };
    const ticket = await company.ask('POST', '/api/inspector/tickets', { headers });
    const address = company.url.replace('http', 'ws') + ticket.body.path;
    const socket = new WebSocket(address);
    await new Promise((resolve) => socket.once('open', resolve));
    await company.ask('POST', '/api/auth/logout', { headers });
    const code = await new Promise((resolve) => socket.once('close', resolve));
    expect(code).toBe(1008);
    expect(await knock(address)).toBe('401');
  }, 30_000);

  it('leaves other requests alone that wish for another protocol', async () => {
    const answer = await new Promise<{ status?: number; text: string }>((resolve, reject) => {
      const asked = request(
        `${company.url}/api/auth/login`,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c' },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.once('end', () => resolve({ status: response.statusCode, text }));
        },
      );
      asked.once('error', reject);
      asked.end(JSON.stringify({ username: 'clerk', password: 'demo' }));
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ person: { username: 'clerk' } });
    expect(await knock(`${company.url.replace('http', 'ws')}/api/orders`)).toBe('401');
  });
});

describe('npm run inspect', () => {
  it('prints the machine with the present states of an order, and what stands against its events', async () => {
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check');
    const process = await findProcess(company.app.get(PG_POOL), no);
    if (!process) throw new Error('The order is not there');
    const policy = await company.app.get(Policies).current();
    const lines = inspectionText({ definition: order, process, policy, language: 'zh-CN', ink: plain });
    expect(lines).toEqual(
      expect.arrayContaining(['├─● life', '│ ├─● received 已接收', '│ │ └─● reviewing', '│ ├─○ planned 计划生效']),
    );
    expect(lines.find((line) => line.includes('sales.pass-review'))).toMatch(/✗ .*RV-01/);
  });
});

describe('a product whose inspector is off', () => {
  it('has none', async () => {
    const closed = await openCompany({ inspector: false });
    try {
      expect((await (await closed.member('auditor')).post('/api/inspector/tickets')).status).toBe(404);
      expect((await (await closed.member('auditor')).post('/api/inspector/applications')).status).toBe(404);
      for (const path of ['feed', 'applications']) {
        expect(await knock(`${closed.url.replace('http', 'ws')}/api/inspector/${path}?ticket=x`)).toBe('404');
      }
    } finally {
      await closed.close();
    }
  }, 60_000);
});
