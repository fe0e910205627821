import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail says of everybody how he came by his rights, so that a right that is written beside the product is found.
 * Who was entered at the very start stood there without a word: what he may do now is what the trail begins with.
 */
export class PeopleOnTheTrail1763769600063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO audit_entry (action, subject, detail)
      SELECT 'person.created', 'person:' || id, jsonb_build_object('offices', offices, 'headOf', head_of,
        'permissions', permissions, 'disabled', disabled, 'takenOver', true)
      FROM person p
      WHERE NOT 'system' = ANY (permissions) AND NOT EXISTS (
        SELECT FROM audit_entry WHERE action = 'person.created' AND subject = 'person:' || p.id)
      ORDER BY id`);
  }

  /** The trail is added to, and nothing is taken from it. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
