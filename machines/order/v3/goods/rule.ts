import { isQuestion } from '../../../kit/rules.js';
import type { OrderEvent } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';

type Missing = (facts: OrderFactsV3, event: OrderEvent) => string[];

/** A rule that holds when nothing is missing, and else says what. */
export const lacking = (missing: Missing) => ({
  missing,
  holds: (facts: OrderFactsV3, event: OrderEvent): boolean => missing(facts, event).length === 0,
});

/** The same for what only the event's own data can break: asked beforehand, nothing is missing. */
export const lackingInData = (missing: Missing) =>
  lacking((facts, event) => (isQuestion(event) ? [] : missing(facts, event)));

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
