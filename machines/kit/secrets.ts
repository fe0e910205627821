import type { Office } from '../offices.js';
import { CONTACT_OFFICES, PRICE_OFFICES } from '../offices.js';

/** What not everybody may see of a process (S2§七3). */
export type Secret = 'price' | 'purchase-cost' | 'contact';

/** The offices that may see each. */
export const MAY_SEE: Readonly<Record<Secret, readonly Office[]>> = {
  price: PRICE_OFFICES,
  'purchase-cost': [...PRICE_OFFICES, 'procurement'],
  contact: CONTACT_OFFICES,
};

/**
 * The secret fields of a process's facts, beside those of its events: by name, wherever they stand, or by the last two
 * names of their path (`contract.text`), lists without their numbers.
 */
export type Secrets = Readonly<Record<string, Secret>>;
