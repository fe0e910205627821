import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Page, pageOf, pageRequest } from '../../identity/paging.js';
import { inScope, scopeOfRequest } from '../../engine/scope.js';
import type { CustomersQuery } from './market.queries.js';

/** A customer, and how often it ordered. */
export class CustomerActivity {
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

/** Counts what customers ordered. */
@Injectable()
export class Customers {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Customers by name. */
  async list(query: CustomersQuery): Promise<Page<CustomerActivity>> {
    const { after, limit } = pageRequest(query, 1);
    const rows: CustomerActivity[] = await this.db.query(CUSTOMERS, [
      after?.[0] ?? null,
      query.name ?? null,
      limit + 1,
      scopeOfRequest(),
    ]);
    return pageOf(rows, limit, ({ customer }) => [customer]);
  }
}
