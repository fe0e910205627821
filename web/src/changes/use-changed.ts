import { readAgain } from '../api/query-client.js';

const CHANGED = ['/api/changes', '/api/policy', '/api/rules', '/api/people', '/api/delegations', '/api/auth/me'];

/** A change was proposed or decided: all that tells of rights and of the policy is read again. */
export const readChangesAgain = (): Promise<void> =>
  readAgain({
    predicate: ({ queryKey: [, path] }) => CHANGED.some((prefix) => String(path).startsWith(prefix)),
  });
