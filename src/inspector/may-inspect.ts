import { ForbiddenError } from '../errors.js';
import type { Person } from '../identity/person.js';

/** @throws ForbiddenError */
export function mayInspect(person: Person): Person {
  if (!person.permissions.includes('inspect')) throw new ForbiddenError('This needs the permission inspect.');
  return person;
}
