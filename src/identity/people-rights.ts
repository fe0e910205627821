import type { Office } from '../../machines/offices.js';
import { problem, type Problem, ValidationError } from '../errors.js';
import type { LockedPerson } from './acting.js';
import type { Permission } from './person.js';
import { MESSAGES } from './messages.js';

/** What a person may do, as it is set; `headOf` is among the offices. */
export interface Rights {
  offices: Office[];
  headOf: Office[];
  permissions: Permission[];
}

export const RIGHTS = ['offices', 'headOf', 'permissions'] as const satisfies readonly (keyof Rights)[];

export const manages = ({ permissions, disabled }: Pick<LockedPerson, 'permissions' | 'disabled'>): boolean =>
  permissions.includes('people') && !disabled;

export const headProblems = ({ offices, headOf }: Pick<Rights, 'offices' | 'headOf'>): Problem[] =>
  headOf.every((office) => offices.includes(office)) ? [] : [problem('headOf', MESSAGES.headElsewhere)];

/** @throws ValidationError where he is out already, or nobody would be left to manage people */
export function assertMayGo(person: LockedPerson, rows: readonly LockedPerson[]): void {
  if (person.disabled) throw new ValidationError([problem('', MESSAGES.alreadySo)]);
  if (manages(person) && !rows.some((row) => row.id !== person.id && manages(row)))
    throw new ValidationError([problem('', MESSAGES.lastAdministrator)]);
}
