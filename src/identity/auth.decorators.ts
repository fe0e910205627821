import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { UnauthenticatedError } from '../errors.js';
import type { Acting } from './acting.js';
import { actingIn } from './acting.js';
import type { Permission, Person } from './person.js';
import type { AuthenticatedRequest } from './request.js';
import type { Session } from './signed-in.js';

/** How a route is guarded; without a word it needs somebody who is signed in. */
export const GUARDING = 'guarding';
export type Guarding =
  | { by: 'nobody' }
  | { by: 'door' }
  | { by: 'outdated-password' }
  | { by: 'permission'; permissions: readonly Permission[] };

/** Anybody may call it, signed in or not. */
export const Public = () =>
  applyDecorators(SetMetadata<string, Guarding>(GUARDING, { by: 'nobody' }), RouteConfig({ isPublic: true }));

/** The token is only read; the write path proves it in the same round trip that reads the process. */
export const CheckedByTheDoor = () => SetMetadata<string, Guarding>(GUARDING, { by: 'door' });

/** Whoever is signed in, also while he has to change his password before anything else. */
export const WithOutdatedPassword = () => SetMetadata<string, Guarding>(GUARDING, { by: 'outdated-password' });

/** Only persons with one of these permissions. */
export const Permit = (...permissions: Permission[]) =>
  SetMetadata<string, Guarding>(GUARDING, { by: 'permission', permissions });

const request = (context: ExecutionContext) => context.switchToHttp().getRequest<AuthenticatedRequest>();

/** Who is signed in. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = request(context);
  if (!person) throw new UnauthenticatedError();
  return person;
});

/** The session of this request. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { session } = request(context);
  if (!session) throw new UnauthenticatedError();
  return session;
});

/** What time it is for this request, by the database's clock, ISO 8601: nodes differ, and what they answer may not. */
export const Now = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { session } = request(context);
  if (!session) throw new UnauthenticatedError();
  return session.at;
});

/** The token of this request, for the door to prove. */
export const CurrentToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { token } = request(context);
  if (token === undefined) throw new UnauthenticatedError();
  return token;
});

/** Who acts, and by which session: for what looks at his rights again inside its transaction. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Acting => {
  const { person, session } = request(context);
  if (!person || !session) throw new UnauthenticatedError();
  return actingIn({ person, session });
});
