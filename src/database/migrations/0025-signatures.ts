import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which what was signed for one process is found when it is shown for another. */
export class Signatures1763769600025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX process_event_signature ON process_event (lower(data ->> 'attachment'), type) WHERE data ? 'attachment'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX process_event_signature');
  }
}
