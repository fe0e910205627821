import type { FastifyRequest, RouteOptions } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** One of the workbench's own files, which are the same for everybody. */
    isOfThePage?: boolean;
  }
}

/** What is not under `/api`: the health of the node, for whoever runs it. */
export const OUTSIDE_API = ['health/live', 'health/ready', 'metrics'];

const ofTheNode = new Set(OUTSIDE_API.map((path) => `/${path}`));

/** Marks a route as one of the page's. */
export function ofThePage(route: RouteOptions): void {
  route.config = { ...route.config, isOfThePage: true };
}

/**
 * What a request asks for, by the route that was found for it and never by the address as it was sent: `/%61pi/orders` and
 * `http://any.name/api/orders` find the same route as `/api/orders`. What finds none counts as the API's.
 */
export function askedFor({ routeOptions: { url, config } }: FastifyRequest): 'page' | 'node' | 'api' {
  if (config?.isOfThePage) return 'page';
  return url !== undefined && ofTheNode.has(url) ? 'node' : 'api';
}
