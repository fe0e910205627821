import { check, passReview, plans, release, reviews } from './order-steps.js';
import type { Part } from './step.js';
import { acceptance, delivery, passFinal, preparations, production, settlement, start } from './work-steps.js';

/** The stretches of the straight way, by the milestone that each ends with. */
const STRETCHES = (buying: boolean) =>
  [
    ['checked', [check]],
    ['reviewed', [reviews(buying), passReview]],
    ['planned', [plans(buying), release]],
    ['producing', [preparations(buying), start]],
    ['finished', production],
    ['inspected', [passFinal]],
    ['accepted', acceptance],
    ['delivered', delivery],
    ['settled', settlement],
  ] as const satisfies readonly (readonly [string, readonly Part[]])[];

export type Point = ReturnType<typeof STRETCHES>[number][0];

/** Everything on the straight way up to a point. With `buying` materials are purchased, else they are in stock. */
export function wayTo(point: Point, { buying = false } = {}): Part[] {
  const stretches = STRETCHES(buying);
  const last = stretches.findIndex(([name]) => name === point);
  return stretches.slice(0, last + 1).map(([, parts]) => parts as readonly Part[]);
}
