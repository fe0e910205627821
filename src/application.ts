import multipart from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ModuleSettings } from './app.module.js';
import { AppModule } from './app.module.js';
import type { Database } from './database/open-database.js';
import { OUTSIDE_API } from './http/asked.js';
import { Drain } from './http/drain.js';
import { createAdapter } from './http/fastify-adapter.js';
import { harden } from './http/hardening.js';
import { Metrics } from './http/health/metrics.service.js';
import { measureRequests } from './http/health/request-figures.js';
import { NestLog } from './http/logging.js';
import { serveOpenApi } from './http/openapi/serve.js';
import { RateLimit } from './http/rate-limit.js';
import { RequestBudget } from './http/request-budget.js';
import type { Settings } from './settings.js';

export type ApplicationSettings = Pick<Settings, 'logLevel' | 'rateLimit'> &
  Partial<Pick<Settings, 'trustProxy'>> &
  ModuleSettings;

/** The HTTP server, not yet with anything to serve; from now on everything logs into its log. */
export function createServer(
  settings: Pick<Settings, 'logLevel'> & Partial<Pick<Settings, 'trustProxy'>>,
): FastifyAdapter {
  const adapter = createAdapter(settings);
  Logger.overrideLogger(new NestLog(adapter.getInstance().log));
  return adapter;
}

/** Puts the product together on an open database; it does not listen yet. */
export async function createApplication(
  database: Database,
  settings: ApplicationSettings,
  adapter = createServer(settings),
): Promise<NestFastifyApplication> {
  const fastify = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(database, settings), adapter, {
    abortOnError: false,
    bufferLogs: false,
    routeConflictPolicy: { duplicate: 'error' },
  });
  app.setGlobalPrefix('api', { exclude: OUTSIDE_API });
  app.get(Drain).watch(fastify);
  measureRequests(fastify, app.get(Metrics));
  new RateLimit(settings.rateLimit, app.get(RequestBudget)).watch(fastify);
  harden(app);
  await app.register(multipart);
  serveOpenApi(app);
  await app.init();
  return app;
}
