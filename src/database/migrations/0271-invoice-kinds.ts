import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register tells invoices for goods, for prepayments and credit notes apart; what stood there is told by its amount. */
export class InvoiceKinds1763769600271 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invoice
        ADD COLUMN kind text NOT NULL DEFAULT 'goods',
        ADD COLUMN corrects text,
        ADD COLUMN shipment text,
        ADD COLUMN set_off numeric NOT NULL DEFAULT 0,
        ADD COLUMN tax numeric;
      UPDATE invoice SET kind = 'credit-note' WHERE amount < 0;
      ALTER TABLE invoice ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN set_off DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invoice DROP COLUMN kind, DROP COLUMN corrects, DROP COLUMN shipment, DROP COLUMN set_off, DROP COLUMN tax`);
  }
}
