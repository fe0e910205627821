import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OFFICES } from '../../../machines/offices.js';

/**
 * The tables of the one door: a process with its present state, its log, what is still to be told, and the keys that
 * make a repeated command harmless. Every one is keyed by its process first, so that the store can be distributed.
 */
export class Processes1763769600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [PROCESS, WAITING, LOG, APPEND_ONLY, OUTBOX, IDEMPOTENCY, ALL_OR_NOTHING]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE effect_done, outbox, idempotency, process_event, process;
      DROP FUNCTION all_or_nothing, refuse_change_of_log;
      DROP SEQUENCE order_no, requisition_no`);
  }
}

/** `waits` names who has to do what next, and since when; `awaits` is its short form for the inbox's indexes. */
const PROCESS = `
  CREATE SEQUENCE order_no;
  CREATE SEQUENCE requisition_no;
  CREATE TABLE process (
    id text CONSTRAINT process_pk PRIMARY KEY,
    kind text NOT NULL,
    machine_version integer NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    value jsonb NOT NULL,
    facts jsonb NOT NULL,
    revision integer NOT NULL,
    held boolean NOT NULL,
    due_on date,
    waits jsonb NOT NULL,
    awaits text[] NOT NULL,
    head bytea NOT NULL,
    created_at timestamptz NOT NULL,
    state_since timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT process_version_counts CHECK (version >= 1),
    CONSTRAINT process_head_is_sha256 CHECK (octet_length(head) = 32)
  ) WITH (fillfactor = 70);
  CREATE INDEX process_by_kind ON process (kind, id);`;

/** One index an office: the inbox is a query over state, and each office reads only its own page of it. */
const WAITING = [...OFFICES, ...OFFICES.map((office) => `${office}:head`)]
  .map(
    (office) =>
      `CREATE INDEX "process_awaits_${office.replace(':', '_')}" ON process (due_on, id) WHERE awaits @> ARRAY['${office}'];`,
  )
  .join('\n');

/**
 * The log: append-only, one hash chain a process. \`tx\` gives the live stream an order without gaps: what is older than
 * every running transaction is complete. \`written\` stands in for what was erased. \`barred\` repeats the four eyes as a promise of the database.
 */
const LOG = `
  CREATE TABLE process_event (
    process_id text NOT NULL,
    seq integer NOT NULL,
    kind text NOT NULL,
    type text NOT NULL,
    by_person uuid NOT NULL,
    on_behalf_of uuid,
    office text NOT NULL,
    data jsonb NOT NULL,
    reason text,
    observed jsonb NOT NULL,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    from_state text,
    to_state text NOT NULL,
    revision integer NOT NULL,
    machine_id text NOT NULL,
    machine_version integer NOT NULL,
    machine_hash text NOT NULL,
    policy_version integer NOT NULL,
    barred uuid[] NOT NULL,
    salt bytea NOT NULL,
    prev_hash bytea NOT NULL,
    hash bytea NOT NULL,
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    written bytea,
    CONSTRAINT process_event_pk PRIMARY KEY (process_id, seq),
    CONSTRAINT process_event_seq_counts CHECK (seq >= 1),
    CONSTRAINT process_event_happened_before CHECK (occurred_at <= recorded_at),
    CONSTRAINT process_event_four_eyes CHECK (NOT by_person = ANY (barred) AND (on_behalf_of IS NULL OR NOT on_behalf_of = ANY (barred))),
    CONSTRAINT process_event_hashes CHECK (octet_length(hash) = 32 AND octet_length(prev_hash) = 32 AND octet_length(written) = 32)
  );
  CREATE INDEX process_event_stream ON process_event (tx, process_id, seq);
  CREATE INDEX process_event_by_person ON process_event (by_person, recorded_at);`;

const APPEND_ONLY = `
  CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER process_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON process_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();`;

/** What the commit promised to tell; a row leaves when its consumer has done it, and stays, parked, when it cannot. */
const OUTBOX = `
  CREATE TABLE outbox (
    process_id text NOT NULL,
    seq integer NOT NULL,
    consumer text NOT NULL,
    payload jsonb NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL DEFAULT now(),
    leased_until timestamptz,
    lease uuid,
    parked boolean NOT NULL DEFAULT false,
    last_error text,
    CONSTRAINT outbox_pk PRIMARY KEY (process_id, seq, consumer)
  ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
  CREATE INDEX outbox_due ON outbox (consumer, due_at) WHERE NOT parked;
  CREATE TABLE effect_done (
    consumer text NOT NULL,
    process_id text NOT NULL,
    seq integer NOT NULL,
    done_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT effect_done_pk PRIMARY KEY (process_id, seq, consumer)
  );`;

const IDEMPOTENCY = `
  CREATE TABLE idempotency (
    person_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    process_id text NOT NULL,
    seq integer NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_pk PRIMARY KEY (person_id, key)
  );
  CREATE INDEX idempotency_by_age ON idempotency (at);`;

/** The write statement ends with it: a row too few means that somebody was faster, and nothing is kept. */
const ALL_OR_NOTHING = `
  CREATE FUNCTION all_or_nothing(present bigint, wanted bigint) RETURNS boolean LANGUAGE plpgsql AS $$
  BEGIN
    IF present <> wanted THEN
      RAISE EXCEPTION 'overtaken: % of % rows', present, wanted USING ERRCODE = 'P0409';
    END IF;
    RETURN true;
  END $$;`;
