import type { NumberedEvent } from '../../../machines/order/v3/numbers/claims.js';
import { NUMBERED, numberOf } from '../../../machines/order/v3/numbers/claims.js';
import type { Observers } from '../../engine/processes.js';
import { numberTaken } from './number-taken.js';

/** What finance reads for the rules of processes. */
export const financeObservers: Observers = Object.fromEntries(
  (Object.keys(NUMBERED) as NumberedEvent[]).map((type) => [numberOf(type), numberTaken(type)]),
);
