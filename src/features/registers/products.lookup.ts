import type { Scope } from '../../engine/scope.js';
import { inScope } from '../../engine/scope.js';
import { seesPrices } from '../../http/redact.js';
import { FOUND, foundBy } from './found.js';
import type { LookUp } from './lookup.js';
import { lookupItem } from './lookup.view.js';

interface Row {
  name: string;
  description: string;
  specification: string;
  unit: string;
  price: string | null;
}

/** The columns of names sort by code points, those of orders as the database does. */
const NAME = 'found.name COLLATE "default"';

/** What the same customer paid last in the same currency: what others pay is no price for him. */
const price = (scope: Scope): string => `(
  SELECT trim_scale(sold.unit_price)::text FROM order_line sold
  WHERE sold.customer = $7 AND sold.product_no = used.name COLLATE "default" AND sold.currency = $8 AND sold.ordered > 0
    ${scope === null ? '' : `AND ${inScope('sold.order_no', '$9::uuid[]')}`}
  ORDER BY sold.ordered_at DESC, sold.order_no DESC, sold.line DESC LIMIT 1)`;

const products = (priced: string): string => `
  SELECT used.*, ${priced} AS price FROM (
    SELECT DISTINCT ON (found.key) found.name, found.begins, l.* FROM (${FOUND}) AS found CROSS JOIN LATERAL (
      SELECT description, specification, unit, ordered_at FROM order_line WHERE product_no = ${NAME}
      ORDER BY ordered_at DESC, order_no DESC, line DESC LIMIT 1
    ) AS l ORDER BY found.key, l.ordered_at DESC
  ) AS used ORDER BY begins DESC, ordered_at DESC LIMIT $6`;

/** Products by part of their number or description, as they were ordered last. */
export const productsLookup: LookUp = async (db, { typed, limit, customer, currency, viewer, scope }) => {
  const isPriced = customer !== undefined && currency !== undefined && seesPrices(viewer);
  const values = [
    ...foundBy('products', typed),
    limit,
    ...(isPriced ? [customer, currency, ...(scope === null ? [] : [scope])] : []),
  ];
  const { rows } = await db.query<Row>(products(isPriced ? price(scope) : 'NULL'), values);
  return rows.map(({ name, ...told }) => {
    const { description, specification, unit } = told;
    return lookupItem(name, [description, specification], { description, specification, unit, price: told.price });
  });
};
