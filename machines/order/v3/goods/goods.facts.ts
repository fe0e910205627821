import type { Stamp } from '../../../kit/record.js';
import type { Decimal } from '../../../decimal.js';
import type { OrderData } from '../../order.schema.js';
import type { GoodsData } from './goods.schema.js';

/** What is counted of a line beside what every version counts, in the line's unit. */
export interface GoodsCounts {
  /** Out of the house: on the road, or with the customer. */
  dispatched: Decimal;
  /** What stood for the latest inspection: produced, and not passed before it. */
  presented: Decimal;
  lost: Decimal;
  refused: Decimal;
  returned: Decimal;
  /** How much less is accepted than once was: lost, brought back, or corrected. Its invoice waits for a credit note. */
  takenBack: Decimal;
}

/** A figure that was typed wrong: what stood there, what stands there now, who says so and why. */
export interface Correction extends Stamp {
  type: keyof GoodsData;
  /** What was corrected: `report:3`, `acceptance:1`, `shipment:SH-1`, `inspection`. */
  of: string;
  reason: string | null;
  changes: { line: number; figure: string; was: Decimal; is: Decimal }[];
}

/** Goods that did not arrive, or did not stay: what was recorded, and of how much that was accepted it took. */
export type Setback<Type extends keyof GoodsData> = OrderData[Type] & Stamp & { reason: string | null };

declare module '../../order.types.js' {
  interface OrderFacts {
    goods?: GoodsFacts;
  }
}

/** How much of each line was ordered, made, inspected, accepted, sent, lost and brought back. JSON only. */
export interface GoodsFacts {
  /** The ledger has held from the start. False for an order of an older version whose ledger did not. */
  kept: boolean;
  lines: Record<string, GoodsCounts>;
  /** Since when a line is counted that was given up and came back. */
  since: Record<string, string>;
  corrections: Correction[];
  losses: Setback<'logistics.record-loss'>[];
  refusals: Setback<'logistics.record-refusal'>[];
  returns: Setback<'logistics.record-return'>[];
}

export const NO_GOODS: GoodsFacts = {
  kept: true,
  lines: {},
  since: {},
  corrections: [],
  losses: [],
  refusals: [],
  returns: [],
};

export const NOT_COUNTED: GoodsCounts = {
  dispatched: '0',
  presented: '0',
  lost: '0',
  refused: '0',
  returned: '0',
  takenBack: '0',
};
