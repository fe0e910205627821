import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the events that there were until then name a file: the type of the event, and the path within its data. */
const PLACES: readonly (readonly [type: string, path: string])[] = [
  ...['sales.enter-order', 'market.enter-order', 'clerk.enter-order'].flatMap((type) =>
    ['original', 'oralConfirmation.attachment'].map((path) => [type, path] as const),
  ),
  ...['sales.correct-entry', 'sales.amend'].flatMap((type) =>
    ['changes.original', 'changes.oralConfirmation.attachment'].map((path) => [type, path] as const),
  ),
  ['sales.amend', 'customerConsent.attachment'],
  ['sales.record-acceptance', 'attachment'],
  ['quality.pass-final', 'report'],
];

/** Whose a file is follows from where it hangs, and one that hangs nowhere goes after a while. */
const USES = `
  CREATE TABLE attachment_use (
    process_id text NOT NULL,
    attachment_id uuid NOT NULL,
    type text NOT NULL,
    path text NOT NULL,
    CONSTRAINT attachment_use_pk PRIMARY KEY (process_id, attachment_id, type, path)
  );
  INSERT INTO attachment_use (process_id, attachment_id, type, path)
    SELECT DISTINCT e.process_id, a.id, p.type, p.path
    FROM (VALUES ${PLACES.map(([type, path]) => `('${type}', '${path}')`).join(', ')}) AS p (type, path)
    JOIN process_event e ON e.type = p.type
    JOIN attachment a ON a.id::text = lower(e.data #>> string_to_array(p.path, '.'));
  CREATE INDEX attachment_use_of_file ON attachment_use (attachment_id);
  ALTER TABLE attachment DROP COLUMN confidential, ADD COLUMN condemned_at timestamptz(3);
  CREATE INDEX attachment_of_uploader ON attachment (uploaded_by, uploaded_at);`;

export class AttachmentUses1763769600050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(USES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX attachment_of_uploader;
      ALTER TABLE attachment DROP COLUMN condemned_at, ADD COLUMN confidential boolean NOT NULL DEFAULT true;
      ALTER TABLE attachment ALTER confidential DROP DEFAULT;
      DROP TABLE attachment_use`);
  }
}
