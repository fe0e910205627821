import type { Secret } from '../kit/secrets.js';
import type { Office } from '../offices.js';
import type { Text } from '../rulebook.js';

/** In what a figure is counted, and how it is made of its rows. */
export const UNITS = ['percent', 'rate', 'points', 'days', 'count', 'amount'] as const;

/**
 * `percent`: of so many, so many; `rate`: the mean of shares, as per cent; `points` and `days`: the mean; `count` and
 * `amount`: the sum, an amount in the company's currency.
 */
export type IndicatorUnit = (typeof UNITS)[number];

/** A figure by which the work of an office is appraised. It is computed of rows, each of which belongs to a process. */
export interface Indicator {
  name: Text;
  /** How it is computed, as whoever is appraised reads it. */
  formula: Text;
  /** Whose work it shows; null: any office's. */
  office: Office | null;
  /** What asks for it; `product` where no regulation does. */
  clause: string;
  unit: IndicatorUnit;
  /** The events that it rests on, by kind and type: `orders/production.finish`. */
  sources: readonly string[];
  /** It can be told apart by person. */
  personal?: true;
  /** Not everybody sees it. */
  secret?: Secret;
}
