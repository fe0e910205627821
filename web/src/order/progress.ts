import type { OrderLine } from '../api/types.js';

type Stage = keyof OrderLine['quantities'];

/** How far a quantity has come, from 0 to 1. A share on the screen needs no exact arithmetic. */
export function shareOf(quantities: OrderLine['quantities'], stage: Stage): number {
  const ordered = Number(quantities.ordered);
  return ordered > 0 ? Math.min(1, Math.max(0, Number(quantities[stage]) / ordered)) : 0;
}

/** How far an order has come in all: each line counts alike, however small its pieces are. */
export function progressOf(lines: readonly OrderLine[], stage: Stage): number {
  const live = lines.filter(({ quantities }) => Number(quantities.ordered) > 0);
  return live.length === 0
    ? 0
    : live.reduce((sum, { quantities }) => sum + shareOf(quantities, stage), 0) / live.length;
}
