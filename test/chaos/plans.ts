import type { Pace } from './faults.js';
import { FAULTS } from './faults.js';

/** How much is broken, and how long. */
export interface Plan extends Pace {
  name: string;
  /** Clients at work at once. */
  clients: number;
  /** And buyers, who draw from what they have bought. */
  buyers: number;
  /** The run goes on until so many processes were killed … */
  kills: number;
  /** … and so many commands acknowledged. */
  acknowledged: number;
  /** About one connection is cut in so many milliseconds. */
  cutEvery: number;
  /** Restarts in order, under load. */
  restarts: number;
  /** Steps of an order's life at which exceptions are thrown, in four places each. */
  injections: number;
  /** Leaps of the clock, with something broken at each. */
  leaps: number;
  /** Whether a name is erased from an order in hand. */
  erases: boolean;
  /** Minutes after which faults end whatever was reached; the run says so then. */
  longest: number;
}

export const SHORT: Plan = {
  name: 'short',
  clients: 8,
  buyers: 4,
  kills: 14,
  acknowledged: 300,
  faults: FAULTS,
  pause: [100, 900],
  cutEvery: 300,
  restarts: 2,
  injections: 8,
  leaps: 12,
  erases: true,
  longest: 3,
};

export const LONG: Plan = {
  name: 'long',
  clients: 16,
  buyers: 6,
  kills: 300,
  acknowledged: 60_000,
  faults: FAULTS,
  pause: [500, 3_500],
  cutEvery: 1_000,
  restarts: 100,
  injections: 60,
  leaps: 60,
  erases: true,
  longest: 90,
};
