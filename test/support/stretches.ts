import type { OrderEventType } from '../../machines/order/order.data.js';

/** From the entry of a standard order to its passed review. */
export const REVIEWED = [
  'clerk.confirm-check',
  'sales.review',
  'production.review',
  'sales.clear-delivery-date',
  'procurement.review',
  'quality.review',
  'sales.hold-review-meeting',
  'sales.pass-review',
] as const satisfies readonly OrderEventType[];
