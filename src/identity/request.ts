import type { FastifyRequest } from 'fastify';
import type { Person } from './person.js';
import type { Session } from './signed-in.js';

/** A request as the guard leaves it. */
export interface AuthenticatedRequest extends FastifyRequest {
  /** The bearer token, where the route is not public. Never write it anywhere. */
  token?: string;
  /** Absent on public routes, and on those where the door itself checks. */
  person?: Person;
  session?: Session;
  /** Set with them. */
  mustChangePassword?: boolean;
}
