import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusyError } from '../../errors.js';
import { Processes } from '../../engine/processes.js';
import { requestLanguage } from '../language.js';
import { Outage } from './outage.service.js';
import type { ProblemAnswer } from './problem.js';
import { problemOf } from './problem-of.js';
import { Strangers } from './strangers.service.js';

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Turns everything that is thrown into a problem document. Faults are logged, refusals are not. */
@Catch()
export class ProblemsFilter implements ExceptionFilter {
  constructor(
    private readonly processes: Processes,
    private readonly strangers: Strangers,
    private readonly outage: Outage,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = await this.strangers.refusalOf(thrown, request);
    const problem = problemOf(error, {
      language: requestLanguage(request),
      requestId: request.id,
      changes: !HARMLESS.has(request.method),
      definition: (kind, version) => this.processes.at(kind, version),
    });
    if (problem.status >= 500 && !(error instanceof BusyError) && !this.outage.covers(error))
      request.log.error({ err: error, code: problem.body.code }, 'a request failed');
    if (!reply.sent && !reply.raw.headersSent) sendProblem(reply, problem);
  }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export function sendProblem(reply: FastifyReply, { status, headers, body }: ProblemAnswer): void {
  void reply
    .status(status)
    .headers({ ...headers, 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store', Vary: 'Accept-Language' })
    .send(JSON.stringify(body));
}
