import type { MigrationInterface, QueryRunner } from 'typeorm';

const PRODUCT = '00000000-0000-0000-0000-000000000000';

/**
 * What a recurrence has assigned without naming who verifies waited for the product itself. It is anybody's of the office now:
 * its waits are made again from its log, and with them its desks.
 */
export class WhatNobodyVerifies1763769600204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE process_clock c SET policy = 0 FROM waiting w WHERE w.id = c.id AND w.desk = 'person:${PRODUCT}';
      DELETE FROM waiting WHERE desk = 'person:${PRODUCT}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE process_clock SET policy = -1 WHERE policy > 0`);
  }
}
