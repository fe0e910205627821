import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADJUSTMENTS = `
  CREATE TABLE adjustment (
    order_no text NOT NULL,
    no text NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    customer text NOT NULL,
    amount numeric NOT NULL,
    carried_out numeric NOT NULL,
    currency text NOT NULL,
    reason text,
    evidence text,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    approved_by uuid,
    approved_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    CONSTRAINT adjustment_pk PRIMARY KEY (order_no, no),
    CONSTRAINT adjustment_within CHECK (amount > 0 AND carried_out BETWEEN 0 AND amount),
    CONSTRAINT adjustment_approved CHECK (status NOT IN ('approved', 'carried-out') OR approved_by IS NOT NULL),
    CONSTRAINT adjustment_not_by_one CHECK (approved_by <> requested_by)
  );
  CREATE INDEX adjustment_latest ON adjustment (requested_at, order_no, no);
  CREATE INDEX adjustment_of_status ON adjustment (status, requested_at, order_no, no);`;

/** What finance's book shows is the customer's account: what is claimed, less what was paid, set off or given up. */
const RECEIVABLES = `
  ALTER TABLE receivable
    ADD COLUMN reduced numeric NOT NULL DEFAULT 0,
    ADD COLUMN charged numeric NOT NULL DEFAULT 0,
    ADD COLUMN books_open boolean NOT NULL DEFAULT false;
  UPDATE receivable SET books_open = true WHERE status NOT IN ('settled', 'cancelled');
  ALTER TABLE receivable
    ALTER COLUMN reduced DROP DEFAULT,
    ALTER COLUMN charged DROP DEFAULT,
    ALTER COLUMN books_open DROP DEFAULT,
    ADD CONSTRAINT receivable_balance CHECK (balance = invoiced - reduced + charged - written_off - paid);
  CREATE INDEX receivable_books_open ON receivable (opened_at, order_no) WHERE books_open;`;

/** Several requests may be open: what names another one of the same amount is left to the rules. */
const FOUR_EYES = `
  CREATE FUNCTION refuse_same_hands() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.type = 'management.approve-adjustment' AND NOT EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = NEW.process_id AND e.seq < NEW.seq AND NOT is_of_one(NEW, e)
        AND e.type IN ('finance.request-adjustment', 'finance.charge-cancellation', 'finance.request-write-off')
        AND (e.data ->> 'amount')::numeric = (NEW.data ->> 'amount')::numeric
    ) OR NEW.type <> 'management.approve-adjustment' AND NOT EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = NEW.process_id AND e.seq < NEW.seq AND NOT is_of_one(NEW, e)
        AND e.type = 'management.approve-adjustment' AND e.data ->> 'adjustment' = NEW.data ->> 'adjustment'
    ) THEN
      RAISE EXCEPTION 'four eyes: % of % is of somebody who had a hand in what it decides on', NEW.type, NEW.process_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'process_event_four_eyes', TABLE = 'process_event';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER process_event_money_eyes AFTER INSERT ON process_event FOR EACH ROW
    WHEN (NEW.type IN ('management.approve-adjustment', 'finance.pay-refund', 'finance.issue-credit-note'))
    EXECUTE FUNCTION refuse_same_hands();`;

/** Money moves out, or is forgiven, as it was asked for by one person and approved by another (S3§七1). */
export class Adjustments1763769600070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADJUSTMENTS);
    await runner.query(RECEIVABLES);
    await runner.query(FOUR_EYES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER process_event_money_eyes ON process_event;
      DROP FUNCTION refuse_same_hands;
      ALTER TABLE receivable DROP CONSTRAINT receivable_balance,
        DROP COLUMN reduced, DROP COLUMN charged, DROP COLUMN books_open;
      DROP TABLE adjustment`);
  }
}
