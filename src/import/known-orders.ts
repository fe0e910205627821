import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../database/pool.js';
import { canonicalJson } from '../engine/log/canonical-json.js';
import type { MappedOrder, Remark } from './mapped-order.js';
import { says } from './messages.js';

/** Orders here that have the customer, and the purchase order or the external number, of an order of the file. */
const SAME = named(
  'import-same',
  `SELECT order_no AS "no", state, customer, customer_po AS "customerPo", external_no AS "externalNo" FROM order_summary
   WHERE customer = ANY ($1) AND (customer_po = ANY ($2) OR external_no = ANY ($3)) ORDER BY order_no`,
);
const ENTRIES = named(
  'import-entries',
  `SELECT process_id AS "no", data FROM process_event WHERE process_id = ANY ($1) AND seq = 1`,
);

interface KnownOrder {
  no: string;
  state: string;
  customer: string;
  customerPo: string | null;
  externalNo: string | null;
}

const CANCELLED = 'cancelled';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const customerOf = ({ entry }: MappedOrder): string => text((entry.customer as { name?: unknown } | undefined)?.name);
const poOf = ({ entry }: MappedOrder): string => text(entry.customerPo);

/** What is known of the orders of a file: which were entered before, and which may be the same deal once more. */
export interface Known {
  /** The number of the order that was entered with the very same content, unless it was cancelled. */
  already: (order: MappedOrder) => string | undefined;
  /** The numbers of those that were. */
  cancelled: (order: MappedOrder) => string[];
  /** It may be here already: reasons to ask a person. */
  doubts: (order: MappedOrder) => Remark[];
  /** Reasons to look twice. */
  remarks: (order: MappedOrder) => Remark[];
}

/** Compares the orders of a file with those that are here already. */
@Injectable()
export class KnownOrders {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  async of(orders: readonly MappedOrder[]): Promise<Known> {
    const same = await this.same(orders);
    const entries = await this.entries(same.filter(({ externalNo }) => externalNo !== null));
    const living = same.filter(({ state }) => state !== CANCELLED);
    const byNumber = grouped(same, ({ customer, externalNo }) => keyOf(customer, externalNo ?? ''));
    const byPo = grouped(living, ({ customer, customerPo }) => keyOf(customer, customerPo ?? ''));
    const inFileByPo = grouped(orders, (order) => keyOf(customerOf(order), poOf(order)));
    const numberOf = (order: MappedOrder): string => keyOf(customerOf(order), order.externalNo);
    const dealOf = (order: MappedOrder): string => keyOf(customerOf(order), poOf(order));
    const twins = (order: MappedOrder): KnownOrder[] =>
      (byNumber.get(numberOf(order)) ?? []).filter(({ no }) => entries.get(no) === canonicalJson(order.entry));
    const cancelled = (order: MappedOrder): KnownOrder[] => twins(order).filter(({ state }) => state === CANCELLED);
    const isLiving = ({ state }: KnownOrder): boolean => state !== CANCELLED;
    return {
      already: (order) => twins(order).find(isLiving)?.no,
      cancelled: (order) => cancelled(order).map(({ no }) => no),
      doubts: (order) => [
        ...(poOf(order) === '' ? [] : doubt(order, 'customerPo', 'samePo', byPo.get(dealOf(order)))),
        ...doubt(order, 'externalNo', 'sameNumber', byNumber.get(numberOf(order))?.filter(isLiving)),
        ...doubt(order, 'externalNo', 'beforeCancelled', cancelled(order)),
      ],
      remarks: (order) => (poOf(order) === '' ? [] : twiceInFile(order, inFileByPo.get(dealOf(order)))),
    };
  }

  private async same(orders: readonly MappedOrder[]): Promise<KnownOrder[]> {
    const values = (of: (order: MappedOrder) => string): string[] => [...new Set(orders.map(of))].filter(Boolean);
    const { rows } = await this.pool.query<KnownOrder>(
      SAME(
        values(customerOf),
        values(poOf),
        values(({ externalNo }) => externalNo),
      ),
    );
    return rows;
  }

  /** As they were entered first; what was amended since does not make another order of them. */
  private async entries(known: readonly KnownOrder[]): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<{ no: string; data: unknown }>(ENTRIES(known.map(({ no }) => no)));
    return new Map(rows.map(({ no, data }) => [no, canonicalJson(data)]));
  }
}

const keyOf = (customer: string, number: string): string => JSON.stringify([customer, number]);

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function doubt(
  order: MappedOrder,
  path: string,
  message: 'samePo' | 'sameNumber' | 'beforeCancelled',
  known: readonly KnownOrder[] = [],
): Remark[] {
  if (known.length === 0) return [];
  const orders = known.map(({ no }) => no).join(', ');
  const figures = { customer: customerOf(order), po: poOf(order), no: order.externalNo, orders };
  return [{ path, place: order.placeOf(path), text: says(message, figures) }];
}

function twiceInFile(order: MappedOrder, deal: readonly MappedOrder[] = []): Remark[] {
  const other = deal.find((each) => each !== order);
  if (!other) return [];
  const figures = { row: other.place.row, customer: customerOf(order), po: poOf(order) };
  return [{ path: 'customerPo', place: order.placeOf('customerPo'), text: says('samePoInFile', figures) }];
}
