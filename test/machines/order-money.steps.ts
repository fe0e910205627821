import type { AdjustmentKind } from '../../machines/order/v3/money/money.schema.js';
import type { Step } from '../support/order.fixture.js';

export const invoice = (invoiceNo: string, amount: string): Step => ({
  type: 'finance.issue-invoice',
  data: { invoiceNo, amount },
});
/** Of the price alone: no quantity is invoiced. */
export const onPrice = (invoiceNo: string, amount: string): Step => ({
  type: 'finance.issue-invoice',
  data: { invoiceNo, amount, lines: undefined },
});
export const payment = (kind: string, amount: string): Step => ({
  type: 'finance.record-payment',
  data: { kind, amount },
});
export const asking = (kind: AdjustmentKind, amount: string, more: object = {}): Step => ({
  type: 'finance.request-adjustment',
  data: { kind, amount, ...more },
});
export const approving = (adjustment: string, amount: string, by = 'management-1'): Step => ({
  type: 'management.approve-adjustment',
  data: { adjustment, amount },
  by,
});
export const rejecting = (adjustment: string, amount: string): Step => ({
  type: 'management.reject-adjustment',
  data: { adjustment, amount },
});
export const refunding = (adjustment: string, amount: string): Step => ({
  type: 'finance.pay-refund',
  data: { adjustment, amount },
});
export const INVOICED = ['finance.record-costs', 'finance.issue-invoice'] as const;
