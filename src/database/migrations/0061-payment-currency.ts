import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A payment keeps the currency in which it came. Until now every one was taken for the order's. */
export class PaymentCurrency1763769600061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payment ADD COLUMN received numeric, ADD COLUMN received_currency text;
      UPDATE payment SET received = amount, received_currency = currency;
      ALTER TABLE payment ALTER COLUMN received SET NOT NULL, ALTER COLUMN received_currency SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment DROP COLUMN received, DROP COLUMN received_currency');
  }
}
