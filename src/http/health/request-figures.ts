import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.service.js';

/** Measures every request by its route, not by its address: the number of an order is no figure. */
export function measureRequests(fastify: FastifyInstance, { requests }: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}
