import { readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Colleagues } from '../support/colleagues.js';
import { colleaguesAt } from '../support/colleagues.js';
import type { Product } from '../support/product.js';
import { startProduct } from '../support/product.js';
import { FRAMES, masked, MESSAGES, RUBBISH, WISHES } from './hostile-bytes.js';

let product: Product;
let company: Colleagues;
beforeAll(async () => {
  product = await startProduct();
  company = colleaguesAt(product.url);
});
afterEach(async () => {
  expect(product.isAlive()).toBe(true);
  expect((await fetch(`${product.url}/health/live`)).status).toBe(200);
});
afterAll(() => product?.stop());

/** A connection of its own, and what was heard on it. */
async function connection(): Promise<{ socket: net.Socket; heard: () => string; closed: Promise<void> }> {
  const { hostname, port } = new URL(product.url);
  const socket = net.connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString('latin1'))).on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  return { socket, heard: () => heard, closed };
}

/** Sends bytes, and waits until it is answered or let go. @returns the answer; empty when there was none */
async function answerTo(bytes: string): Promise<string> {
  const { socket, heard, closed } = await connection();
  socket.write(bytes, 'latin1');
  const answered = new Promise<void>((resolve) =>
    socket.on('data', () => {
      if (heard().includes('\r\n\r\n')) resolve();
    }),
  );
  await Promise.race([answered, closed]);
  socket.destroy();
  return heard();
}

/** Sends bytes, ends its own side, and waits until the other has ended too. */
async function endAfter(bytes: string): Promise<void> {
  const { socket, closed } = await connection();
  socket.end(bytes, 'latin1');
  await closed;
}

/** Goes away in the middle, as a machine does that loses its network. */
async function breakOff(bytes: string): Promise<void> {
  const { socket } = await connection();
  await new Promise((resolve) => socket.write(bytes, 'latin1', resolve));
  socket.resetAndDestroy();
}

/** A WebSocket that was let in, by hand. */
async function letIn(way: 'tickets' | 'applications', query = ''): Promise<Awaited<ReturnType<typeof connection>>> {
  const { body } = await (await company.member('admin')).post(`/api/inspector/${way}`);
  const open = await connection();
  open.socket.write(
    `GET ${body.path}${query} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  while (!open.heard().includes('\r\n\r\n')) await sleep(5);
  expect(open.heard()).toMatch(/^HTTP\/1\.1 101 /);
  return open;
}

const tokenOf = async (username: string): Promise<string> => (await company.member(username)).token;

describe('whoever wishes for another protocol', () => {
  it.each(Object.entries(WISHES))('is answered or let go: %s', async (_name, bytes) => {
    expect(await answerTo(bytes)).toMatch(/^HTTP\/1\.1 [24]\d\d /);
  });

  it.each(Object.entries(WISHES))('may break off: %s', async (_name, bytes) => {
    await breakOff(bytes);
    await breakOff(bytes.slice(0, -2));
    await endAfter(bytes);
  });

  it('is a page of the product itself, or is told that it is not', async () => {
    const { body } = await (await company.member('admin')).post('/api/inspector/tickets');
    const wish = (origin: string): string =>
      `GET ${body.path} HTTP/1.1\r\nHost: ${new URL(product.url).host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Origin: ${origin}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
    expect(await answerTo(wish('http://elsewhere.cn'))).toMatch(
      /^HTTP\/1\.1 403 [^]*application\/problem\+json[^]*"code":"forbidden"/,
    );
    expect(await answerTo(wish(product.url))).toMatch(/^HTTP\/1\.1 101 /);
  });
});

describe('whoever speaks no HTTP', () => {
  it.each(Object.entries(RUBBISH))('is answered or let go: %s', async (_name, bytes) => {
    expect(await answerTo(bytes)).toMatch(/^(HTTP\/1\.1 [24]\d\d |$)/);
    await breakOff(bytes);
  });
});

