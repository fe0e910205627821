import { factIn } from '../../engine/command/facts-columns.js';
import type { Scope } from '../../engine/scope.js';
import { inScope } from '../../engine/scope.js';
import { seesContacts } from '../../http/redact.js';
import { searchable } from '../../read-models/search-text.js';
import { FOUND, foundBy } from './found.js';
import type { LookUp } from './lookup.js';
import { lookupItem } from './lookup.view.js';

/** Of an order's entry what says who ordered, and how he pays. */
interface Entry {
  customer?: { contact?: string; phone?: string; email?: string; address?: string };
  paymentTerms?: string;
}

/** So many orders of a customer are gone through for one that somebody is shown: whoever has none needs not wait longer. */
const MOST = 1000;

/** SQL: the last orders of a customer that somebody is shown; the statement for whoever is shown all does not ask. */
const lastOrders = (customer: string, scope: Scope, parameter: string, most: number): string => {
  const last = (limit: number): string => `
    SELECT order_no, received_at FROM customer_order WHERE customer = ${customer}
    ORDER BY received_at DESC, order_no DESC LIMIT ${limit}`;
  if (scope === null) return last(most);
  return `
    SELECT order_no, received_at FROM (${last(MOST)}) AS c WHERE ${inScope('c.order_no', `${parameter}::uuid[]`)}
    ORDER BY received_at DESC, order_no DESC LIMIT ${most}`;
};

const given = (scope: Scope): unknown[] => (scope === null ? [] : [scope]);

/** Of names that differ in case, width and spaces alone, the one that was used last. */
const customers = (scope: Scope): string => `
  SELECT last.name, ${factIn('p', 'entry')} AS entry FROM (
    SELECT * FROM (
      SELECT DISTINCT ON (found.key) found.name, found.begins, o.order_no, o.received_at
      FROM (${FOUND}) AS found CROSS JOIN LATERAL (
        ${lastOrders('found.name', scope, '$7', 1)}
      ) AS o ORDER BY found.key, o.received_at DESC
    ) AS used ORDER BY begins DESC, received_at DESC LIMIT $6
  ) AS last JOIN process p ON p.id = last.order_no ORDER BY last.begins DESC, last.received_at DESC`;

/** Customers by part of their name, with the contact, the address and the terms of their last order. */
export const customersLookup: LookUp = async (db, { typed, limit, viewer, scope }) => {
  const values = [...foundBy('customers', typed), limit, ...given(scope)];
  const { rows } = await db.query<{ name: string; entry: Entry }>(customers(scope), values);
  return rows.map(({ name, entry: { customer = {}, paymentTerms } }) => {
    const { contact, phone, email, address } = seesContacts(viewer) ? customer : {};
    return lookupItem(name, [contact], { contact, phone, email, address, terms: paymentTerms });
  });
};

/** So many orders back somebody is remembered. */
const LAST = 30;

const contacts = (scope: Scope): string => `
  SELECT ${factIn('p', 'entry')} AS entry FROM (${lastOrders('$1', scope, '$2', LAST)}) AS o JOIN process p ON p.id = o.order_no ORDER BY o.received_at DESC, o.order_no DESC`;

/** The people of a customer who are named in its last orders; only for those who deal with them. */
export const contactsLookup: LookUp = async (db, { typed, limit, customer, viewer, scope }) => {
  if (customer === undefined || !seesContacts(viewer)) return [];
  const { rows } = await db.query<{ entry: Entry }>(contacts(scope), [customer, ...given(scope)]);
  const [wanted] = searchable([typed]);
  const people = new Map<string, NonNullable<Entry['customer']>>();
  for (const { entry } of rows) {
    const { contact = '' } = entry.customer ?? {};
    const isFound = contact !== '' && searchable([contact])[0].includes(wanted.slice(1));
    if (isFound && !people.has(contact)) people.set(contact, entry.customer ?? {});
  }
  return [...people]
    .slice(0, limit)
    .map(([contact, { phone, email }]) => lookupItem(contact, [phone], { phone, email }));
};
