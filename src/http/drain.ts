import type net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { closePort } from './close-port.js';

/** How long answers may still take after the end was announced, in milliseconds. */
const LONGEST = 25_000;
/**
 * How long connections that are kept alive may still send a request: so many looks, these milliseconds apart. They are
 * counted and not timed, for each takes in what has come before: a process that the system does not run for a while
 * would take its own silence for theirs.
 */
const LOOK_AGAIN = 20;
const QUIET_LOOKS = 50;

/** Ends the service without losing a request: watches how many are under way. */
export class Drain {
  private underWay = 0;
  private started = false;
  private isPortClosed = false;

  /** Whether the end was announced: not ready for new work. */
  get isDraining(): boolean {
    return this.started;
  }

  /** Watches the requests of a server. Call it before the routes are registered. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (_request, reply, done) => {
      this.underWay += 1;
      reply.raw.once('close', () => {
        this.underWay -= 1;
      });
      done();
    });
    // The answer asks the client to take a new connection, which finds the next node: this one's port is closed by then.
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      if (this.isPortClosed) void reply.header('Connection', 'close');
      done(null, payload);
    });
  }

  /**
   * Takes no new connection, answers everything that arrives on the ones that are open, and lets each go with its answer.
   * Node's own `close()` would cut idle connections at once, under the feet of a client that is just sending.
   */
  async finish(fastify: FastifyInstance): Promise<void> {
    this.started = true;
    const began = performance.now();
    const { server } = fastify;
    await closePort(server);
    this.isPortClosed = true;
    for (let quiet = 0; performance.now() - began < LONGEST; await sleep(LOOK_AGAIN)) {
      quiet = this.underWay > 0 ? 0 : quiet + 1;
      if (quiet > QUIET_LOOKS || (quiet > 0 && (await connectionsOf(server)) === 0)) return;
    }
  }
}

const connectionsOf = (server: net.Server): Promise<number> =>
  new Promise((resolve) => {
    server.getConnections((error, count) => resolve(error ? 0 : count));
  });
