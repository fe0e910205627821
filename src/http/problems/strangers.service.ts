import { Injectable } from '@nestjs/common';
import type { FastifyContextConfig } from 'fastify';
import { NotFoundError, UnauthenticatedError, ValidationError } from '../../errors.js';
import type { AuthenticatedRequest } from '../../identity/request.js';
import { presentedToken } from '../../identity/session-cookie.js';
import { Sessions } from '../../identity/sessions.service.js';
import { libraryStatus } from './problem-of.js';

/** What a library says of a body before anybody has asked who sent it. */
const ABOUT_THE_BODY = new Set([400, 413, 415, 422]);

/** Whether a refusal may have been found before anybody asked who is there. */
function speaksOfTheRequest(error: unknown): boolean {
  if (error instanceof ValidationError || error instanceof NotFoundError) return true;
  const status = libraryStatus(error);
  return status !== undefined && ABOUT_THE_BODY.has(status);
}

const isPublic = (config: FastifyContextConfig & { isPublic?: boolean }): boolean => config.isPublic === true;

/**
 * Whoever is not signed in is told that, and nothing about what he sent. A body is read before the guard stands in its
 * way, and where the door itself proves the sender, it is checked before the door is asked: so the proof is made up for
 * here, when such a request is refused.
 */
@Injectable()
export class Strangers {
  constructor(private readonly sessions: Sessions) {}

  /** What to answer instead: the refusal itself, when somebody is signed in. */
  async refusalOf(error: unknown, request: AuthenticatedRequest): Promise<unknown> {
    const { url, config } = request.routeOptions;
    if (url === undefined || isPublic(config) || request.person || !speaksOfTheRequest(error)) return error;
    const token = presentedToken(request.headers)?.token;
    if (token === undefined) return new UnauthenticatedError();
    try {
      await this.sessions.authenticate(token);
      return error;
    } catch (notProven) {
      return notProven;
    }
  }
}
