import type { Decimal } from '../../../decimal.js';
import type { AttachmentId, BusinessDate, LineQuantity, Nothing } from '../../order.words.js';

/** Why money leaves the company, or why less is owed to it. */
export type AdjustmentKind = 'penalty' | 'price-reduction' | 'credit-note' | 'refund' | 'write-off';

/** Number of the letter, the agreement or the record; the file that shows it; or both. */
export interface Evidence {
  evidence?: string;
  attachment?: AttachmentId;
}

/** One request, by its number, and the amount that was read in it. */
interface Decided {
  adjustment: string;
  amount: Decimal;
}

/** The data of the events that this aspect adds. Amounts are in the order's currency. */
export interface MoneyData {
  /** `lines` are the quantities of a credit note. */
  'finance.request-adjustment': Evidence & { kind: AdjustmentKind; amount: Decimal; lines?: LineQuantity[] };
  /** What the customer of a cancelled order owes for it; approved as an adjustment is. */
  'finance.charge-cancellation': Evidence & { amount: Decimal };
  'finance.withdraw-adjustment': { adjustment: string };
  'management.approve-adjustment': Decided;
  'management.reject-adjustment': Decided;
  /** An approved refund, whole or in parts. */
  'finance.pay-refund': Decided & { on: BusinessDate; reference: string };
  /** An approved credit note, as it was approved: its amount and its lines are those of the request. */
  'finance.issue-credit-note': { adjustment: string; invoiceNo: string; on: BusinessDate };
  /** A payment that bounced, or never was one: by its number among the order's payments, first 1. */
  'finance.reverse-payment': { payment: number; on: BusinessDate; reference: string };
  'finance.close-books': Nothing;
}
