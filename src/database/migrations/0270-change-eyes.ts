import type { MigrationInterface, QueryRunner } from 'typeorm';

const REFUSE = `
  CREATE FUNCTION refuse_same_proposal(added process_event, proposal text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM (
        SELECT e AS entry FROM process_event e
        WHERE e.process_id = added.process_id AND e.seq < added.seq AND e.type = proposal
        ORDER BY e.seq DESC LIMIT 1) AS found
      WHERE is_of_one(added, found.entry)
    ) THEN
      RAISE EXCEPTION 'four eyes: % of % is of somebody who had a hand in what it decides on', added.type, added.process_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'process_event_four_eyes', TABLE = 'process_event';
    END IF;
  END $$;`;

const guard = (more: string): string => `
  CREATE OR REPLACE FUNCTION guard_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.type IN (
      'sales.review', 'quality.pass-final', 'finance.settle', 'department.sign', 'procurement.review', 'management.approve',
      'clerk.approve-production-plan', 'clerk.approve-procurement-plan', 'legal.approve-contract',
      'production.support-plan-change', 'management.approve-plan-change', 'management.approve-migration',
      'management.approve-write-off', 'management.approve-waiver') THEN
      PERFORM refuse_same_eyes(NEW);
    ELSIF NEW.type IN ('management.approve-adjustment', 'finance.pay-refund', 'finance.issue-credit-note') THEN
      PERFORM refuse_same_hands(NEW);${more}
    ELSIF NEW.kind = 'orders' AND NEW.type IN ('sales.record-acceptance', 'sales.amend', 'sales.correct-entry',
      'sales.enter-order', 'market.enter-order', 'clerk.enter-order') THEN
      PERFORM note_signed_sheet(NEW);
    END IF;
    RETURN NULL;
  END $$;`;

const PROPOSED = `
    ELSIF NEW.type = 'clerk.approve-procurement-change' THEN
      PERFORM refuse_same_proposal(NEW, 'procurement.change-plan');`;

/** Whoever proposed another procurement plan does not approve it, not even with a line written into the log by hand (S2§四1). */
export class ChangeEyes1763769600270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE + guard(PROPOSED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${guard('')} DROP FUNCTION refuse_same_proposal`);
  }
}
