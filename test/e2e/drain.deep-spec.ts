import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { Drain } from '../../src/http/drain.js';

const RESTARTS = Number(process.env.RESTARTS ?? '20');
/** How long an answer keeps the server busy, in milliseconds: so there is hardly a moment in which nobody waits. */
const BUSY = 1;

/**
 * Asks in crowds, each on connections of its own, and without a pause over connections that are kept alive, until nobody
 * takes them; tells what became of the requests.
 */
const ASKING = `
  const { parentPort, workerData: { port } } = require('node:worker_threads');
  const http = require('node:http');
  const told = {};
  const ask = (agent) => new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/', agent }, (response) => {
      response.resume();
      response.once('end', () => resolve('answered'));
      response.once('error', (error) => resolve(error.code));
    });
    request.once('error', (error) => resolve(error.code));
  }).then((outcome) => {
    told[outcome] = (told[outcome] ?? 0) + 1;
    return outcome;
  });
  const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
  const crowds = async () => {
    while (!(await Promise.all(Array.from({ length: 8 }, () => ask(false)))).includes('ECONNREFUSED')) await pause();
  };
  const agent = new http.Agent({ keepAlive: true, maxSockets: 12 });
  const keepOn = async () => { while ((await ask(agent)) !== 'ECONNREFUSED'); };
  parentPort.postMessage('asking');
  Promise.all([crowds(), crowds(), ...Array.from({ length: 12 }, keepOn)]).then(() => parentPort.postMessage(told));
`;

async function serve(drain: Drain): Promise<{ server: FastifyInstance; port: number }> {
  const server = fastify();
  drain.watch(server);
  server.get('/', () => {
    for (const began = performance.now(); performance.now() - began < BUSY;);
    return { isDraining: drain.isDraining };
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as { port: number };
  return { server, port };
}

/** Ends a server under all that, and tells what became of the requests. */
async function endUnderLoad(): Promise<Record<string, number>> {
  const drain = new Drain();
  const { server, port } = await serve(drain);
  const asking = new Worker(ASKING, { eval: true, workerData: { port } });
  await once(asking, 'message');
  const told = once(asking, 'message') as Promise<[Record<string, number>]>;
  await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 150));
  await drain.finish(server);
  await server.close();
  const [outcomes] = await told;
  await asking.terminate();
  return outcomes;
}

describe('the end of a server', () => {
  it('resets no connection of those that come in crowds just then', async () => {
    const ends: Record<string, number>[] = [];
    for (let ended = 0; ended < RESTARTS; ended++) ends.push(await endUnderLoad());
    for (const { ECONNREFUSED, answered } of ends) {
      expect(answered).toBeGreaterThan(0);
      expect(ECONNREFUSED).toBeGreaterThan(0);
    }
    const broken = ends.filter(({ ECONNREFUSED, answered, ...others }) => Object.keys(others).length > 0);
    // Where the system does not tell who waits, there are microseconds between the last look and the closing.
    expect(broken.length).toBeLessThanOrEqual(process.platform === 'linux' ? 0 : 2);
  }, 600_000);
});
