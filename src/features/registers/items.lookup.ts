import { seesPurchaseCosts } from '../../http/redact.js';
import { FOUND, foundBy } from './found.js';
import type { LookUp } from './lookup.js';
import { lookupItem } from './lookup.view.js';

interface Row {
  name: string;
  specification: string | null;
  unit: string | null;
  price: string | null;
}

const NAME = 'found.name COLLATE "default"';
/** An item comes in several specifications; so many of each are offered, the one used last first. */
const VARIANTS = 3;
/** So many purchases back they are looked for. */
const LAST = 50;

const PRICE = `(
  SELECT trim_scale(bought.price)::text FROM purchase_price bought
  WHERE bought.item = ${NAME} AND bought.supplier = $7 AND bought.currency = $8
    AND bought.specification = variant.specification AND bought.unit = variant.unit
  ORDER BY bought.placed_at DESC, bought.purchase_order DESC, bought.line DESC LIMIT 1)`;

const items = (priced: string): string => `
  SELECT found.name, variant.specification, variant.unit, ${priced} AS price
  FROM (${FOUND}) AS found LEFT JOIN LATERAL (
    SELECT specification, unit, max(at) AS at FROM (
      (SELECT specification, unit, placed_at AS at FROM purchase_price WHERE item = ${NAME}
       ORDER BY placed_at DESC, purchase_order DESC, line DESC LIMIT ${LAST})
      UNION ALL SELECT coalesce(specification, ''), unit, updated_at FROM stock_item WHERE item = ${NAME} AND open
    ) AS one GROUP BY specification, unit ORDER BY at DESC LIMIT ${VARIANTS}
  ) AS variant ON true
  ORDER BY found.begins DESC, variant.at DESC NULLS LAST, found.name LIMIT $6`;

/** What is bought and kept in stock, by part of its name or specification. */
export const itemsLookup: LookUp = async (db, { typed, limit, supplier, currency, viewer }) => {
  const isPriced = supplier !== undefined && currency !== undefined && seesPurchaseCosts(viewer);
  const values = [...foundBy('items', typed), limit, ...(isPriced ? [supplier, currency] : [])];
  const { rows } = await db.query<Row>(items(isPriced ? PRICE : 'NULL'), values);
  return rows.map(({ name, specification, unit, price }) =>
    lookupItem(name, [specification, unit], { specification, unit, price }),
  );
};

const UNITS = `SELECT name FROM (${FOUND}) AS found ORDER BY begins DESC, name LIMIT $6`;

/** Units of quantities that are in use. */
export const unitsLookup: LookUp = async (db, { typed, limit }) => {
  const { rows } = await db.query<{ name: string }>(UNITS, [...foundBy('units', typed), limit]);
  return rows.map(({ name }) => lookupItem(name, [], {}));
};
