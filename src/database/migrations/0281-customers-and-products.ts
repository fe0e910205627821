import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for what is kept on record of customers and products, and under which names. */
export class CustomersAndProducts1763769600281 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE customer_no');
    await runner.query('CREATE SEQUENCE product_no');
    await runner.query(
      `CREATE TABLE "record_name" ("no" text NOT NULL, "key" text COLLATE "C" NOT NULL, "register" text COLLATE "C" NOT NULL, "standing" text NOT NULL, "name" text COLLATE "C" NOT NULL, CONSTRAINT "record_name_once" UNIQUE ("register", "key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "PK_30bde98a25017e3127598b814be" PRIMARY KEY ("no", "key"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE record_name');
    await runner.query('DROP SEQUENCE customer_no');
    await runner.query('DROP SEQUENCE product_no');
  }
}
