import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sealed checkpoints over the log, and the one way in which an entry of the log may change: an erasure. */
export class Checkpoints1763769600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CHECKPOINT, ERASURE, ONLY_BLANKED, LOG_YIELDS_TO_ERASURE, ERASE]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION erase_written;
      DROP TRIGGER process_event_only_erased ON process_event;
      DROP FUNCTION refuse_all_but_erasure, is_only_blanked;
      CREATE OR REPLACE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'restrict_violation';
      END $$;
      DROP TABLE erasure, checkpoint`);
  }
}

/**
 * \`line\` is the signed checkpoint, letter for letter as in the file beside the database. The rest is how far it reaches
 * in the order of \`process_event_stream\`: what is older than every running transaction is complete.
 */
const CHECKPOINT = `
  CREATE TABLE checkpoint (
    number bigint CONSTRAINT checkpoint_pk PRIMARY KEY,
    line text NOT NULL,
    upto_tx xid8 NOT NULL,
    upto_process text NOT NULL,
    upto_seq integer NOT NULL,
    upto_policy integer NOT NULL,
    CONSTRAINT checkpoint_counts CHECK (number >= 1)
  );
  CREATE TRIGGER checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();`;

/** Who had something erased, on what ground, and the digests by which the entry is still proved. Signed outside the database. */
const ERASURE = `
  CREATE TABLE erasure (
    process_id text NOT NULL,
    seq integer NOT NULL,
    no integer NOT NULL,
    paths text[] NOT NULL,
    written bytea NOT NULL,
    remaining bytea NOT NULL,
    basis text NOT NULL,
    requested_by uuid NOT NULL CONSTRAINT erasure_requester_fk REFERENCES person,
    approved_by uuid NOT NULL CONSTRAINT erasure_approver_fk REFERENCES person,
    at timestamptz(3) NOT NULL,
    key text NOT NULL,
    signature text NOT NULL,
    CONSTRAINT erasure_pk PRIMARY KEY (process_id, seq, no),
    CONSTRAINT erasure_of_entry_fk FOREIGN KEY (process_id, seq) REFERENCES process_event,
    CONSTRAINT erasure_by_two CHECK (requested_by <> approved_by),
    CONSTRAINT erasure_gives_basis CHECK (btrim(basis) <> ''),
    CONSTRAINT erasure_digests CHECK (octet_length(written) = 32 AND octet_length(remaining) = 32)
  );
  CREATE TRIGGER erasure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON erasure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();`;

/** Nothing but text has changed, and that text differs only in that parts of it are blanked. */
const ONLY_BLANKED = `
  CREATE FUNCTION is_only_blanked(was jsonb, became jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
  BEGIN
    IF was = became THEN RETURN true; END IF;
    IF jsonb_typeof(was) <> jsonb_typeof(became) THEN RETURN false; END IF;
    RETURN CASE jsonb_typeof(was)
      WHEN 'string' THEN became #>> '{}' ~ '\\[erased \\d+\\]' AND was #>> '{}' LIKE regexp_replace(
        regexp_replace(became #>> '{}', '([\\\\%_])', '\\\\\\1', 'g'), '\\[erased \\d+\\]', '%', 'g')
      WHEN 'object' THEN
        (SELECT count(*) FROM jsonb_object_keys(was)) = (SELECT count(*) FROM jsonb_object_keys(became))
        AND (SELECT bool_and(became ? key AND is_only_blanked(value, became -> key)) FROM jsonb_each(was))
      WHEN 'array' THEN
        jsonb_array_length(was) = jsonb_array_length(became)
        AND (SELECT bool_and(is_only_blanked(value, became -> (ordinality - 1)::integer))
             FROM jsonb_array_elements(was) WITH ORDINALITY)
      ELSE false END;
  END $$;`;

const LOG_YIELDS_TO_ERASURE = `
  CREATE OR REPLACE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('orders.erasing', true) = 'on' THEN RETURN NULL; END IF;
    RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF to_jsonb(NEW) - ARRAY['data', 'reason', 'salt', 'written'] <> to_jsonb(OLD) - ARRAY['data', 'reason', 'salt', 'written']
       OR NEW.salt = OLD.salt
       OR NOT is_only_blanked(OLD.data, NEW.data)
       OR (OLD.reason IS NULL) <> (NEW.reason IS NULL) OR NOT coalesce(is_only_blanked(to_jsonb(OLD.reason), to_jsonb(NEW.reason)), true)
       OR (OLD.written IS NOT NULL AND NEW.written IS DISTINCT FROM OLD.written)
       OR NOT EXISTS (SELECT 1 FROM erasure e WHERE (e.process_id, e.seq, e.written) = (NEW.process_id, NEW.seq, NEW.written))
    THEN
      RAISE EXCEPTION 'an erasure only blanks text' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER process_event_only_erased BEFORE UPDATE ON process_event FOR EACH ROW
    WHEN (current_setting('orders.erasing', true) = 'on') EXECUTE FUNCTION refuse_all_but_erasure();`;

/**
 * Blanks text of one entry and keeps who wanted it. It acts with the rights of the owner of the tables, so that nobody has
 * to be given the right to change the log; nobody but the owner may call it until the owner lets him.
 */
const ERASE = `
  CREATE FUNCTION erase_written(entry jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DECLARE
    requester person := (SELECT p FROM person p WHERE id = (entry ->> 'requestedBy')::uuid AND NOT disabled);
    approver person := (SELECT p FROM person p WHERE id = (entry ->> 'approvedBy')::uuid AND NOT disabled);
  BEGIN
    IF requester.id IS NULL OR approver.id IS NULL OR requester.id = approver.id
       OR NOT 'people' = ANY (approver.permissions) OR 'system' = ANY (requester.permissions) THEN
      RAISE EXCEPTION 'an erasure needs two people, and who approves it manages people'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO erasure (process_id, seq, no, paths, written, remaining, basis, requested_by, approved_by, at, key, signature)
    VALUES (entry ->> 'process', (entry ->> 'seq')::integer, (entry ->> 'no')::integer,
      ARRAY(SELECT jsonb_array_elements_text(entry -> 'paths')), decode(entry ->> 'written', 'hex'),
      decode(entry ->> 'remaining', 'hex'), entry ->> 'basis', requester.id, approver.id,
      (entry ->> 'at')::timestamptz, entry ->> 'key', entry ->> 'signature');
    PERFORM set_config('orders.erasing', 'on', true);
    UPDATE process_event SET data = entry -> 'data', reason = entry ->> 'reason', salt = decode(entry ->> 'salt', 'hex'),
      written = decode(entry ->> 'written', 'hex')
    WHERE process_id = entry ->> 'process' AND seq = (entry ->> 'seq')::integer;
    IF NOT FOUND THEN RAISE EXCEPTION 'there is no such entry' USING ERRCODE = 'no_data_found'; END IF;
    PERFORM set_config('orders.erasing', 'off', true);
  END $$;
  REVOKE ALL ON FUNCTION erase_written FROM PUBLIC;`;
