import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the log itself watches over is asked in one function, by one trigger without a condition: PostgreSQL reads the text
 * of a trigger's condition anew in every statement, which took longer than the rest of the insertion. The functions that
 * refuse are the same as before; each is called for the same types of events.
 */
const ONE_GUARD = `
  DROP TRIGGER process_event_four_eyes ON process_event;
  DROP TRIGGER process_event_money_eyes ON process_event;
  DROP TRIGGER process_event_signed_sheet ON process_event;

  CREATE FUNCTION refuse_same_eyes(added process_event) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = added.process_id AND e.seq < added.seq AND is_of_one(added, e)
        AND (added.type, e.type) IN (VALUES
          ('sales.review', 'sales.enter-order'), ('sales.review', 'market.enter-order'),
          ('sales.review', 'clerk.enter-order'), ('sales.review', 'sales.correct-entry'), ('sales.review', 'sales.amend'),
          ('quality.pass-final', 'production.report-progress'),
          ('finance.settle', 'finance.record-payment'),
          ('department.sign', 'requester.submit'), ('department.sign', 'requester.revise'),
          ('department.sign', 'department.revise'),
          ('procurement.review', 'requester.submit'), ('procurement.review', 'requester.revise'),
          ('procurement.review', 'department.revise'),
          ('management.approve', 'requester.submit'), ('management.approve', 'requester.revise'),
          ('management.approve', 'department.revise'))
    ) OR EXISTS (
      SELECT FROM (VALUES
        ('clerk.approve-production-plan', 'production.submit-plan'),
        ('clerk.approve-procurement-plan', 'procurement.submit-plan'),
        ('legal.approve-contract', 'sales.submit-contract'),
        ('production.support-plan-change', 'production.request-plan-change'),
        ('management.approve-plan-change', 'production.request-plan-change'),
        ('management.approve-plan-change', 'production.support-plan-change'),
        ('procurement.review', 'department.sign'),
        ('management.approve', 'department.sign'),
        ('management.approve', 'procurement.review'),
        ('management.approve-migration', 'management.propose-migration')) AS decides (type, last)
      CROSS JOIN LATERAL (
        SELECT e AS entry FROM process_event e
        WHERE e.process_id = added.process_id AND e.seq < added.seq AND e.type = decides.last
        ORDER BY e.seq DESC LIMIT 1) AS found
      WHERE decides.type = added.type AND is_of_one(added, found.entry)
    ) OR added.type IN ('department.sign', 'procurement.review', 'management.approve') AND EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = added.process_id AND e.seq < added.seq AND e.type = 'order.draft-requisition'
        AND e.data ->> 'requester' IN (added.by_person::text, added.on_behalf_of::text)
    ) OR added.type = 'management.approve-write-off' AND EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = added.process_id AND e.seq < added.seq AND e.type = 'finance.request-write-off'
        AND is_of_one(added, e)
        AND NOT EXISTS (
          SELECT FROM process_event decided
          WHERE decided.process_id = e.process_id AND decided.type = added.type AND decided.seq > e.seq
            AND decided.seq < added.seq)
    ) OR added.type = 'management.approve-waiver' AND NOT EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = added.process_id AND e.seq < added.seq AND e.type = 'management.request-waiver'
        AND NOT is_of_one(added, e) AND e.data ->> 'rule' = coalesce(added.data ->> 'rule', e.data ->> 'rule')
    ) THEN
      RAISE EXCEPTION 'four eyes: % of % is of somebody who had a hand in what it decides on', added.type, added.process_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'process_event_four_eyes', TABLE = 'process_event';
    END IF;
  END $$;

  CREATE FUNCTION refuse_same_hands(added process_event) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF added.type = 'management.approve-adjustment' AND NOT EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = added.process_id AND e.seq < added.seq AND NOT is_of_one(added, e)
        AND e.type IN ('finance.request-adjustment', 'finance.charge-cancellation', 'finance.request-write-off')
        AND (e.data ->> 'amount')::numeric = (added.data ->> 'amount')::numeric
    ) OR added.type <> 'management.approve-adjustment' AND NOT EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = added.process_id AND e.seq < added.seq AND NOT is_of_one(added, e)
        AND e.type = 'management.approve-adjustment' AND e.data ->> 'adjustment' = added.data ->> 'adjustment'
    ) THEN
      RAISE EXCEPTION 'four eyes: % of % is of somebody who had a hand in what it decides on', added.type, added.process_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'process_event_four_eyes', TABLE = 'process_event';
    END IF;
  END $$;

  CREATE FUNCTION note_signed_sheet(added process_event) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE shown record; sheet bytea;
  BEGIN
    FOR shown IN SELECT file, statement FROM (VALUES
      (CASE WHEN added.type = 'sales.record-acceptance' THEN added.data ->> 'attachment' END, 'acceptance:' || added.seq),
      (added.data #>> '{customerConsent,attachment}', 'consent:' || added.seq),
      (added.data #>> '{oralConfirmation,attachment}', 'oral-order'),
      (added.data #>> '{changes,oralConfirmation,attachment}', 'oral-order')) AS s (file, statement)
      WHERE file IS NOT NULL
    LOOP
      SELECT sha256 INTO sheet FROM attachment WHERE id = shown.file::uuid;
      CONTINUE WHEN sheet IS NULL;
      INSERT INTO signed_sheet (sha256, process_id, statement) VALUES (sheet, added.process_id, shown.statement)
        ON CONFLICT DO NOTHING;
      IF EXISTS (SELECT FROM signed_sheet WHERE sha256 = sheet
                 AND (process_id, statement) <> (added.process_id, shown.statement)) THEN
        RAISE EXCEPTION 'what is shown for % was signed for something else', added.process_id
          USING ERRCODE = 'unique_violation', CONSTRAINT = 'signed_sheet_pk', TABLE = 'signed_sheet';
      END IF;
    END LOOP;
  END $$;

  CREATE FUNCTION guard_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.type IN (
      'sales.review', 'quality.pass-final', 'finance.settle', 'department.sign', 'procurement.review', 'management.approve',
      'clerk.approve-production-plan', 'clerk.approve-procurement-plan', 'legal.approve-contract',
      'production.support-plan-change', 'management.approve-plan-change', 'management.approve-migration',
      'management.approve-write-off', 'management.approve-waiver') THEN
      PERFORM refuse_same_eyes(NEW);
    ELSIF NEW.type IN ('management.approve-adjustment', 'finance.pay-refund', 'finance.issue-credit-note') THEN
      PERFORM refuse_same_hands(NEW);
    ELSIF NEW.kind = 'orders' AND NEW.type IN ('sales.record-acceptance', 'sales.amend', 'sales.correct-entry',
      'sales.enter-order', 'market.enter-order', 'clerk.enter-order') THEN
      PERFORM note_signed_sheet(NEW);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER process_event_guarded AFTER INSERT ON process_event FOR EACH ROW EXECUTE FUNCTION guard_entry();

  DROP FUNCTION refuse_same_eyes();
  DROP FUNCTION refuse_same_hands();
  DROP FUNCTION note_signed_sheet();`;

/** The guards of the log without a condition that is read anew with every added. */
export class EntryGuards1763769600080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ONE_GUARD);
  }

  async down(): Promise<void> {
    throw new Error('The guards of the log stay as they are: nothing older relies on their former shape');
  }
}
