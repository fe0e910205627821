import { supplier } from '../../../machines/suppliers/supplier.process.js';
import { factIn } from '../../engine/command/facts-columns.js';
import { stateName } from '../processes/waits.view.js';
import { FOUND, foundBy } from './found.js';
import type { LookUp } from './lookup.js';
import { lookupItem } from './lookup.view.js';

interface Row {
  name: string;
  state: string | null;
  currency: string | null;
  placed: { payment?: string } | null;
}

/** Whom the company buys from first stands first; whom it buys from no longer is not offered. */
const RANK = `array_position(ARRAY['preferred', 'approved', 'rectifying', 'evaluated', 'candidate', 'eliminated'], state)`;

const SUPPLIERS = `
  SELECT one.name, one.state, last.currency, last.placed FROM (
    SELECT DISTINCT ON (found.key) found.key, found.name, found.begins, standing.state, standing.rank
    FROM (${FOUND}) AS found LEFT JOIN LATERAL (
      SELECT state, ${RANK} AS rank FROM supplier_standing
      WHERE key = lower(btrim(regexp_replace(normalize(found.name, NFKC), '\\s+', ' ', 'g'))) COLLATE "default"
      ORDER BY rank LIMIT 1
    ) AS standing ON true ORDER BY found.key, found.name
  ) AS one LEFT JOIN LATERAL (
    SELECT bought.currency, ${factIn('p', 'placed')} AS placed
    FROM purchase_price bought JOIN process p ON p.id = bought.purchase_order
    WHERE bought.supplier = one.name COLLATE "default"
    ORDER BY bought.placed_at DESC, bought.purchase_order DESC, bought.line DESC LIMIT 1
  ) AS last ON true
  WHERE one.state IS DISTINCT FROM 'eliminated'
  ORDER BY one.begins DESC, one.rank NULLS LAST, one.name LIMIT $6`;

/** Suppliers by part of their name, with how they stand, and the terms of the last purchase. */
export const suppliersLookup: LookUp = async (db, { typed, limit, language }) => {
  const { rows } = await db.query<Row>(SUPPLIERS, [...foundBy('suppliers', typed), limit]);
  return rows.map(({ name, state, currency, placed }) =>
    lookupItem(name, [state && stateName(supplier, state, language)], { currency, terms: placed?.payment }),
  );
};
