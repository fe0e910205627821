import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';

/** A purchase that an order has caused. */
export interface RelatedRequisition {
  no: string;
  state: string;
}

const OF_ORDER = named(
  'requisitions-of-order',
  'SELECT id AS no, state FROM purchase_requisition WHERE order_no = $1 ORDER BY id LIMIT 100',
);

/** Finds the purchases that an order has caused. */
@Injectable()
export class RelatedRequisitions {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  async of(order: string): Promise<RelatedRequisition[]> {
    const { rows } = await this.pool.query<RelatedRequisition>(OF_ORDER(order));
    return rows;
  }
}
