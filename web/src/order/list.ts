import { client } from '../api/client.js';
import type { QueryOf } from '../api/types.js';
import type { Filter } from '../process/list.js';
import { ROWS_AT_ONCE } from '../process/list.js';

const ORDERS = '/api/orders';

/** What the list of orders asks of the server. */
export const ordersAsked = (filter: Filter, limit = ROWS_AT_ONCE) =>
  [
    [ORDERS, { query: { ...filter, limit } }],
    (cursor: string | undefined) =>
      client.GET(ORDERS, { params: { query: { ...(filter as QueryOf<typeof ORDERS>), cursor, limit } } }),
  ] as const;
