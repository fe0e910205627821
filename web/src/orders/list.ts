import { client } from '../api/client.js';
import type { OrderFilter } from './filter.js';

export const ORDERS = '/api/orders';
const ROWS_AT_ONCE = '50';

/** What the list of orders asks of the server. */
export const ordersAsked = (filter: OrderFilter) =>
  [
    [ORDERS, { query: filter }],
    (cursor: string | undefined) =>
      client.GET(ORDERS, { params: { query: { ...filter, cursor, limit: ROWS_AT_ONCE } } }),
  ] as const;
