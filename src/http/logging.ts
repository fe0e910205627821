import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { LogLevel } from '../settings.js';

/** Nest tells every route and module that it finds; that is for whoever debugs. */
const CHATTY = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

/** The key of a calendar feed stands in its address, and whoever knows it reads the calendar. */
const FEED_KEY = /(\/calendar\/feed\/)[^/]+/i;

/** The path of a request as it may be written down. A customer's key is in none: it stands in a header. */
export const loggedPath = (url: string): string => (url.split('?')[0] ?? '').replace(FEED_KEY, '$1…');

/** The product's log: one JSON object a line. Neither tokens nor what people searched for are in it. */
export const logOptions = (level: LogLevel): FastifyServerOptions['logger'] => ({
  level,
  redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
  serializers: {
    req: (request: FastifyRequest) => ({ id: request.id, method: request.method, path: loggedPath(request.url) }),
  },
});

/** Lets Nest, and everything that logs through it, write into the one log. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: FastifyBaseLogger) {}

  log(message: unknown, ...more: unknown[]): void {
    const context = contextOf(more);
    if (CHATTY.has(context)) this.debug(message, ...more);
    else this.log_.info({ context }, textOf(message));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.log_.warn({ context: contextOf(more) }, textOf(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    const [stack] = more.length > 1 ? more : [];
    this.log_.error({ context: contextOf(more), ...(typeof stack === 'string' ? { stack } : {}) }, textOf(message));
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.log_.debug({ context: contextOf(more) }, textOf(message));
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.log_.trace({ context: contextOf(more) }, textOf(message));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.log_.fatal({ context: contextOf(more) }, textOf(message));
  }
}

/** Nest gives the name of whoever logs last. */
const contextOf = (more: readonly unknown[]): string => {
  const last = more.at(-1);
  return typeof last === 'string' ? last : '';
};

const textOf = (message: unknown): string =>
  message instanceof Error ? (message.stack ?? message.message) : String(message);
