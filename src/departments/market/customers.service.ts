import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Page, pageOf, pageRequest } from '../../identity/paging.js';
import { inScope, scopeOfRequest } from '../../engine/scope.js';
import { nameKey } from '../../read-models/names-in-use.js';
import { isOneOfNames, sameNames } from '../../read-models/same-names.js';
import type { CustomersQuery } from './market.queries.js';

/** A customer, and how often it ordered under all of its names. */
export class CustomerActivity {
  /** The name that stays, where several are merged. */
  @ApiProperty() customer: string;
  @ApiProperty() orders: number;
  @ApiProperty({ format: 'date-time' }) firstOrderAt: string;
  @ApiProperty({ format: 'date-time' }) lastOrderAt: string;
}

/**
 * Groups along the index, so that a page reads only the orders of its own customers. The column sorts by code points,
 * and the last of them ends the stretch of names with a common beginning.
 */
const CUSTOMERS = `
  SELECT customer, count(*) AS orders, min(received_at) AS "firstOrderAt", max(received_at) AS "lastOrderAt"
  FROM customer_order
  WHERE ($1::text IS NULL OR customer > $1) AND ($4::uuid[] IS NULL OR ${inScope('order_no', '$4::uuid[]')})
    AND ($2::text IS NULL OR (customer >= $2 AND customer < $2 || chr(1114111)))
  GROUP BY customer ORDER BY customer LIMIT $3`;

/** Of these keys those that are on record, with the name that stays. */
const RECORDS = `
  SELECT r.key, own.name FROM record_name r JOIN record_name own ON own.no = r.no AND own.standing = 'own'
  WHERE r.register = 'customers' AND r.key = ANY ($1)`;

/** Where a customer of several names stands in the list: at the first that has orders, and begins as was asked. */
const FIRST = `
  SELECT customer FROM customer_order
  WHERE customer = ANY ($1) AND ($2::uuid[] IS NULL OR ${inScope('order_no', '$2::uuid[]')})
    AND starts_with(customer, $3) ORDER BY customer LIMIT 1`;

const TOTALS = `
  SELECT count(*) AS orders, min(received_at) AS "firstOrderAt", max(received_at) AS "lastOrderAt"
  FROM customer_order WHERE customer = ANY ($1) AND ($2::uuid[] IS NULL OR ${inScope('order_no', '$2::uuid[]')})`;

/** Counts what customers ordered. */
@Injectable()
export class Customers {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Customers by name. What is merged stands where the first of its names does. */
  async list(query: CustomersQuery): Promise<Page<CustomerActivity>> {
    const { after, limit } = pageRequest(query, 1);
    const rows: CustomerActivity[] = await this.db.query(CUSTOMERS, [
      after?.[0] ?? null,
      query.name ?? null,
      limit + 1,
      scopeOfRequest(),
    ]);
    const { items, nextCursor } = pageOf(rows, limit, ({ customer }) => [customer]);
    return { items: await this.together(items, query.name ?? ''), nextCursor };
  }

  /** SQL and values: the column has this name, or another one of the same customer. */
  async named(column: string, customer: string) {
    return isOneOfNames(column, 'customer', await this.namesOf(customer));
  }

  private namesOf(customer: string): Promise<string[]> {
    return sameNames((text, values) => this.db.query<{ name: string }[]>(text, values), 'customers', customer);
  }

  /** Each customer once, under the name that stays, with the orders of all names. */
  private async together(rows: CustomerActivity[], beginning: string): Promise<CustomerActivity[]> {
    const records: { key: string; name: string }[] = await this.db.query(RECORDS, [
      rows.map(({ customer }) => nameKey(customer)),
    ]);
    const stays = new Map(records.map(({ key, name }) => [key, name]));
    const shown = await Promise.all(
      rows.map(async (row): Promise<CustomerActivity[]> => {
        const customer = stays.get(nameKey(row.customer));
        if (customer === undefined) return [row];
        const asked = [await this.namesOf(customer), scopeOfRequest()];
        const [first] = await this.db.query<{ customer: string }[]>(FIRST, [...asked, beginning]);
        if (first?.customer !== row.customer) return [];
        const [totals] = await this.db.query<Omit<CustomerActivity, 'customer'>[]>(TOTALS, asked);
        return [{ customer, ...totals }];
      }),
    );
    return shown.flat();
  }
}
