import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Office } from '../../machines/offices.js';
import { ForbiddenError, UnauthenticatedError } from '../../src/errors.js';
import { PRICE_READERS, ReadableBy, ReadersGuard } from '../../src/read-models/readers.guard.js';

@ReadableBy(...PRICE_READERS)
class Ledger {}

interface Reader {
  offices?: Office[];
  permissions?: string[];
  lent?: Office[];
}

const asks = (person?: Reader): boolean =>
  new ReadersGuard(new Reflector()).canActivate({
    getHandler: () => () => undefined,
    getClass: () => Ledger,
    switchToHttp: () => ({
      getRequest: () => ({
        person: person && {
          offices: person.offices ?? [],
          permissions: person.permissions ?? [],
          delegations: [{ offices: person.lent ?? [] }],
        },
      }),
    }),
  } as unknown as ExecutionContext);

describe('a list with prices', () => {
  it.each([
    [{ offices: ['finance'] }],
    [{ offices: ['clerk', 'sales'] }],
    [{ permissions: ['audit'] }],
    [{ offices: ['clerk'], lent: ['legal'] }],
  ] as [Reader][])('is read by %j', (person) => {
    expect(asks(person)).toBe(true);
  });

  it.each([
    [{ offices: ['production'] }],
    [{ offices: ['clerk'], permissions: ['people', 'policy', 'inspect'] }],
    [{}],
  ] as [Reader][])('is refused to %j', (person) => {
    expect(() => asks(person)).toThrow(ForbiddenError);
  });

  it('is refused to whoever is not signed in', () => {
    expect(() => asks()).toThrow(UnauthenticatedError);
  });
});
