import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the log watches over itself where an order is delivered in parts: a sheet that is signed for one batch is shown for
 * no other (AC-03); and whoever gave a pass that was taken back does not give the next one (FE-16).
 */
const GUARD = `
  CREATE FUNCTION guard_batches() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.type = 'quality.pass-final' THEN
      IF EXISTS (
        SELECT FROM (
          SELECT e.seq FROM process_event e
          WHERE e.process_id = NEW.process_id AND e.seq < NEW.seq AND e.type = 'quality.withdraw-pass'
          ORDER BY e.seq DESC LIMIT 1) AS withdrawn
        CROSS JOIN LATERAL (
          SELECT e AS entry FROM process_event e
          WHERE e.process_id = NEW.process_id AND e.seq < withdrawn.seq AND e.type = 'quality.pass-final'
          ORDER BY e.seq DESC LIMIT 1) AS passed
        WHERE is_of_one(NEW, passed.entry)
      ) THEN
        RAISE EXCEPTION 'four eyes: % of % is of somebody who had a hand in what it decides on', NEW.type, NEW.process_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'process_event_four_eyes', TABLE = 'process_event';
      END IF;
    ELSIF NEW.kind = 'delivery-batches' AND NEW.type = 'sales.record-acceptance' THEN
      PERFORM note_signed_sheet(NEW);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER process_event_batches AFTER INSERT ON process_event FOR EACH ROW EXECUTE FUNCTION guard_batches();`;

/** A sequence for the kind, which nobody draws from: the number of a batch is made of its order's. */
export class DeliveryBatches1763769600260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE delivery_batch_no; ${GUARD}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TRIGGER process_event_batches ON process_event; DROP FUNCTION guard_batches; DROP SEQUENCE delivery_batch_no',
    );
  }
}
