import { COMPANY_ZONE } from '../../../machines/calendar.js';
import { add } from '../../../machines/decimal.js';
import { converted } from '../../../machines/rates.js';
import type { Policy } from '../../../machines/rulebook.js';
import { inScope } from '../../engine/scope.js';

/** A customer's name without regard to case, width and spaces. */
export const customerKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** SQL: the same of a column. */
const CUSTOMER_KEY = `lower(btrim(regexp_replace(normalize(s.customer, NFKC), '\\s+', ' ', 'g')))`;

const DAY = `(s.received_at AT TIME ZONE '${COMPANY_ZONE}')::date`;

/**
 * SQL: the orders that came from the day $1 to $2, have passed their review and were not given up; of those that these
 * people are shown, all where they are null.
 */
export const soldOrders = (people: string): string => `
  SELECT s.order_no, s.customer, ${CUSTOMER_KEY} AS customer_key, s.entered_by, s.state, s.currency, s.amount,
    s.received_at, ${DAY} AS day, coalesce(d.place, '') AS place
  FROM order_summary s JOIN delivery d USING (order_no)
  WHERE s.received_at >= $1::timestamp AT TIME ZONE '${COMPANY_ZONE}'
    AND s.received_at < ($2::date + 1)::timestamp AT TIME ZONE '${COMPANY_ZONE}' AND s.state <> 'cancelled'
    AND (${people} IS NULL OR ${inScope('s.order_no', people)})`;

/** The same for the people $3. */
export const SOLD_ORDERS = soldOrders('$3::uuid[]');

/** Orders of one currency. */
export interface SoldRow {
  key: string;
  currency: string;
  /** Decimal. */
  amount: string;
  orders: number;
}

interface Sold {
  amount: string;
  orders: number;
}

/** Added up in one currency, by key; and those currencies of which a rate is missing. */
export function addedUp(
  rows: readonly SoldRow[],
  into: string,
  policy: Policy,
): { by: Map<string, Sold>; withoutRate: string[] } {
  const by = new Map<string, Sold>();
  const withoutRate = new Set<string>();
  for (const { key, currency, amount, orders } of rows) {
    const counted = converted(amount, currency, into, policy);
    if (counted === null) withoutRate.add(currency);
    const known = by.get(key) ?? { amount: '0', orders: 0 };
    by.set(key, { amount: add(known.amount, counted ?? '0'), orders: known.orders + orders });
  }
  return { by, withoutRate: [...withoutRate].sort() };
}
