import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers still have to pay, and what the company has to, with its day. Read models: a rebuild makes them anew. */
/** What customers still have to pay, and what the company has to, with its day. Read models: a rebuild makes them anew. */
export class Ageing1763769600331 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "receivable_claim" ("order_no" text NOT NULL, "no" integer NOT NULL, "kind" text NOT NULL, "invoice_no" text, "customer" text NOT NULL, "currency" text NOT NULL, "due_on" date, "amount" numeric NOT NULL, "open" numeric NOT NULL, CONSTRAINT "PK_9ad6767e17c66c4d698bcca3311" PRIMARY KEY ("order_no", "no"))`,
    );
    await runner.query(`CREATE INDEX "receivable_claim_of_customer" ON "receivable_claim"  ("customer", "due_on") `);
    await runner.query(`CREATE INDEX "receivable_claim_due" ON "receivable_claim"  ("due_on", "order_no", "no") `);
    await runner.query(
      `CREATE TABLE "payable" ("purchase_order" text NOT NULL, "no" integer NOT NULL, "kind" text NOT NULL, "invoice_no" text, "supplier" text NOT NULL, "currency" text NOT NULL, "due_on" date, "amount" numeric NOT NULL, "open" numeric NOT NULL, CONSTRAINT "PK_b589289c80691b58a0e16decc65" PRIMARY KEY ("purchase_order", "no"))`,
    );
    await runner.query(`CREATE INDEX "payable_of_supplier" ON "payable"  ("supplier", "due_on") `);
    await runner.query(`CREATE INDEX "payable_due" ON "payable"  ("due_on", "purchase_order", "no") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."payable_due"`);
    await runner.query(`DROP INDEX "public"."payable_of_supplier"`);
    await runner.query(`DROP TABLE "payable"`);
    await runner.query(`DROP INDEX "public"."receivable_claim_due"`);
    await runner.query(`DROP INDEX "public"."receivable_claim_of_customer"`);
    await runner.query(`DROP TABLE "receivable_claim"`);
  }
}
