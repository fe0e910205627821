import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The person on whose account the product itself sends events: deadlines and follow-ups. */
const SYSTEM = '00000000-0000-0000-0000-000000000000';

/**
 * People, sessions, delegations, the audit trail, and the versioned policy.
 *
 * `person.rights_version` is raised by triggers, in the statement that changes anything a right depends on: the write
 * path compares it inside its own statement, so no code can forget to raise it.
 */
export class IdentityAndPolicy1763769600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await runner.query(DELEGATIONS);
    await runner.query(RIGHTS_VERSION);
    await runner.query(AUDIT);
    await runner.query(POLICY);
    await runner.query(
      `INSERT INTO person (id, username, name, password_hash, permissions) VALUES ($1, 'system', '系统', '!', '{system}')`,
      [SYSTEM],
    );
    await runner.query(
      `INSERT INTO policy_version (version, levels, thresholds, deadlines, reason, created_by) VALUES (1, $1, $2, $3, $4, $5)`,
      ['{}', JSON.stringify(SHIPPED_THRESHOLDS), JSON.stringify(SHIPPED_DEADLINES), 'shipped defaults', SYSTEM],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE policy_version, audit_entry, delegation, session, sign_in_failure, person;
      DROP FUNCTION refuse_change_of_record, person_rights_changed, session_was_revoked, delegation_changed`);
  }
}

/** Frozen as they were when version 1 was shipped; a later default needs a version of its own. */
const SHIPPED_THRESHOLDS = {
  'sales.minimum-margin-rate': '0',
  'requisition.leader-approval': '50000',
  'requisition.window-days': '30',
  'backdating.days': '7',
};
const SHIPPED_DEADLINES = {
  '*': 16,
  'sales.review': 16,
  'production.review': 16,
  'procurement.review': 16,
  'quality.review': 16,
  'engineering.review': 16,
};

/** `!` is the hash of no password: the system account cannot sign in. */
const PEOPLE = `
  CREATE TABLE person (
    id uuid CONSTRAINT person_pk PRIMARY KEY,
    username text NOT NULL CONSTRAINT person_username_unique UNIQUE,
    name text NOT NULL,
    password_hash text NOT NULL,
    offices text[] NOT NULL DEFAULT '{}',
    head_of text[] NOT NULL DEFAULT '{}',
    permissions text[] NOT NULL DEFAULT '{}',
    disabled boolean NOT NULL DEFAULT false,
    rights_version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT person_username_plain CHECK (username = lower(username) AND username = btrim(username) AND username <> ''),
    CONSTRAINT person_head_within_offices CHECK (head_of <@ offices),
    CONSTRAINT person_password_hashed CHECK (password_hash LIKE '$argon2id$%' OR password_hash = '!'),
    CONSTRAINT person_system_alone CHECK (
      CASE WHEN id = '${SYSTEM}' THEN password_hash = '!' AND offices = '{}' AND permissions = '{system}'
           ELSE NOT 'system' = ANY (permissions) END)
  );
  CREATE TABLE session (
    token_hash bytea CONSTRAINT session_pk PRIMARY KEY,
    id uuid NOT NULL CONSTRAINT session_id_unique UNIQUE,
    person_id uuid NOT NULL CONSTRAINT session_person_fk REFERENCES person,
    client text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT session_token_is_sha256 CHECK (octet_length(token_hash) = 32),
    CONSTRAINT session_lasts CHECK (expires_at > created_at)
  );
  CREATE INDEX session_of_person ON session (person_id, created_at);
  CREATE TABLE sign_in_failure (
    key bytea CONSTRAINT sign_in_failure_pk PRIMARY KEY,
    failures integer NOT NULL,
    window_ends timestamptz NOT NULL
  );
  CREATE INDEX sign_in_failure_by_end ON sign_in_failure (window_ends);`;

const DELEGATIONS = `
  CREATE TABLE delegation (
    id uuid CONSTRAINT delegation_pk PRIMARY KEY,
    from_person uuid NOT NULL CONSTRAINT delegation_from_fk REFERENCES person,
    to_person uuid NOT NULL CONSTRAINT delegation_to_fk REFERENCES person,
    offices text[] NOT NULL,
    include_head boolean NOT NULL DEFAULT false,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    reason text NOT NULL,
    created_by uuid NOT NULL CONSTRAINT delegation_creator_fk REFERENCES person,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    CONSTRAINT delegation_to_another CHECK (from_person <> to_person),
    CONSTRAINT delegation_has_scope CHECK (cardinality(offices) > 0),
    CONSTRAINT delegation_lasts CHECK (ends_at > starts_at AND ends_at - starts_at <= interval '90 days')
  );
  CREATE INDEX delegation_to ON delegation (to_person, ends_at);
  CREATE INDEX delegation_from ON delegation (from_person, ends_at);`;

/** The two persons of a delegation are locked in the order of their ids, so that two delegations cannot deadlock. */
const RIGHTS_VERSION = `
  CREATE FUNCTION person_rights_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (NEW.offices, NEW.head_of, NEW.permissions, NEW.disabled, NEW.password_hash)
       IS DISTINCT FROM (OLD.offices, OLD.head_of, OLD.permissions, OLD.disabled, OLD.password_hash) THEN
      NEW.rights_version := OLD.rights_version + 1;
    ELSIF NEW.rights_version < OLD.rights_version THEN
      RAISE EXCEPTION 'rights_version only grows' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER person_rights_changed BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION person_rights_changed();

  CREATE FUNCTION session_was_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE person SET rights_version = rights_version + 1 WHERE id IN (
      SELECT new_row.person_id FROM new_row JOIN old_row USING (token_hash)
      WHERE old_row.revoked_at IS NULL AND new_row.revoked_at IS NOT NULL);
    RETURN NULL;
  END $$;
  CREATE TRIGGER session_was_revoked AFTER UPDATE ON session
    REFERENCING OLD TABLE AS old_row NEW TABLE AS new_row FOR EACH STATEMENT EXECUTE FUNCTION session_was_revoked();

  CREATE FUNCTION delegation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'revoked_at' <> to_jsonb(OLD) - 'revoked_at' OR OLD.revoked_at IS NOT NULL) THEN
      RAISE EXCEPTION 'a delegation is not changed, only revoked, once' USING ERRCODE = 'restrict_violation';
    END IF;
    PERFORM 1 FROM person WHERE id IN (NEW.from_person, NEW.to_person) ORDER BY id FOR NO KEY UPDATE;
    UPDATE person SET rights_version = rights_version + 1 WHERE id IN (NEW.from_person, NEW.to_person);
    RETURN NULL;
  END $$;
  CREATE TRIGGER delegation_changed AFTER INSERT OR UPDATE ON delegation
    FOR EACH ROW EXECUTE FUNCTION delegation_changed();`;

const AUDIT = `
  CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_entry_pk PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    by_person uuid NOT NULL CONSTRAINT audit_entry_by_fk REFERENCES person,
    action text NOT NULL,
    subject text NOT NULL,
    detail jsonb NOT NULL DEFAULT '{}'
  );
  CREATE INDEX audit_entry_of_subject ON audit_entry (subject, id);

  CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();`;

/** The newest version that has begun is in force; one made later replaces those that are only scheduled. */
const POLICY = `
  CREATE TABLE policy_version (
    version integer CONSTRAINT policy_version_pk PRIMARY KEY,
    effective_from timestamptz NOT NULL DEFAULT now(),
    levels jsonb NOT NULL,
    thresholds jsonb NOT NULL,
    deadlines jsonb NOT NULL,
    decided text[] NOT NULL DEFAULT '{}',
    reason text NOT NULL,
    created_by uuid NOT NULL CONSTRAINT policy_version_creator_fk REFERENCES person,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT policy_version_counts CHECK (version > 0),
    CONSTRAINT policy_version_gives_reason CHECK (btrim(reason) <> ''),
    CONSTRAINT policy_version_not_backdated CHECK (effective_from >= created_at)
  );
  CREATE TRIGGER policy_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();`;
