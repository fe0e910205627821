import type { Decimal } from '../../../decimal.js';
import type { Stamp } from '../../../kit/record.js';
import type { Noted, OrderFacts } from '../../order.types.js';
import type { AdjustmentKind, Evidence } from './money.schema.js';

/**
 * `approved`: of a refund and a credit note that something of it is still to be done; of everything else that it counts.
 * `carried-out`: a refund is paid, a credit note issued.
 */
export type AdjustmentStatus = 'requested' | 'approved' | 'carried-out' | 'rejected' | 'withdrawn';

/** A request to let money out, or to claim less or more of it, and what has become of it. */
export interface Adjustment extends Stamp, Evidence {
  id: string;
  kind: AdjustmentKind | 'cancellation-charge';
  amount: Decimal;
  reason: string | null;
  lines: { line: number; quantity: Decimal }[];
  status: AdjustmentStatus;
  approvedBy: Stamp | null;
  /** Its rejection or withdrawal. */
  ended: (Stamp & { reason: string | null }) | null;
  /** What of it is paid or credited. */
  carriedOut: Decimal;
  /** The order's payments, first 1, by which a refund was paid. */
  payments: number[];
}

declare module '../../order.types.js' {
  interface OrderFacts {
    money?: MoneyFacts;
  }
}

/** What moved beside invoices and payments, and whether anything is left to move. JSON only. */
export interface MoneyFacts {
  adjustments: Adjustment[];
  reversals: (Noted<'finance.reverse-payment'> & { reason: string | null })[];
  /** Statements that the customer had confirmed before the account moved. */
  staleReconciliations: (NonNullable<OrderFacts['reconciliation']> & { staleAt: string; movedBy: string })[];
  /** Nothing was owed and nothing open when the order was settled, or its books were closed. */
  closed: Stamp | null;
  /** What opened closed books again. */
  reopenings: (Stamp & { type: string })[];
}

export const NO_MONEY: MoneyFacts = {
  adjustments: [],
  reversals: [],
  staleReconciliations: [],
  closed: null,
  reopenings: [],
};
