import { order } from '../../../machines/order/order.process.js';

/** The kind whose processes also have paths of their own, as they had before there was another: `/api/orders/…`. */
export const ALIAS = order.kind;
