import type { OrderData } from '../../../machines/order/order.schema.js';
import type { OrderFactsV4 } from '../../../machines/order/v4/aspect.js';
import { openChange } from '../../../machines/order/v4/changes/changes.facts.js';
import { SUPPLIER_STANDINGS } from '../../../machines/order/v4/changes/suppliers.js';
import {
  APPROVED_REQUISITIONS,
  OPEN_PLANS,
  SHARED_REQUISITIONS,
  STOCK_ITEMS,
  TAKING_ORDERS,
} from '../../../machines/purchase-orders/purchase.orders.js';
import { SUPPLIER_STANDING } from '../../../machines/purchase-orders/purchase.rules.js';
import type { PurchaseData } from '../../../machines/purchase-orders/purchase.schema.js';
import type { PurchaseFacts } from '../../../machines/purchase-orders/purchase.types.js';
import { itemKey } from '../../../machines/kit/item-key.js';
import { KNOWN_ITEM } from '../../../machines/stock-items/stock.rules.js';
import type { StockData } from '../../../machines/stock-items/stock.schema.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer } from '../../engine/processes.js';

type Placing = PurchaseData['procurement.place-order'];

/** A supplier's name without regard to case, width and spaces. */
export const supplierKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Of several entries of one name the best standing counts: a firm that was entered twice is not barred by the second. */
const BEST_FIRST = `array_position(ARRAY['preferred', 'approved', 'rectifying', 'evaluated', 'candidate', 'eliminated'], state)`;

const STANDING = `SELECT state FROM supplier_standing WHERE key = $1 ORDER BY ${BEST_FIRST} LIMIT 1`;

/** How the supplier stands that the order is to be placed with; empty where nobody has registered it. */
export const supplierStanding: Observer = async (db, { data }): Promise<Record<string, string>> => {
  const { supplier } = (data ?? {}) as Partial<Placing>;
  // Asked what the next step misses, before anybody has named one.
  if (supplier === undefined) return {};
  const { rows } = await db.query<{ state: string }>(STANDING, [supplierKey(supplier)]);
  return { [SUPPLIER_STANDING]: rows[0]?.state ?? '' };
};

const STANDINGS = `
  SELECT DISTINCT ON (key) key, state FROM supplier_standing WHERE key = ANY($1) ORDER BY key, ${BEST_FIRST}`;

/** How the suppliers stand that a change of an order's procurement plan names, proposed or to be approved. */
export const supplierStandings: Observer = async (db, { facts, data }): Promise<Record<string, string>> => {
  const { items } = (data ?? {}) as Partial<OrderData['procurement.change-plan']>;
  const named = (items ?? openChange(facts as OrderFactsV4)?.items ?? []).map(({ supplier }) => supplier);
  if (named.length === 0) return {};
  const { rows } = await db.query<{ key: string; state: string }>(STANDINGS, [named.map(supplierKey)]);
  const states = new Map(rows.map(({ key, state }) => [key, state]));
  const told = [...new Set(named)].map((name) => [name, states.get(supplierKey(name)) ?? '']);
  return { [SUPPLIER_STANDINGS]: canonicalJson(Object.fromEntries(told)) };
};

/** Since this version a requisition hears row by row what is ordered of it. */
const SHARED_SINCE = 3;

const APPROVED = `
  SELECT id FROM process
  WHERE id = ANY($1) AND kind = 'purchase-requisitions' AND state = 'approved' AND (machine_version >= $2) = $3`;

const approved =
  (name: string, isShared: boolean): Observer =>
  async (db, { facts, data }): Promise<Record<string, string>> => {
    // Other events name goods by their lines alone.
    const { lines = [] } = (data ?? {}) as Partial<Placing>;
    const named = [...lines, ...(facts as PurchaseFacts).lines].flatMap(({ requisition }) => requisition ?? []);
    if (named.length === 0) return {};
    const { rows } = await db.query<{ id: string }>(APPROVED, [[...new Set(named)], SHARED_SINCE, isShared]);
    return {
      [name]: rows
        .map(({ id }) => id)
        .sort()
        .join(' '),
    };
  };

/** Which of the requisitions that the rows name are approved and not ordered yet: of versions that are ordered at once. */
export const approvedRequisitions = approved(APPROVED_REQUISITIONS, false);

/** The same of later versions, which several purchase orders may share. */
export const sharedRequisitions = approved(SHARED_REQUISITIONS, true);

/** Orders that take an incoming inspection now: planned, or under way; older versions only until production starts. */
const TAKING = `
  SELECT id FROM process WHERE id = ANY($1) AND kind = 'orders' AND NOT held
    AND (state = 'planned' OR (state = 'producing' AND machine_version >= 3))`;

/** Which of the orders that the rows are for take the incoming inspection now. */
export const takingOrders: Observer = async (db, { facts }) => {
  const named = (facts as PurchaseFacts).lines.flatMap(({ order }) => order ?? []);
  const { rows } = await db.query<{ id: string }>(TAKING, [[...new Set(named)]]);
  return {
    [TAKING_ORDERS]: rows
      .map(({ id }) => id)
      .sort()
      .join(' '),
  };
};

const PLANS = `SELECT id FROM process WHERE id = ANY($1) AND kind = 'monthly-plans' AND state <> 'closed'`;

/** Which of the plans that the rows name, or have named, are not closed: they hear what of them is ordered. */
export const openPlans: Observer = async (db, { facts, data }): Promise<Record<string, string>> => {
  const { lines = [] } = (data ?? {}) as Partial<Placing>;
  const known = (facts as PurchaseFacts | undefined)?.lines ?? [];
  const named = [...lines, ...known].flatMap(({ monthlyPlan }) => monthlyPlan ?? []);
  if (named.length === 0) return {};
  const { rows } = await db.query<{ id: string }>(PLANS, [[...new Set(named)]]);
  return {
    [OPEN_PLANS]: rows
      .map(({ id }) => id)
      .sort()
      .join(' '),
  };
};

const ITEMS = `SELECT DISTINCT ON (key) key, id FROM stock_item WHERE key = ANY($1) AND open ORDER BY key, id`;

/** Which item in stock each row is, by its line; what nobody keeps is left out. */
export const stockItems: Observer = async (db, { facts }) => {
  const rows = (facts as PurchaseFacts).lines.map(({ line, item, specification, unit }) => ({
    line,
    key: itemKey(item, specification, unit),
  }));
  const found = await db.query<{ key: string; id: string }>(ITEMS, [rows.map(({ key }) => key)]);
  const ids = new Map(found.rows.map(({ key, id }) => [key, id]));
  const known = rows.flatMap(({ line, key }) => (ids.has(key) ? [[String(line), ids.get(key)]] : []));
  return { [STOCK_ITEMS]: canonicalJson(Object.fromEntries(known)) };
};

/** Under which number the item is kept already that somebody wants to keep; nothing where nobody does. */
export const knownItem: Observer = async (db, { data }): Promise<Record<string, string>> => {
  const { item, specification, unit } = (data ?? {}) as Partial<StockData['procurement.keep-item']>;
  if (item === undefined || unit === undefined) return {};
  const { rows } = await db.query<{ id: string }>(ITEMS, [[itemKey(item, specification, unit)]]);
  return rows.length === 0 ? {} : { [KNOWN_ITEM]: rows[0].id };
};
