import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { applyDecorators, Injectable, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiForbiddenResponse } from '@nestjs/swagger';
import type { Office } from '../../machines/offices.js';
import { ForbiddenError, UnauthenticatedError } from '../errors.js';
import type { Person } from '../identity/person.js';
import type { AuthenticatedRequest } from '../identity/request.js';

const READERS = 'readers';

/** The offices that see what is bought and sold for how much (S2§七3). */
export const PRICE_READERS = ['sales', 'legal', 'finance', 'management'] as const satisfies Office[];

/** Whether somebody is of one of these offices, stands in for one, or may audit. */
export const isReader = ({ offices, permissions, delegations }: Person, readers: readonly Office[]): boolean =>
  permissions.includes('audit') ||
  [...offices, ...delegations.flatMap((delegation) => delegation.offices)].some((office) => readers.includes(office));

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
    if (isReader(person, readers)) return true;
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
