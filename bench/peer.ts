import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openConnection } from './client.js';
import { percentile } from './figures.js';

// The peer: a durable engine with its own XState integration, over HTTP, without authentication, rules, rights or read
// models. It is installed and run in a folder outside the repository, and driven by the same client as the product.

const PACKAGES = {
  '@restatedev/restate-sdk': '1.17.2',
  '@restatedev/restate-server': '1.7.12',
  '@restatedev/xstate': '0.5.2',
  xstate: '5.33.3',
};

/** Kept between runs, so that the packages are fetched once. */
const PLACE = join(tmpdir(), 'orders-bench-peer');

const APP = `
Promise.withResolvers ??= () => { let resolve, reject; const promise = new Promise((a, b) => { resolve = a; reject = b; }); return { promise, resolve, reject }; };
const restate = await import('@restatedev/restate-sdk');
const { xstate } = await import('@restatedev/xstate');
const { assign, setup } = await import('xstate');
const DEPARTMENTS = ['sales', 'production', 'procurement', 'quality'];
const machine = setup({
  guards: { passed: ({ context }) => DEPARTMENTS.every((department) => context.reviews[department] === 'ok') },
}).createMachine({
  id: 'order', context: { reviews: {}, lines: [{ product: 'A', quantity: 1 }] }, initial: 'received',
  states: {
    received: { on: {
      REVIEW: { actions: assign({ reviews: ({ context, event }) => ({ ...context.reviews, [event.department]: event.verdict }) }) },
      PASS: { guard: 'passed', target: 'reviewed' } } },
    reviewed: {},
  },
});
await restate.endpoint().bind(xstate('order', machine)).listen(Number(process.env.APP_PORT));
console.log('listening');
`;

/** What a round of the peer came to. */
export interface PeerRound {
  perSecond: number;
  p95: number;
}

export interface Peer {
  round(connections: number, seconds: number): Promise<PeerRound>;
  stop(): Promise<void>;
}

const ORDERS = 2000;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

function install(): void {
  mkdirSync(PLACE, { recursive: true });
  writeFileSync(join(PLACE, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }));
  writeFileSync(join(PLACE, 'app.mjs'), APP);
  if (!existsSync(join(PLACE, 'node_modules/@restatedev/xstate')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: PLACE, stdio: 'pipe' });
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  });

/**
 * Starts the peer with its own storage.
 * @throws Error when it cannot be installed or does not start
 */
export async function startPeer(): Promise<Peer> {
  install();
  const storage = mkdtempSync(join(tmpdir(), 'orders-bench-peer-data-'));
  const [app, ingress, admin, node] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const address = (port: number): string => `127.0.0.1:${port}`;
  const environment = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', APP_PORT: String(app) };
  const children = [
    spawn(process.execPath, ['app.mjs'], { cwd: PLACE, env: environment, stdio: 'ignore', detached: true }),
    spawn(join(PLACE, 'node_modules/.bin/restate-server'), ['--no-logo', '--base-dir', storage], {
      cwd: PLACE,
      stdio: 'ignore',
      // Its program is a script that starts the server: a group of their own, so that both end.
      detached: true,
      env: {
        ...environment,
        RESTATE_LISTEN_MODE: 'tcp',
        RESTATE_BIND_ADDRESS: address(node),
        RESTATE_INGRESS__BIND_ADDRESS: address(ingress),
        RESTATE_ADMIN__BIND_ADDRESS: address(admin),
        RESTATE_DISABLE_TELEMETRY: 'true',
        RESTATE_LOG_FILTER: 'error',
      },
    }),
  ];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(ended));
    rmSync(storage, { recursive: true, force: true });
  };
  try {
    await registered(`http://${address(admin)}/deployments`, `http://${address(app)}`);
    const url = `http://${address(ingress)}`;
    await drive(url, 32, (n) => (n < ORDERS ? { path: `/order/o${n}/create`, body: '{}' } : null));
    return { stop, round: (connections, seconds) => round(url, connections, seconds) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function registered(admin: string, uri: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await fetch(admin, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ uri }),
      });
      if (answer.ok) return;
      throw new Error(`${answer.status} ${await answer.text()}`);
    } catch (error) {
      if (attempt === 60) throw error;
      await sleep(500);
    }
  }
}

async function round(url: string, connections: number, seconds: number): Promise<PeerRound> {
  const body = JSON.stringify({ event: { type: 'REVIEW', department: 'sales', verdict: 'ok' } });
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  const milliseconds = await drive(url, connections, (n) =>
    performance.now() < until ? { path: `/order/o${(n * 7919) % ORDERS}/send`, body } : null,
  );
  return { perSecond: (milliseconds.length * 1000) / (performance.now() - began), p95: percentile(milliseconds, 95) };
}

/** So many connections at once, each with one request after the other. @returns what each took, in milliseconds */
async function drive(
  url: string,
  connections: number,
  next: (n: number) => { path: string; body: string } | null,
): Promise<number[]> {
  const milliseconds: number[] = [];
  let count = 0;
  const one = async (): Promise<void> => {
    const connection = await openConnection(url);
    for (let request = next(count++); request; request = next(count++)) {
      const began = performance.now();
      const { status, body } = await connection.ask({ method: 'POST', token: 'none', ...request });
      if (status !== 200) throw new Error(`The peer answers ${status}: ${body.slice(0, 300)}`);
      milliseconds.push(performance.now() - began);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, one));
  return milliseconds;
}
