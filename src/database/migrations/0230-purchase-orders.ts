import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for purchase orders, their rows, and how suppliers stand, from those that there are. */
export class PurchaseOrders1763769600230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE purchase_order_no');
    await runner.query(
      `CREATE TABLE "purchase_line" ("purchase_order" text NOT NULL, "line" integer NOT NULL, "item" text NOT NULL, "supplier" text, "order_no" text, "requisition" text, "state" text NOT NULL, "unit" text NOT NULL, "wanted" numeric NOT NULL, "arrived" numeric NOT NULL, "passed" numeric NOT NULL, "stocked" numeric NOT NULL, "returned" numeric NOT NULL, "due_on" date, "expected_on" date, "late" boolean NOT NULL, "open" boolean NOT NULL, CONSTRAINT "PK_1d887ab61e3982d881517f6cefb" PRIMARY KEY ("purchase_order", "line"))`,
    );
    await runner.query(`CREATE INDEX "purchase_line_of_requisition" ON "purchase_line"  ("requisition") `);
    await runner.query(`CREATE INDEX "purchase_line_of_order" ON "purchase_line"  ("order_no") `);
    await runner.query(
      `CREATE INDEX "purchase_line_due" ON "purchase_line"  ("expected_on", "purchase_order", "line") `,
    );
    await runner.query(
      `CREATE TABLE "supplier_standing" ("id" text NOT NULL, "name" text NOT NULL, "key" text NOT NULL, "state" text NOT NULL, CONSTRAINT "PK_28d3cd85e10b8502ff0223c46a1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "supplier_standing_of_name" ON "supplier_standing"  ("key") `);
    await runner.query(`
      INSERT INTO supplier_standing (id, name, key, state)
      SELECT id, f ->> 'supplier', lower(btrim(regexp_replace(normalize(f ->> 'supplier', NFKC), '\\s+', ' ', 'g'))), state
      FROM (SELECT id, state, facts::jsonb || facts_since::jsonb AS f FROM process WHERE kind = 'suppliers') AS supplier`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE supplier_standing');
    await runner.query('DROP TABLE purchase_line');
    await runner.query('DROP SEQUENCE purchase_order_no');
  }
}
