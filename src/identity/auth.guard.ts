import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ForbiddenError, PasswordChangeRequiredError, UnauthenticatedError } from '../errors.js';
import { GUARDING } from './auth.decorators.js';
import type { Guarding } from './auth.decorators.js';
import type { AuthenticatedRequest } from './request.js';
import { expectOwnPage, presentedToken, UNATTENDED_HEADER } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

/**
 * Stands before every route. Rights are read anew on each request, so a revoked session, a disabled person or a lost
 * permission counts at the next one, on every node.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const guarding = this.reflector.getAllAndOverride<Guarding | undefined>(GUARDING, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (guarding?.by === 'nobody') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const presented = presentedToken(request.headers);
    if (presented === undefined) throw new UnauthenticatedError();
    if (presented.by === 'cookie') expectOwnPage(request);
    request.token = presented.token;
    if (request.headers[UNATTENDED_HEADER] === undefined) this.sessions.noteUse(presented.token);
    if (guarding?.by === 'door') return true;
    const { person, session, mustChangePassword } = await this.sessions.authenticate(presented.token);
    if (mustChangePassword && guarding?.by !== 'outdated-password') throw new PasswordChangeRequiredError();
    request.person = person;
    request.session = session;
    request.mustChangePassword = mustChangePassword;
    if (guarding?.by === 'permission' && !guarding.permissions.some((one) => person.permissions.includes(one))) {
      throw new ForbiddenError(`This needs the permission ${guarding.permissions.join(' or ')}.`);
    }
    return true;
  }
}
