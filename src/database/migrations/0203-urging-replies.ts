import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered to urgings, and that whoever has urged is told. */
export class UrgingReplies1763769600203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE urging_reply (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT urging_reply_pk PRIMARY KEY,
        urging_id bigint NOT NULL CONSTRAINT urging_reply_urging_fk REFERENCES urging,
        text text NOT NULL,
        promised_on date,
        by_person uuid NOT NULL CONSTRAINT urging_reply_person_fk REFERENCES person,
        replied_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX urging_reply_of_urging ON urging_reply (urging_id, id);
      ALTER TABLE notice ADD COLUMN reply_id bigint CONSTRAINT notice_reply_fk REFERENCES urging_reply,
        DROP CONSTRAINT notice_has_a_kind,
        ADD CONSTRAINT notice_has_a_kind CHECK (kind IN ('task', 'news', 'urging', 'reminder', 'escalation', 'reply')
          AND (kind = 'urging') = (urging_id IS NOT NULL) AND (kind = 'reply') = (reply_id IS NOT NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notice WHERE kind = 'reply';
      ALTER TABLE notice DROP CONSTRAINT notice_has_a_kind, DROP COLUMN reply_id,
        ADD CONSTRAINT notice_has_a_kind CHECK (kind IN ('task', 'news', 'urging', 'reminder', 'escalation')
          AND (kind = 'urging') = (urging_id IS NOT NULL));
      DROP TABLE urging_reply`);
  }
}
