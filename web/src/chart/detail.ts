import type { Chart, ChartState } from './model.js';
import type { Standing } from './standing.js';

/** How much of a chart is drawn: where it stands, the same with what departments work at, or everything. */
export type Detail = 'now' | 'inside' | 'all';

const isWithoutParts = ({ children }: ChartState): boolean => children.every((child) => child.children.length === 0);

/** A part of a state that departments work at side by side: one box tells where it stands. The process's life is none. */
const isPart = (state: ChartState, life: string): boolean =>
  isWithoutParts(state) && (state.parent === null ? state.id !== life : state.parent.type === 'parallel');

/** Whether a state is drawn with what stands in it. */
export function isOpenAt(detail: Detail, state: ChartState, { top }: Chart, { lit }: Standing): boolean {
  if (detail === 'all') return true;
  return lit.has(state.id) && (detail === 'inside' || !isPart(state, top[0]?.id ?? ''));
}
