import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for items in stock, and what is there of each. */
export class Stock1763769600231 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE stock_no');
    await runner.query(
      `CREATE TABLE "stock_item" ("id" text NOT NULL, "key" text NOT NULL, "item" text NOT NULL, "specification" text, "unit" text NOT NULL, "place" text, "balance" numeric NOT NULL, "safety_stock" numeric NOT NULL, "low" boolean NOT NULL, "ordered" boolean NOT NULL, "open" boolean NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0b51047279d22d97442d46dfee8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "stock_item_of_key" ON "stock_item"  ("key") `);
    await runner.query(`CREATE INDEX "stock_item_by_name" ON "stock_item"  ("item", "id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stock_item');
    await runner.query('DROP SEQUENCE stock_no');
  }
}
