import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sheet that was signed, by its content, and the process that it was signed for. The log's own trigger notes it, so that
 * two processes cannot be shown one sheet at the same instant: the second waits for the first, and finds it taken.
 */
const SIGNED_SHEETS = `
  CREATE TABLE signed_sheet (
    sha256 bytea NOT NULL,
    type text NOT NULL,
    process_id text NOT NULL CONSTRAINT signed_sheet_process_fk REFERENCES process,
    CONSTRAINT signed_sheet_pk PRIMARY KEY (sha256, type)
  );
  INSERT INTO signed_sheet (sha256, type, process_id)
    SELECT DISTINCT ON (a.sha256, e.type) a.sha256, e.type, e.process_id
    FROM process_event e JOIN attachment a ON a.id::text = lower(e.data ->> 'attachment')
    WHERE e.type = 'sales.record-acceptance' ORDER BY a.sha256, e.type, e.recorded_at;

  CREATE FUNCTION note_signed_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE sheet bytea := (SELECT sha256 FROM attachment WHERE id = (NEW.data ->> 'attachment')::uuid);
  BEGIN
    IF sheet IS NULL THEN RETURN NULL; END IF;
    INSERT INTO signed_sheet (sha256, type, process_id) VALUES (sheet, NEW.type, NEW.process_id) ON CONFLICT DO NOTHING;
    IF EXISTS (
      SELECT FROM signed_sheet WHERE sha256 = sheet AND type = NEW.type AND process_id <> NEW.process_id
    ) THEN
      RAISE EXCEPTION 'what is shown for % was signed for another process', NEW.process_id
        USING ERRCODE = 'unique_violation', CONSTRAINT = 'signed_sheet_pk', TABLE = 'signed_sheet';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER process_event_signed_sheet AFTER INSERT ON process_event FOR EACH ROW
    WHEN (NEW.type = 'sales.record-acceptance' AND NEW.data ? 'attachment') EXECUTE FUNCTION note_signed_sheet();

  DROP INDEX process_event_signature;`;

/** The customer's signature is for one order (S3§六2). */
export class SignedSheets1763769600026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGNED_SHEETS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER process_event_signed_sheet ON process_event;
      DROP FUNCTION note_signed_sheet;
      DROP TABLE signed_sheet;
      CREATE INDEX process_event_signature ON process_event (lower(data ->> 'attachment'), type) WHERE data ? 'attachment'`);
  }
}
