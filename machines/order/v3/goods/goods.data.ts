import type { Decimal } from '../../../decimal.js';
import type { BusinessDate, LineQuantity } from '../../order.words.js';

/** What becomes of goods that came back: they leave again as they are, are reworked and inspected again, or are scrapped. */
export type GoodsDisposition = 'ship-again' | 'rework' | 'scrap';

/** The data of the events that this aspect adds. */
export interface GoodsData {
  /** The daily report by its number, first 1, and what it should say. */
  'production.correct-report': { report: number; good: Decimal; bad?: Decimal; hours?: Decimal };
  /** What the latest final inspection should say of these lines; `passed` is left out where it failed. */
  'quality.correct-inspection': { lines: { line: number; passed?: Decimal; rejected: Decimal }[] };
  /** The acceptance by its number, first 1, and what the signed report says of these lines. */
  'sales.correct-acceptance': { acceptance: number; lines: { line: number; accepted: Decimal; rejected: Decimal }[] };
  /** How much of these lines the shipment really carried, and how much of it was really handed over. */
  'logistics.correct-shipment': { shipment: string; dispatched?: LineQuantity[]; handedOver?: LineQuantity[] };
  /** `exception` is the transport exception that it answers, by its number, first 1 (S3§五3). */
  'logistics.record-loss': { shipment: string; exception: number; on: BusinessDate; lines: LineQuantity[] };
  'logistics.record-refusal': {
    shipment: string;
    exception: number;
    on: BusinessDate;
    refusedBy: string;
    disposition: GoodsDisposition;
    lines: LineQuantity[];
  };
  /** What was handed over and came back; `exception` where it answers one. */
  'logistics.record-return': {
    shipment: string;
    exception?: number;
    on: BusinessDate;
    returnedBy: string;
    disposition: GoodsDisposition;
    lines: LineQuantity[];
  };
}
