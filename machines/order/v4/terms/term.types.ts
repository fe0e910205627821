import type { Decimal } from '../../../decimal.js';
import type { Entry } from '../../order.types.js';

export type TermPart = NonNullable<Entry['terms']>[number];

/** A part of the price, from what happened on: due so many days after it. */
export interface DuePart extends TermPart {
  /** Which of the terms, the first 1. */
  part: number;
  /** What happened: the number of the shipment, invoice or report; null where it has not, or is the order itself. */
  of: string | null;
  /** When it happened; null where it has not. */
  on: string | null;
  dueOn: string | null;
  amount: Decimal;
  /** What of it is paid, set off or given up: what is due first is paid first. */
  paid: Decimal;
}
