import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { applyDecorators, Injectable, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiForbiddenResponse } from '@nestjs/swagger';
import type { Office } from '../../machines/offices.js';
import { ForbiddenError, UnauthenticatedError } from '../errors.js';
import type { AuthenticatedRequest } from '../identity/request.js';

const READERS = 'readers';

/** The offices that see what is bought and sold for how much (S2§七3). */
export const PRICE_READERS = ['sales', 'legal', 'finance', 'management'] as const satisfies Office[];

/** Lets in members of the named offices, those who stand in for one, and whoever may audit. */
@Injectable()
export class ReadersGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const readers = this.reflector.getAllAndOverride<readonly Office[]>(READERS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { person } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!person) throw new UnauthenticatedError();
    const offices = [...person.offices, ...person.delegations.flatMap((delegation) => delegation.offices)];
    if (person.permissions.includes('audit') || readers.some((office) => offices.includes(office))) return true;
    throw new ForbiddenError(`Only ${readers.join(', ')} may read this.`);
  }
}

/** Only members of these offices may read it, and whoever may audit. Without it, everybody who is signed in. */
export const ReadableBy = (...offices: Office[]): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(READERS, offices),
    UseGuards(ReadersGuard),
    ApiForbiddenResponse({ description: `Only for ${offices.join(', ')} and the permission audit.` }),
  );