describe('whoever was let in over a WebSocket', () => {
  it.each(Object.entries(FRAMES))('and sends what is no frame is sent away: %s', async (_name, bytes) => {
    for (const way of ['tickets', 'applications'] as const) {
      const { socket, closed } = await letIn(way);
      socket.write(bytes);
      socket.end();
      await closed;
    }
  });

  it.each(Object.entries(MESSAGES))('and tells what is no message is sent away: %s', async (_name, text) => {
    const { socket, closed } = await letIn('applications');
    socket.end(masked(text));
    await closed;
  });

  it('may be gone before the first word, or between two', async () => {
    const no = await company.enter();
    for (const [way, query] of [
      ['tickets', ''],
      ['tickets', `&no=${no}&pace=1`],
      ['tickets', '&of=applications'],
      ['applications', '&name=A'],
    ] as const) {
      const { socket } = await letIn(way, query);
      socket.write(masked('{"type":"@xstate.actor","sessionId":"x:0","snapshot":{}}').subarray(0, 20));
      socket.resetAndDestroy();
      const other = await letIn(way, query);
      other.socket.end();
      await other.closed;
    }
    await company.bring(no, 'clerk.confirm-check');
  });
});

describe('whoever listens to the stream', () => {
  it('may ask for what is no position, leave at once, or never read', async () => {
    const head = `Host: a\r\nAuthorization: Bearer ${await tokenOf('clerk')}\r\n`;
    const ask = (line: string, more = ''): string => `${line} HTTP/1.1\r\n${head}${more}\r\n`;
    for (const id of ['', 'x', '99999999999999999999:SO-1:1', '-1:a:1', '1:\u00ff:1', ':'.repeat(5_000)]) {
      await breakOff(ask('GET /api/stream', `Last-Event-ID: ${id}\r\n`));
    }
    for (let times = 0; times < 20; times++) await breakOff(ask('GET /api/stream'));
    await endAfter(ask('GET /api/stream'));
    expect(await answerTo(ask('HEAD /api/stream', 'Connection: close\r\n'))).toMatch(/^HTTP\/1\.1 200 /);
    const { socket } = await connection();
    socket.write(ask('GET /api/stream', 'Last-Event-ID: 0::0\r\n'));
    socket.pause();
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check');
    socket.resetAndDestroy();
  });
});

describe('whoever sends a file, or has a paper made', () => {
  it('may break off, or send what is no file', async () => {
    const head = `Host: a\r\nConnection: close\r\nAuthorization: Bearer ${await tokenOf('clerk')}\r\n`;
    const no = await company.enter();
    const form = (body: string): string =>
      `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const file = (name: string, content: string): string =>
      `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n--x--\r\n`;
    for (const content of [
      'PK\u0003\u0004'.padEnd(3_000, '\u00ff'),
      '',
      '\u0000'.repeat(2_000),
      'a,b\n"'.repeat(300),
    ]) {
      for (const name of ['a.xlsx', 'a.csv', '../../a.pdf', '\u00ff']) {
        for (const path of ['/api/orders/import', '/api/attachments']) {
          const bytes = `POST ${path} HTTP/1.1\r\n${head}${form(file(name, content))}`;
          expect(await answerTo(bytes)).toMatch(/^(HTTP\/1\.1 [24]\d\d |$)/);
          await breakOff(bytes.slice(0, -10));
          await endAfter(bytes);
          await endAfter(bytes.slice(0, -10));
        }
      }
    }
    for (let times = 0; times < 10; times++) {
      await breakOff(`GET /api/orders/${no}/papers/traveller.pdf HTTP/1.1\r\n${head}\r\n`);
    }
  });
});

describe('the database below it', () => {
  it('may be killed while everybody listens: the product starts it again, and goes on', async () => {
    await letIn('tickets');
    await letIn('applications');
    const stream = await connection();
    stream.socket.write(
      `GET /api/stream HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${await tokenOf('clerk')}\r\n\r\n`,
    );
    const pid = (): number =>
      Number(readFileSync(join(product.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n', 1)[0]);
    const first = pid();
    process.kill(first, 'SIGKILL');
    const clerk = await company.member('clerk');
    await Promise.all(Array.from({ length: 20 }, () => clerk.get('/api/orders')));
    while ((await clerk.get('/api/orders')).status !== 200) await sleep(200);
    expect(pid()).not.toBe(first);
    expect(product.isAlive()).toBe(true);
  });
});

describe('the terminal', () => {
  it('may be closed: the product ends in order', async () => {
    const other = await startProduct();
    other.signal('SIGHUP');
    expect(await other.stop()).toBe(0);
  });
});
