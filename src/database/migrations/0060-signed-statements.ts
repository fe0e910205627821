import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sheet with a customer's signature, by its content, serves one statement once: an acceptance, the consent to one
 * amendment, or the confirmation of one oral order, which a correction may name again. The log's own trigger notes it, so
 * that two events cannot be shown one sheet at the same instant.
 */
const STATEMENTS = `
  ALTER TABLE signed_sheet DROP CONSTRAINT signed_sheet_pk;
  ALTER TABLE signed_sheet ADD COLUMN statement text;
  UPDATE signed_sheet s SET statement = 'acceptance:' || coalesce((
    SELECT min(e.seq) FROM process_event e JOIN attachment a ON a.id::text = lower(e.data ->> 'attachment')
    WHERE e.process_id = s.process_id AND e.type = s.type AND a.sha256 = s.sha256), 0);
  ALTER TABLE signed_sheet ALTER statement SET NOT NULL, DROP COLUMN type,
    ADD CONSTRAINT signed_sheet_pk PRIMARY KEY (sha256);

  CREATE OR REPLACE FUNCTION note_signed_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE shown record; sheet bytea;
  BEGIN
    FOR shown IN SELECT file, statement FROM (VALUES
      (CASE WHEN NEW.type = 'sales.record-acceptance' THEN NEW.data ->> 'attachment' END, 'acceptance:' || NEW.seq),
      (NEW.data #>> '{customerConsent,attachment}', 'consent:' || NEW.seq),
      (NEW.data #>> '{oralConfirmation,attachment}', 'oral-order'),
      (NEW.data #>> '{changes,oralConfirmation,attachment}', 'oral-order')) AS s (file, statement) WHERE file IS NOT NULL
    LOOP
      SELECT sha256 INTO sheet FROM attachment WHERE id = shown.file::uuid;
      CONTINUE WHEN sheet IS NULL;
      INSERT INTO signed_sheet (sha256, process_id, statement) VALUES (sheet, NEW.process_id, shown.statement)
        ON CONFLICT DO NOTHING;
      IF EXISTS (SELECT FROM signed_sheet WHERE sha256 = sheet
                 AND (process_id, statement) <> (NEW.process_id, shown.statement)) THEN
        RAISE EXCEPTION 'what is shown for % was signed for something else', NEW.process_id
          USING ERRCODE = 'unique_violation', CONSTRAINT = 'signed_sheet_pk', TABLE = 'signed_sheet';
      END IF;
    END LOOP;
    RETURN NULL;
  END $$;
  DROP TRIGGER process_event_signed_sheet ON process_event;
  CREATE TRIGGER process_event_signed_sheet AFTER INSERT ON process_event FOR EACH ROW
    WHEN (NEW.kind = 'orders' AND NEW.type IN ('sales.record-acceptance', 'sales.amend', 'sales.correct-entry',
      'sales.enter-order', 'market.enter-order', 'clerk.enter-order')) EXECUTE FUNCTION note_signed_sheet();`;

/** The customer's signature is for one statement (S3§二2, §三3, §六2). */
export class SignedStatements1763769600060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATEMENTS);
  }

  async down(): Promise<void> {
    throw new Error('What was signed for one statement cannot be told by its event alone again');
  }
}
