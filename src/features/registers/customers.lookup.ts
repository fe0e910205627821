import type { CustomerFacts } from '../../../machines/customers/customer.types.js';
import { customer as customers } from '../../../machines/customers/customer.process.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import { factIn } from '../../engine/command/facts-columns.js';
import type { Scope } from '../../engine/scope.js';
import { inScope } from '../../engine/scope.js';
import { seesContacts } from '../../http/redact.js';
import { sameNames } from '../../read-models/same-names.js';
import { searchable } from '../../read-models/search-text.js';
import { FOUND, foundBy } from './found.js';
import type { LookUp } from './lookup.js';
import { lookupItem } from './lookup.view.js';
import type { Found } from './records.js';
import { asking, factsByNo, given, once, withRecords } from './records.js';

/** So many orders of a customer are gone through for one that somebody is shown: whoever has none needs not wait longer. */
const MOST = 1000;

/** SQL: the last orders of a customer that somebody is shown; the statement for whoever is shown all does not ask. */
const lastOrders = (isCustomer: string, scope: Scope, people: string, most: number): string => {
  const last = (limit: number): string => `
    SELECT order_no, received_at FROM customer_order WHERE customer ${isCustomer}
    ORDER BY received_at DESC, order_no DESC LIMIT ${limit}`;
  if (scope === null) return last(most);
  return `
    SELECT order_no, received_at FROM (${last(MOST)}) AS c WHERE ${inScope('c.order_no', people)}
    ORDER BY received_at DESC, order_no DESC LIMIT ${most}`;
};

interface Used extends Found {
  orderNo: string | null;
  receivedAt: string | null;
}

/** Names that somebody has ordered under, or that are on record. */
const found = (scope: Scope): string => {
  const people = scope === null ? 'NULL::uuid[]' : '$6::uuid[]';
  return `
    SELECT f.*, o.order_no AS "orderNo", o.received_at::text AS "receivedAt"
    FROM (${withRecords(FOUND, customers.kind, people)}) AS f
    LEFT JOIN LATERAL (${lastOrders('= f.name', scope, people, 1)}) AS o ON true
    WHERE o.order_no IS NOT NULL OR f.no IS NOT NULL`;
};

/** Customers by part of a name, with what is on record, and else what their last order says. */
export const customersLookup: LookUp = async (db, { typed, limit, viewer, scope }) => {
  const { rows } = await db.query<Used>(found(scope), [...foundBy('customers', typed), ...given(scope)]);
  const shown = once(rows, ({ receivedAt }) => receivedAt ?? '').slice(0, limit);
  const records = await factsByNo<CustomerFacts>(
    db,
    shown.map(([{ no }]) => no),
  );
  const orders = await factsByNo<OrderFacts>(
    db,
    shown.map(([{ orderNo }]) => orderNo),
  );
  return shown.map(([{ no, own, name, orderNo }]) => {
    const record = records.get(no ?? '');
    const entry = orders.get(orderNo ?? '')?.entry;
    const people = seesContacts(viewer)
      ? {
          contact: record?.contact ?? entry?.customer?.contact,
          phone: record?.phone ?? entry?.customer?.phone,
          email: record?.email ?? entry?.customer?.email,
          address: record?.address ?? entry?.customer?.address,
        }
      : {};
    const terms = record?.terms ?? entry?.paymentTerms;
    return lookupItem(own ?? name, [people.contact], { ...people, terms, currency: record?.currency });
  });
};

/** So many orders back somebody is remembered. */
const LAST = 30;

const contacts = (scope: Scope): string => `
  SELECT ${factIn('p', 'entry')} AS entry
  FROM (${lastOrders('= ANY ($1)', scope, '$2::uuid[]', LAST)}) AS o JOIN process p ON p.id = o.order_no
  ORDER BY o.received_at DESC, o.order_no DESC`;

/** The people of a customer who are named in its last orders; only for those who deal with them. */
export const contactsLookup: LookUp = async (db, { typed, limit, customer, viewer, scope }) => {
  if (customer === undefined || !seesContacts(viewer)) return [];
  const names = await sameNames(asking(db), 'customers', customer);
  const { rows } = await db.query<Pick<OrderFacts, 'entry'>>(contacts(scope), [names, ...given(scope)]);
  const [wanted] = searchable([typed]);
  const people = new Map<string, NonNullable<OrderFacts['entry']['customer']>>();
  for (const { entry } of rows) {
    const { contact = '' } = entry.customer ?? {};
    const isFound = contact !== '' && searchable([contact])[0].includes(wanted.slice(1));
    if (isFound && !people.has(contact)) people.set(contact, entry.customer ?? {});
  }
  return [...people]
    .slice(0, limit)
    .map(([contact, { phone, email }]) => lookupItem(contact, [phone], { phone, email }));
};
