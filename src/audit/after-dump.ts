import type pg from 'pg';

/** The first two numbers that no transaction of a cluster ever has had at work: for what was sealed, and what was not. */
const [SEALED, UNSEALED] = ['3', '4'];

const IS_FOREIGN = `
  SELECT coalesce((SELECT max(tx) FROM process_event) >= pg_current_xact_id(), false)
      OR coalesce((SELECT max(tx) FROM audit_entry) >= pg_current_xact_id(), false)
      OR coalesce((SELECT max(greatest(upto_tx, upto_trail_tx)) FROM checkpoint) >= pg_current_xact_id(), false) AS foreign`;

/** Not by their numbers: those written here, before somebody noticed, are small too. */
const SEALED_ENTRIES = `
  CREATE TEMP TABLE sealed ON COMMIT DROP AS
    SELECT entry ->> 0 AS process_id, (entry ->> 1)::integer AS seq
    FROM checkpoint, json_array_elements(line::json -> 'entries') AS entry;
  CREATE INDEX ON sealed (process_id, seq);
  ANALYZE sealed;
  CREATE TEMP TABLE sealed_trail ON COMMIT DROP AS
    SELECT (entry ->> 0)::bigint AS id FROM checkpoint, json_array_elements(line::json -> 'trail') AS entry;
  CREATE INDEX ON sealed_trail (id);
  ANALYZE sealed_trail`;

const TABLES = ['process_event', 'audit_entry', 'checkpoint'];

/**
 * Each entry of the log and of the audit trail carries the number of the transaction that wrote it; the sealer and the live
 * stream read in that order. Loaded from a dump, the numbers are those of another cluster. They are no evidence: no hash covers them. Here they
 * are set so that what was sealed counts as long past, and what was not comes next.
 * @param owner a connection of the role that owns the tables
 * @returns how many entries of the log were renumbered; 0 when the log belongs to this cluster
 */
export async function countAnew(owner: pg.Client): Promise<number> {
  await owner.query('BEGIN');
  try {
    await owner.query(`LOCK TABLE ${TABLES.join(', ')} IN ACCESS EXCLUSIVE MODE`);
    const { rows } = await owner.query<{ foreign: boolean }>(IS_FOREIGN);
    if (!rows[0].foreign) return 0;
    for (const table of TABLES) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await owner.query(SEALED_ENTRIES);
    const { rowCount } = await owner.query(
      `UPDATE process_event e SET tx = CASE WHEN EXISTS (SELECT 1 FROM sealed s WHERE (s.process_id, s.seq) = (e.process_id, e.seq))
         THEN '${SEALED}' ELSE '${UNSEALED}' END::xid8`,
    );
    await owner.query(
      `UPDATE audit_entry e SET tx = CASE WHEN EXISTS (SELECT 1 FROM sealed_trail s WHERE s.id = e.id)
         THEN '${SEALED}' ELSE '${UNSEALED}' END::xid8`,
    );
    await owner.query(
      `UPDATE checkpoint SET upto_tx = '${UNSEALED}', upto_process = '', upto_seq = 0,
         upto_trail_tx = '${UNSEALED}', upto_trail = 0
       WHERE number = (SELECT max(number) FROM checkpoint)`,
    );
    for (const table of TABLES) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await owner.query('COMMIT');
    return rowCount ?? 0;
  } finally {
    await owner.query('ROLLBACK'); // does nothing after the commit
  }
}
