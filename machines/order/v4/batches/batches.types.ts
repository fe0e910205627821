import type { Decimal } from '../../../decimal.js';
import type { Moves } from '../../facts/moved.js';
import type { LineQuantity } from '../../order.schema.js';

/** Where a batch stands on its way, as far as the order's own stand depends on it; whatever stops it there. */
export const STAGES = ['producing', 'inspected', 'customer-accepted', 'delivered'] as const;
export type Stage = (typeof STAGES)[number];

/** What is counted of a line, batch by batch: what the order's ledger says of it is the sum. */
export const COUNTED = ['produced', 'passed', 'rejected', 'accepted', 'delivered'] as const;
export const GOODS_COUNTED = ['dispatched', 'lost', 'refused', 'returned', 'takenBack'] as const;
export type BatchCounts = Record<(typeof COUNTED)[number] | (typeof GOODS_COUNTED)[number], Decimal>;

/** What a batch tells its order whenever that changes. */
export interface BatchStanding {
  batch: number;
  state: Stage;
  /** On hold by itself, whatever the order is. */
  held: boolean;
  /** The day on which something of it was first handed over. */
  deliveredOn: string | null;
  lines: ({ line: number } & BatchCounts)[];
  /** What was accepted, left and arrived of it, and when; a batch of an earlier build has not told that. */
  moves?: Moves;
  /** The report of the inspection that it has passed; null where it has passed none that is in force. */
  report?: string | null;
}

/** How a batch tells it: nobody else sends that, so it has no form. */
export const REPORT = 'batch.report-standing';

/** What is due on one day, over all lines. */
export interface Planned {
  dueOn: string;
  lines: LineQuantity[];
}

/** A delivery batch as its order knows it: what it is to be, how far it is by its own word, what the order has told it. */
export interface BatchOfOrder extends Planned, Omit<BatchStanding, 'lines'> {
  counts: Record<string, BatchCounts>;
  /** `suspended` while the order is changed; nothing is told to one that is `cancelled` or `closed`. */
  told: 'open' | 'suspended' | 'cancelled' | 'closed';
}

declare module '../../order.types.js' {
  interface OrderFacts {
    /** The batches of an order that is delivered in parts, from the start of its production on; the first has number 1. */
    batches?: BatchOfOrder[];
  }
}
