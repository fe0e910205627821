import { PRODUCT } from '../../machines/kit/time.js';
import type { Office } from '../../machines/offices.js';

/**
 * What a person may do beside the events of his offices. None of them lets anybody send an event of an order.
 * `people` manages people, `policy` sets rule levels, thresholds and deadlines, `audit` reads everything with prices,
 * `inspect` watches the machines live, `import` brings data in.
 */
export const PERMISSIONS = ['people', 'policy', 'audit', 'inspect', 'import'] as const;

/** `system` belongs to the product's own account alone and cannot be given. */
export type Permission = (typeof PERMISSIONS)[number] | 'system';

/** The account on which the product itself sends what is due or follows. It cannot sign in. */
export const SYSTEM_PERSON = PRODUCT;

/** What another person has lent me, as far as it counts at this instant. */
export interface Delegated {
  id: string;
  /** His rights version is compared by the write path as the sender's own is. */
  from: { id: string; name: string; rightsVersion: number };
  /** The delegated offices that the delegator himself still has. Offices lent to him never count. */
  offices: Office[];
  /** Those of the offices whose head's events are lent too. */
  headOf: Office[];
  includeHead: boolean;
  /** ISO 8601. */
  endsAt: string;
}

/** Somebody who is signed in, with his rights as they stand now. */
export interface Person {
  id: string;
  username: string;
  name: string;
  offices: Office[];
  headOf: Office[];
  permissions: Permission[];
  /** Grows with every change of anything his rights depend on. */
  rightsVersion: number;
  /** What others have lent him. */
  delegations: Delegated[];
}
