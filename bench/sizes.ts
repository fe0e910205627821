import type { Measured } from './transitions.js';

/** What is known of a number of orders when it has been measured. */
export interface Size {
  orders: number;
  http: Measured;
}
