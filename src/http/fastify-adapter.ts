import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { Settings } from '../settings.js';
import { logOptions } from './logging.js';
import { answerUnreadable, answerUnroutable } from './problems/before-routing.js';

/** What a request may hold at most, in bytes; a route that takes files has a limit of its own. */
const BODY_LIMIT = 1024 * 1024;
/** How long a request may take to arrive, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;
const LONGEST_PARAMETER = 200;

/** The HTTP server, with the product's log and limits. It believes the word of no proxy but those that are named. */
export const createAdapter = ({
  logLevel,
  trustProxy = [],
}: Pick<Settings, 'logLevel'> & Partial<Pick<Settings, 'trustProxy'>>): FastifyAdapter =>
  new FastifyAdapter({
    logger: logOptions(logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustProxy.length === 0 ? false : trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    // Who asks is waited for before (`Drain`); what a browser opened ahead and never used would hold up the end for a minute.
    forceCloseConnections: true,
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnreadable,
  });
