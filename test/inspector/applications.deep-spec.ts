import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { addressFor, Ear, type Heard, knock } from './ear.js';

const APP = join(__dirname, '../support/xstate-app.mjs');

let company: Company;
let apps: ChildProcess[] = [];
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterEach(async () => {
  for (const app of apps) await endOf(app);
  apps = [];
});
afterAll(() => company?.close());

const endOf = async (app: ChildProcess): Promise<void> => {
  if (app.exitCode !== null) return;
  const ended = once(app, 'exit');
  app.stdin?.end();
  await ended;
};

/** Where an application of this person connects. */
const applicationAddress = async (username: string): Promise<string> => {
  const { status, body } = await (await company.member(username)).post('/api/inspector/applications');
  expect(status).toBe(201);
  return company.url.replace('http', 'ws') + (body.path as string);
};

const start = (address: string, ...events: string[]): ChildProcess => {
  const app = spawn(process.execPath, [APP, address], { stdio: ['pipe', 'ignore', 'inherit'] });
  apps.push(app);
  for (const event of events) app.stdin?.write(`${event}\n`);
  return app;
};

const until = async <Found>(look: () => Found | undefined): Promise<Found> => {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((go) => setTimeout(go, 20))) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error('It did not come');
};

const valuesOf = (heard: readonly Heard[]) => heard.flatMap(({ snapshot }) => snapshot?.value ?? []);
const actorCalled = (ear: Ear, name: string): Heard =>
  ear.heard.find((told) => told.type === '@xstate.actor' && told.name === name);

/** A connection as an application has it, by hand. */
const connected = async (address: string): Promise<WebSocket> => {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  return socket;
};
const closing = async (socket: WebSocket): Promise<number> => ((await once(socket, 'close')) as [number])[0];
const HELLO = JSON.stringify({
  type: '@xstate.actor',
  sessionId: 'x:0',
  name: 'hello',
  snapshot: { status: 'active' },
});

