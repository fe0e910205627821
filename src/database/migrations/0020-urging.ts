import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was urged to do what, and the indexes of what somebody waits for from others. */
export class Urging1763769600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE urging (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT urging_pk PRIMARY KEY,
        process_id text NOT NULL,
        process_kind text NOT NULL,
        event text NOT NULL,
        office text NOT NULL,
        head boolean NOT NULL,
        note text,
        by_person uuid NOT NULL CONSTRAINT urging_person_fk REFERENCES person,
        urged_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX urging_of_process ON urging (process_id, event, urged_at);
      ALTER TABLE notice ADD COLUMN urging_id bigint CONSTRAINT notice_urging_fk REFERENCES urging,
        DROP CONSTRAINT notice_is_task_or_news,
        ADD CONSTRAINT notice_has_a_kind CHECK (kind IN ('task', 'news', 'urging') AND (kind = 'urging') = (urging_id IS NOT NULL));
      CREATE INDEX follow_up_open_of_clerk ON follow_up (clerk, coalesce(due_on, 'infinity'::date), order_no) WHERE open;
      CREATE INDEX order_summary_open_of_author ON order_summary (entered_by, coalesce(due_on, 'infinity'::date), order_no)
        WHERE state NOT IN ('settled', 'cancelled');
      CREATE INDEX order_stage_delivered ON order_stage (left_at) WHERE next_state = 'delivered'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX follow_up_open_of_clerk, order_summary_open_of_author, order_stage_delivered;
      DELETE FROM notice WHERE kind = 'urging';
      ALTER TABLE notice DROP COLUMN urging_id, ADD CONSTRAINT notice_is_task_or_news CHECK (kind IN ('task', 'news'));
      DROP TABLE urging`);
  }
}
