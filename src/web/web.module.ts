import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Logger, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ofThePage } from '../http/asked.js';

/** Beside the compiled sources, where `npm run build` puts the page. */
const PAGE = new URL('../../web/', import.meta.url);
const ASSETS = '/assets/';
/** The page of a customer who has a link to his order: a page of its own, and nothing of the workbench. */
const CUSTOMER = '/c';
const YEAR_SECONDS = 31_536_000;

/** Belongs to the API and its like: there, an unknown address stays an unknown address. */
const FOR_SERVER = ['/api', '/health', '/metrics'];

/** What a file is called never changes what is in it under `assets`; everything else is asked for anew. */
const cachingOf = (path: string): string =>
  path.includes(ASSETS)
    ? `public, max-age=${YEAR_SECONDS}, immutable`
    : path.endsWith('/c.html')
      ? 'no-store'
      : 'no-cache';

/** The clerks' workbench, served by the application itself: a factory network needs no other server. */
@Module({})
export class WebModule implements OnApplicationBootstrap {
  private readonly logger = new Logger('Web');

  constructor(private readonly host: HttpAdapterHost) {}

  /** After Nest has put up its own handlers: Fastify gives a route those that are there when a plugin is awaited. */
  async onApplicationBootstrap(): Promise<void> {
    const http: HttpAdapterHost['httpAdapter'] | null = this.host.httpAdapter;
    if (http === null) return; // the product without HTTP before it
    if (!existsSync(new URL('assets', PAGE))) {
      this.logger.warn('The workbench is not built: `npm run build` puts it into dist/web. The API works without it.');
      return;
    }
    const fastify = http.getInstance<FastifyInstance>();
    for (const address of FOR_SERVER) {
      for (const url of [`${address}/*`, ...(address === '/metrics' ? [] : [address])]) {
        fastify.get(url, (_request: FastifyRequest, reply: FastifyReply) => reply.callNotFound());
      }
    }
    await fastify.register(givePage);
  }
}

/** The page and its files. They are looked up when they are asked for, so that a page that is built anew needs no new start. */
async function givePage(fastify: FastifyInstance): Promise<void> {
  fastify.addHook('onRoute', ofThePage);
  await fastify.register(fastifyStatic, {
    root: fileURLToPath(new URL('assets', PAGE)),
    prefix: ASSETS,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('Cache-Control', cachingOf(path));
    },
  });
  const give = (reply: FastifyReply, name: string) => reply.sendFile(name, fileURLToPath(PAGE));
  fastify.get('/icon.svg', (_request: FastifyRequest, reply: FastifyReply) => give(reply, 'icon.svg'));
  // Its customer's key stands behind the #, which no browser sends: it is neither to be passed on nor to be found.
  fastify.get(CUSTOMER, (_request: FastifyRequest, reply: FastifyReply) =>
    give(reply.header('Referrer-Policy', 'no-referrer').header('X-Robots-Tag', 'noindex, nofollow'), 'c.html'),
  );
  // Deep links: the page knows its own addresses, the server does not.
  fastify.get('/*', (_request: FastifyRequest, reply: FastifyReply) => give(reply, 'index.html'));
}
