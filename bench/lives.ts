import type { Part } from '../src/demo/step.js';
import { declined, hold } from '../src/demo/turns.js';
import {
  check,
  clearDate,
  issue,
  passReview,
  productionReview,
  qualityReview,
  reviews,
  salesReview,
} from '../src/demo/order-steps.js';
import { wayTo } from '../src/demo/way.js';

/** What has become of an order, and of how many in a hundred. */
export interface Life {
  name: string;
  percent: number;
  parts: readonly Part[];
}

/** Orders of this life wait for the measured transitions. */
const ENTERED = 'entered';

/**
 * The company's orders. In a real one most are long settled; here most are open, because that is harder for inbox and
 * lists, and because a settled order's log of some fifty entries would make a million orders a matter of hours.
 */
export const LIVES: readonly Life[] = [
  { name: ENTERED, percent: 34, parts: [] },
  { name: 'checked', percent: 14, parts: [check] },
  { name: 'in review', percent: 18, parts: [check, salesReview, productionReview(false), clearDate] },
  { name: 'in review, quality first', percent: 8, parts: [check, salesReview, qualityReview] },
  { name: 'declined', percent: 14, parts: [check, salesReview, declined] },
  { name: 'to be passed', percent: 5, parts: [check, reviews()] },
  { name: 'issued', percent: 3, parts: [...wayTo('reviewed'), issue] },
  { name: 'planned, on hold', percent: 1, parts: [...wayTo('planned'), hold] },
  { name: 'producing', percent: 1, parts: wayTo('producing') },
  { name: 'delivered', percent: 1, parts: wayTo('delivered') },
  { name: 'settled', percent: 1, parts: wayTo('settled') },
];

/** The life of each number, by its last two digits, well mixed: 37 and 100 have no common divisor. */
const LIFE_OF: readonly number[] = (() => {
  const lives = LIVES.flatMap(({ percent }, index) => Array.from({ length: percent }, () => index));
  if (lives.length !== 100) throw new Error(`The lives are ${lives.length} in a hundred`);
  const mixed = Array.from({ length: 100 }, () => 0);
  lives.forEach((life, at) => (mixed[(at * 37) % 100] = life));
  return mixed;
})();

export const lifeOf = (number: number): number => LIFE_OF[number % 100];

/** Last two digits of the orders that are entered and nothing more: those that are moved over HTTP. */
export const FRESH = LIFE_OF.flatMap((life, digits) => (LIVES[life].name === ENTERED ? [digits] : []));

/** The measured stretch: what an entered order goes through until its review is passed, by seven people. */
export const STRETCH: readonly Part[] = [check, reviews(), passReview];
