import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long answers may still take after the end was announced, in milliseconds. */
const LONGEST = 25_000;
/** How long connections that are kept alive may still send a request, in milliseconds. */
const LINGER = 1_000;
const LOOK_AGAIN = 20;
/** A turn of the event loop in which nothing happened takes less, in milliseconds. */
const CALM = 0.02;
/** How long a calm turn is waited for, in milliseconds; by then `STIR` counts as calm. */
const LONGEST_STIR = 5_000;
const STIR = 2;

/** Ends the service without losing a request: watches how many are under way. */
export class Drain {
  private underWay = 0;
  private started = false;

  /** Whether the end was announced: not ready for new work. */
  get isDraining(): boolean {
    return this.started;
  }

  /** Watches the requests of a server. Call it before the routes are registered. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (_request, reply, done) => {
      this.underWay += 1;
      // The answer asks the client to take a new connection, which finds the next node.
      reply.raw.once('close', () => {
        this.underWay -= 1;
      });
      done();
    });
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      if (this.started) void reply.header('Connection', 'close');
      done(null, payload);
    });
  }

  /**
   * Takes no new connection, answers everything that arrives on the ones that are open, and lets each go with its answer.
   * Node's own `close()` would cut idle connections at once, under the feet of a client that is just sending.
   */
  async finish(fastify: FastifyInstance): Promise<void> {
    this.started = true;
    const { server } = fastify;
    await calmTurn(server);
    net.Server.prototype.close.call(server);
    const began = performance.now();
    for (let quiet = performance.now(); performance.now() - began < LONGEST; await sleep(LOOK_AGAIN)) {
      if (this.underWay > 0) quiet = performance.now();
      else if (performance.now() - quiet > LINGER || (await connectionsOf(server)) === 0) return;
    }
  }
}

/**
 * Connections that the system has taken for us and we have not yet looked at are reset when the port is closed, with the
 * requests that came on them. Each turn of the loop looks for one: so the port is closed after a turn that found none,
 * and that was over at once, before another could come. The longer none is found, the longer it may have taken.
 */
async function calmTurn(server: net.Server): Promise<void> {
  let connections = 0;
  const count = (): number => (connections += 1);
  server.on('connection', count);
  const began = performance.now();
  for (let waited = 0; waited < LONGEST_STIR; waited = performance.now() - began) {
    const [turned, before] = [performance.now(), connections];
    await new Promise((resolve) => setImmediate(resolve));
    const took = performance.now() - turned;
    if (connections === before && took < Math.max(CALM, (STIR * waited) / LONGEST_STIR)) break;
  }
  server.off('connection', count);
}

const connectionsOf = (server: net.Server): Promise<number> =>
  new Promise((resolve) => {
    server.getConnections((error, count) => resolve(error ? 0 : count));
  });
