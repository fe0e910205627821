import { product } from '../../../machines/products/product.process.js';
import type { ProductFacts } from '../../../machines/products/product.types.js';
import type { Scope } from '../../engine/scope.js';
import { inScope } from '../../engine/scope.js';
import { seesPrices } from '../../http/redact.js';
import { sameNames } from '../../read-models/same-names.js';
import { FOUND, foundBy } from './found.js';
import type { LookUp } from './lookup.js';
import { lookupItem } from './lookup.view.js';
import type { Found } from './records.js';
import { asking, factsByNo, given, namesOf, once, withRecords } from './records.js';

interface Used extends Found {
  description: string | null;
  specification: string | null;
  unit: string | null;
  orderedAt: string | null;
}

/** Numbers that somebody has ordered, or that are on record. Orders sort as the database does, and names by code points. */
const USED = `
  SELECT f.*, l.description, l.specification, l.unit, l.ordered_at::text AS "orderedAt"
  FROM (${withRecords(FOUND, product.kind, 'NULL::uuid[]')}) AS f LEFT JOIN LATERAL (
    SELECT description, specification, unit, ordered_at FROM order_line WHERE product_no = f.name COLLATE "default"
    ORDER BY ordered_at DESC, order_no DESC, line DESC LIMIT 1
  ) AS l ON true WHERE l.ordered_at IS NOT NULL OR f.no IS NOT NULL`;

/** What the customer paid last in the currency: what others pay is no price for him. */
const prices = (scope: Scope): string => `
  SELECT asked.id, (
    SELECT trim_scale(sold.unit_price)::text FROM order_line sold
    WHERE sold.customer = ANY ($2) AND sold.product_no = ANY (asked.names) AND sold.currency = $3 AND sold.ordered > 0
      ${scope === null ? '' : `AND ${inScope('sold.order_no', '$4::uuid[]')}`}
    ORDER BY sold.ordered_at DESC, sold.order_no DESC, sold.line DESC LIMIT 1) AS price
  FROM (
    SELECT id, ARRAY(SELECT jsonb_array_elements_text(names)) AS names
    FROM jsonb_to_recordset($1::jsonb) AS one (id integer, names jsonb)
  ) AS asked`;

/** Products by part of their number or description: as they are on record, and else as they were ordered last. */
export const productsLookup: LookUp = async (db, { typed, limit, customer, currency, viewer, scope }) => {
  const { rows } = await db.query<Used>(USED, foundBy('products', typed));
  const shown = once(rows, ({ orderedAt }) => orderedAt ?? '').slice(0, limit);
  const nos = shown.flatMap(([{ no }]) => no ?? []);
  const records = await factsByNo<ProductFacts>(db, nos);

  const paid = new Map<number, string>();
  if (customer !== undefined && currency !== undefined && seesPrices(viewer)) {
    const others = await namesOf(db, 'products', nos);
    const asked = shown.map((group, id) => ({
      id,
      names: others.get(group[0].no ?? '') ?? group.map(({ name }) => name),
    }));
    const names = await sameNames(asking(db), 'customers', customer);
    const values = [JSON.stringify(asked), names, currency, ...given(scope)];
    const found = await db.query<{ id: number; price: string | null }>(prices(scope), values);
    for (const { id, price } of found.rows) if (price !== null) paid.set(id, price);
  }
  return shown.map(([{ no, own, name, ...ordered }], id) => {
    const record = records.get(no ?? '');
    const description = record?.description ?? ordered.description;
    const specification = record?.specification ?? ordered.specification;
    const unit = record?.unit ?? ordered.unit;
    const listed = seesPrices(viewer) && record?.currency === currency ? record?.listPrice : null;
    const price = paid.get(id) ?? listed;
    return lookupItem(own ?? name, [description, specification], { description, specification, unit, price });
  });
};
