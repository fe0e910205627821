import type { Decimal } from '../decimal.js';
import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { StockData } from './stock.schema.js';

export type StockEvent = Recorded<StockData>;

/** One line of the ledger. */
export interface Movement extends Stamp {
  type: 'opening' | 'receipt' | 'issue' | 'return' | 'count';
  /** Below zero where something went out. */
  change: Decimal;
  after: Decimal;
  /** The order, purchase order or source that it is about. */
  about: string | null;
}

/** Everything the machine remembers of an item in stock. */
export interface StockFacts {
  no: string;
  revision: number;
  item: string;
  specification: string | null;
  unit: string;
  place: string | null;
  safetyStock: Decimal;
  /** The sum of all movements. */
  balance: Decimal;
  /** Drawn by production and neither used up nor given back, as far as anybody has said: the most that can come back. */
  drawn: Decimal;
  /** The newest last; the log has them all. */
  movements: Movement[];
  kept: Stamp | null;
  /** What was asked for since it is low; null once it has come. */
  ordered: Noted<StockData['procurement.order-more']> | null;
  dropped: (Stamp & { reason: string | null }) | null;
}
