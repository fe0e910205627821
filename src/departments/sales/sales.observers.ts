import { KNOWN_CUSTOMER } from '../../../machines/kit/merging.js';
import type { Observers } from '../../engine/processes.js';
import { nameObserver } from '../../read-models/record-names.js';

const ORDERED = 'SELECT FROM customer_order o WHERE o.customer = n.name';

/** What sales reads for the rules of processes. */
export const salesObservers: Observers = {
  [KNOWN_CUSTOMER]: nameObserver('customers', ({ name }) => name, ORDERED),
};
