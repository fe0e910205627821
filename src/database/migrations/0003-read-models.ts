import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FINANCE, LEGAL, MARKET, SALES } from './read-models/commerce.js';
import { ENGINEERING, LOGISTICS, PROCUREMENT, PRODUCTION, QUALITY } from './read-models/making.js';
import { AFTERSALES, ARCHIVE, CLERK, MANAGEMENT, OPERATIONS } from './read-models/following.js';

/**
 * The departments' read models. Every one is keyed by its order first, written by reactions alone, and can be made again
 * from the log. Where a list is sorted by a day that may be missing, its index says so: `coalesce(…, 'infinity')`.
 *
 * What changes with nearly every event is in no index, so that PostgreSQL rewrites the row alone (HOT); the fill factor
 * leaves it the room.
 */
export class ReadModels1763769600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const tables of [
      SALES,
      MARKET,
      LEGAL,
      FINANCE,
      ENGINEERING,
      PRODUCTION,
      PROCUREMENT,
      QUALITY,
      LOGISTICS,
      CLERK,
      AFTERSALES,
      ARCHIVE,
      OPERATIONS,
      MANAGEMENT,
    ]) {
      await runner.query(tables);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE order_summary, order_search, order_line, order_amendment, order_objection, special_requirement,
        customer_order, market_need, market_need_receipt, contract, receivable, invoice, payment, engineering_task,
        production_job, daily_report, production_exception, production_task, material_need, purchase_requisition,
        inspection, inspection_result, nonconformity, shipment, delivery, follow_up, aftersales_file, archive_file,
        order_stage, order_watch, decision`);
  }
}