describe('an XState application in Node that has the product as its inspector', () => {
  it('is received with all its actors, as it moves, by XState’s own receiver', async () => {
    const ear = await Ear.of(company, 'admin', '&of=applications');
    const app = start(`${await applicationAddress('admin')}&name=The%20shop`, 'ADD');
    const group = await until(() => actorCalled(ear, 'The shop'));
    const shop = await until(() => actorCalled(ear, 'shop'));
    expect(shop).toMatchObject({ parentId: group.sessionId, sessionId: expect.stringMatching(/^app-\d+\/x:\d+$/) });
    expect(Object.keys(JSON.parse(shop.definition).states)).toEqual(['basket', 'light']);
    await until(() => valuesOf(ear.of(shop.sessionId)).find(({ basket }) => basket.filled === 'sure'));
    for (const event of ['DIM', 'BUY']) app.stdin?.write(`${event}\n`);
    const payment = await until(() => actorCalled(ear, 'payment'));
    expect(payment).toMatchObject({ parentId: shop.sessionId });
    app.stdin?.write('PAY\n');
    await until(() => ear.of(payment.sessionId).find(({ snapshot }) => snapshot?.status === 'done'));
    await until(() => valuesOf(ear.of(shop.sessionId)).find(({ basket }) => basket === 'bought'));
    expect(valuesOf(ear.of(shop.sessionId)).at(-1)).toEqual({ basket: 'bought', light: 'off' });
    const sent = ear.of(shop.sessionId).flatMap(({ type, event }) => (type === '@xstate.event' ? [event.type] : []));
    expect(sent.filter((type) => /^[A-Z]+$/.test(type))).toEqual(['ADD', 'DIM', 'BUY', 'PAY']);

    await endOf(app);
    await until(() => ear.of(group.sessionId).find(({ snapshot }) => snapshot?.status === 'stopped'));
  }, 60_000);

  it('is shown to whoever opens the inspector later where it stands', async () => {
    const early = await Ear.of(company, 'operations', '&of=applications');
    start(await applicationAddress('operations'), 'DIM');
    await until(() => early.heard.find(({ snapshot }) => snapshot?.value?.light === 'off'));
    const late = await Ear.of(company, 'operations', '&of=applications');
    const shop = await until(() => actorCalled(late, 'shop'));
    const stands = await until(() => late.of(shop.sessionId).find(({ type }) => type === '@xstate.snapshot'));
    expect(stands.snapshot.value).toEqual({ basket: 'empty', light: 'off' });
  }, 60_000);

  it('is seen by whoever has connected it, and by nobody else, nor among the product’s own processes', async () => {
    const mine = await Ear.of(company, 'auditor', '&of=applications');
    const others = await Ear.of(company, 'admin', '&of=applications');
    const processes = await Ear.of(company, 'auditor');
    const no = await company.enter();
    await processes.hears(no, 1);
    start(await applicationAddress('auditor'));
    await until(() => actorCalled(mine, 'shop'));
    expect(mine.of(no)).toEqual([]);
    expect(others.heard).toEqual([]);
    expect(processes.heard.filter(({ sessionId }) => !/^(SO|PR)-/.test(sessionId))).toEqual([]);
  }, 60_000);

  it('needs a ticket of its own, of somebody who has the permission; what it got opens nothing else', async () => {
    expect((await (await company.member('clerk')).post('/api/inspector/applications')).status).toBe(403);
    expect((await company.ask('POST', '/api/inspector/applications')).status).toBe(401);
    const [telling, receiving] = await Promise.all([applicationAddress('admin'), addressFor(company, 'admin')]);
    expect(await knock(telling)).toBe('open');
    expect(await knock(telling.replace('/applications?', '/feed?'))).toBe('401');
    expect(await knock(`${telling.replace('/applications?', '/feed?')}&of=applications`)).toBe('401');
    expect(await knock(receiving.replace('/feed?', '/applications?'))).toBe('401');
    const [, expires] = telling.replace(/.*ticket=/, '').split('.');
    expect(await knock(telling.replace(expires, String(Number(expires) + 1)))).toBe('401');
    expect(await knock(telling.replace(/\?.*/, ''))).toBe('401');
  });

  it('is sent away when the session of whoever has connected it ends', async () => {
    const login = { body: { username: 'admin', password: 'demo' } };
    const { body } = await company.ask('POST', '/api/auth/login', login);
    const headers = { Authorization: `Bearer ${body.accessToken}` };
    const { body: given } = await company.ask('POST', '/api/inspector/applications', { headers });
    const address = company.url.replace('http', 'ws') + (given.path as string);
    const socket = await connected(address);
    await company.ask('POST', '/api/auth/logout', { headers });
    expect(await closing(socket)).toBe(1008);
    expect(await knock(address)).toBe('401');
  }, 30_000);

  it('is sent away for what is no inspection message, too long, or too much; the others notice nothing', async () => {
    const ear = await Ear.of(company, 'admin', '&of=applications');
    const address = await applicationAddress('admin');
    const honest = await connected(`${address}&name=honest`);
    const says = async (...said: (string | Buffer)[]): Promise<number> => {
      const socket = await connected(address);
      const code = closing(socket);
      for (const one of said) socket.send(one);
      return code;
    };
    expect(await says('{')).toBe(1007);
    expect(await says('{"type":"@xstate.actor"}', HELLO)).toBe(1007);
    expect(await says(Buffer.from(HELLO))).toBe(1007);
    expect(await says(HELLO.replace('{}', '').padEnd(600_000))).toBe(1009);
    expect(await says(...Array.from({ length: 20_000 }, () => HELLO))).toBe(1008);
    honest.send(HELLO.replace('hello', 'still here'));
    const told = await until(() => actorCalled(ear, 'still here'));
    expect(actorCalled(ear, 'honest').sessionId).toBe(told.parentId);
    // The second of the two messages above came after the one that was refused.
    const named = ear.heard.filter(({ type, name }) => type === '@xstate.actor' && name === 'hello');
    expect(named.length).toBeLessThan(20_000);
    expect(new Set(named.map(({ parentId }) => parentId)).size).toBe(1);
    honest.close();
    expect((await (await company.member('admin')).get('/api/auth/me')).status).toBe(200);
  }, 60_000);

  it('is one of five at most that a person has connected', async () => {
    const address = await applicationAddress('operations');
    const open: WebSocket[] = [];
    for (let at = 0; at < 5; at++) open.push(await connected(address));
    expect(await knock(address)).toBe('429');
    open[0].close();
    await once(open[0], 'close');
    expect(await knock(address)).toBe('open');
    for (const socket of open) socket.close();
  });
});
