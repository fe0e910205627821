import type { StateValue } from 'xstate';

/** Where a process stands. */
export interface Standing {
  value: StateValue;
  facts: unknown;
}
