import type { LineQuantity } from '../order.schema.js';

/** Goods that were accepted, left or arrived on one day; `of` is the number of the report or of the shipment. */
export interface Moved {
  of: string | null;
  /** `YYYY-MM-DD` */
  on: string;
  lines: LineQuantity[];
}

/** What makes a part of the price due, and what is kept of it. */
export interface Moves {
  accepted: Moved[];
  dispatched: Moved[];
  handedOver: Moved[];
  /** The documents that were handed over with the goods. */
  documents: string[];
}
