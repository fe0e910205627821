import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of what is kept in stock there is one of each, however it is written. */
export class StockOnce1763769600320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE stock_item SET key = translate(regexp_replace(key, '\\s', '', 'g'), '×*φ⌀', 'xxøø')`);
    // Entered twice before there was the rule: the later one goes on beside the first, under a key of its own.
    await runner.query(
      `UPDATE stock_item later SET key = later.key || '·' || later.id
       WHERE later.open AND EXISTS (SELECT FROM stock_item s WHERE s.open AND s.key = later.key AND s.id < later.id)`,
    );
    await runner.query('DROP INDEX stock_item_of_key');
    await runner.query('CREATE UNIQUE INDEX "stock_item_once" ON "stock_item" ("key") WHERE open');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX stock_item_once');
    await runner.query('CREATE INDEX "stock_item_of_key" ON "stock_item" ("key")');
  }
}
