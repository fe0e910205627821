import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { UnauthenticatedError } from '../errors.js';
import type { AuthenticatedRequest } from '../identity/request.js';
import { hashToken } from '../identity/signed-in.js';
import type { Credentials } from '../engine/command/load.js';

/** What the request was signed in with, for the door to prove in its own read. */
export const SignedWith = createParamDecorator((_: unknown, context: ExecutionContext): Credentials => {
  const { token } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (token === undefined) throw new UnauthenticatedError();
  return { token: hashToken(token) };
});
