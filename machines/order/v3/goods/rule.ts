import type { OrderEvent } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';

interface WithLines {
  report?: number;
  lines?: { line: number }[];
  dispatched?: { line: number }[];
  handedOver?: { line: number }[];
}

/** The lines that an event counts; those of a daily report that it corrects too. Each once. */
export function linesCounted({ reports }: OrderFactsV3, event: OrderEvent): string[] {
  const { report, lines = [], dispatched = [], handedOver = [] } = event.data as WithLines;
  const reported = report === undefined ? undefined : reports[report - 1];
  const rows = [...lines, ...dispatched, ...handedOver, ...(reported ? [reported] : [])];
  return [...new Set(rows.map(({ line }) => String(line)))];
}
