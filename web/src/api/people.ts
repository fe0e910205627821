import type { Office } from '../../../machines/offices.js';

export interface PersonName {
  id: string;
  name: string;
}

export type Permission = 'people' | 'policy' | 'audit' | 'inspect' | 'import' | 'system';

export interface SignedInPerson extends PersonName {
  username: string;
  offices: Office[];
  headOf: Office[];
  permissions: Permission[];
}

export interface DelegationView {
  id: string;
  from: PersonName;
  to: PersonName;
  offices: Office[];
  startsAt: string;
  endsAt: string;
}

export interface Me {
  person: SignedInPerson;
  offices: Office[];
  headOf: Office[];
  permissions: Permission[];
  delegations: { given: DelegationView[]; received: DelegationView[] };
  sessionExpires: string;
}

export interface SessionView {
  id: string;
  client: string;
  createdAt: string;
  expiresAt: string;
  current: boolean;
}
