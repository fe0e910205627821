import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What changes rights, delegations or the policy is proposed by one person and in force when another has agreed. The
 * database says so once more: nobody decides on his own proposal, nor on what he is affected by, nor proposes what he gains
 * by; what was proposed is never changed, and decided once. Names and passwords are kept apart until the decision, and by
 * their digest afterwards.
 */
const PROPOSALS = `
  CREATE TABLE change_proposal (
    id uuid CONSTRAINT change_proposal_pk PRIMARY KEY,
    no bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT change_proposal_no_unique UNIQUE,
    kind text NOT NULL,
    subject text,
    content jsonb NOT NULL,
    personal jsonb,
    reason text NOT NULL,
    hash text NOT NULL,
    affected uuid[] NOT NULL DEFAULT '{}',
    gains uuid[] NOT NULL DEFAULT '{}',
    proposed_by uuid NOT NULL CONSTRAINT change_proposal_proposer_fk REFERENCES person,
    proposed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    state text NOT NULL DEFAULT 'proposed',
    decided_by uuid CONSTRAINT change_proposal_decider_fk REFERENCES person,
    decided_at timestamptz(3),
    decision_reason text,
    CONSTRAINT change_proposal_kind CHECK (kind IN
      ('person', 'rights', 'enabling', 'delegation', 'policy', 'disabling', 'sessions', 'revocation')),
    CONSTRAINT change_proposal_gives_reason CHECK (state = 'at-once' OR btrim(reason) <> ''),
    CONSTRAINT change_proposal_gains_affect CHECK (gains <@ affected),
    CONSTRAINT change_proposal_not_for_oneself CHECK (proposed_by <> ALL (gains)),
    CONSTRAINT change_proposal_four_eyes CHECK (CASE state
      WHEN 'proposed' THEN decided_by IS NULL AND kind IN ('person', 'rights', 'enabling', 'delegation', 'policy')
      WHEN 'agreed' THEN decided_by IS NOT NULL AND decided_by <> proposed_by AND decided_by <> ALL (affected)
      WHEN 'rejected' THEN decided_by IS NOT NULL AND decided_by <> proposed_by AND decided_by <> ALL (affected)
        AND btrim(coalesce(decision_reason, '')) <> ''
      WHEN 'withdrawn' THEN decided_by IS NOT NULL AND decided_by = proposed_by
      WHEN 'at-once' THEN decided_by IS NULL AND gains = '{}' AND kind IN ('disabling', 'sessions', 'revocation')
      WHEN 'bootstrap' THEN decided_by IS NULL AND kind = 'person'
      ELSE false END),
    CONSTRAINT change_proposal_decided CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT change_proposal_forgets CHECK (state = 'proposed' OR personal IS NULL)
  );
  CREATE UNIQUE INDEX change_proposal_bootstrap ON change_proposal (state) WHERE state = 'bootstrap';
  CREATE INDEX change_proposal_open ON change_proposal (no) WHERE state = 'proposed';
  CREATE INDEX change_proposal_affected ON change_proposal USING gin (affected);
  CREATE INDEX change_proposal_by ON change_proposal (proposed_by, no);
  CREATE INDEX change_proposal_of_subject ON change_proposal (subject);

  CREATE FUNCTION change_proposal_stands() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.state NOT IN ('proposed', 'at-once', 'bootstrap') THEN
        RAISE EXCEPTION 'a change begins as a proposal' USING ERRCODE = 'restrict_violation';
      END IF;
      IF NEW.state = 'bootstrap' AND EXISTS (
        SELECT FROM person p WHERE p.id <> NEW.proposed_by AND p.id <> ALL (NEW.affected)
          AND ('people' = ANY (p.permissions) OR 'management' = ANY (p.head_of))
      ) THEN
        RAISE EXCEPTION 'there is somebody who can agree' USING ERRCODE = 'restrict_violation';
      END IF;
      IF NEW.personal IS NOT NULL THEN
        NEW.content := NEW.content
          || jsonb_build_object('personal', encode(sha256(convert_to(NEW.personal::text, 'UTF8')), 'hex'));
      END IF;
      IF NEW.state <> 'proposed' THEN NEW.personal := NULL; END IF;
      NEW.hash := encode(sha256(convert_to(jsonb_build_object('id', NEW.id, 'kind', NEW.kind, 'subject', NEW.subject,
        'content', NEW.content, 'reason', NEW.reason, 'affected', NEW.affected, 'gains', NEW.gains,
        'proposedBy', NEW.proposed_by)::text, 'UTF8')), 'hex');
      RETURN NEW;
    END IF;
    IF OLD.state <> 'proposed'
       OR to_jsonb(NEW) - ARRAY['state', 'personal', 'subject', 'decided_by', 'decided_at', 'decision_reason']
          <> to_jsonb(OLD) - ARRAY['state', 'personal', 'subject', 'decided_by', 'decided_at', 'decision_reason']
       OR OLD.subject IS NOT NULL AND NEW.subject IS DISTINCT FROM OLD.subject THEN
      RAISE EXCEPTION 'a proposal is not changed, only decided, once' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER change_proposal_stands BEFORE INSERT OR UPDATE ON change_proposal
    FOR EACH ROW EXECUTE FUNCTION change_proposal_stands();
  CREATE TRIGGER change_proposal_stays BEFORE DELETE OR TRUNCATE ON change_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();`;

/** Who was told of a change, and when he has read it. */
const NOTICES = `
  CREATE TABLE change_notice (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT change_notice_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT change_notice_person_fk REFERENCES person,
    change_id uuid NOT NULL CONSTRAINT change_notice_change_fk REFERENCES change_proposal,
    topic text NOT NULL,
    told_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    read_at timestamptz(3),
    CONSTRAINT change_notice_topic CHECK (topic IN
      ('proposed', 'agreed', 'rejected', 'withdrawn', 'at-once', 'bootstrap'))
  );
  CREATE INDEX change_notice_of_person ON change_notice (person_id, id);
  CREATE INDEX change_notice_of_change ON change_notice (change_id);`;

/** Whose decision a version of the policy was, beside whoever proposed it. Versions before this one took one person. */
const POLICY = `
  ALTER TABLE policy_version ADD agreed_by uuid CONSTRAINT policy_version_agreed_fk REFERENCES person;
  CREATE FUNCTION policy_version_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.agreed_by IS NULL OR NEW.agreed_by = NEW.created_by THEN
      RAISE EXCEPTION 'policy_version_four_eyes: a version of the policy takes two people'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'policy_version_four_eyes', TABLE = 'policy_version';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER policy_version_four_eyes BEFORE INSERT ON policy_version
    FOR EACH ROW EXECUTE FUNCTION policy_version_four_eyes();`;

/** Rights, delegations and the policy change by two people. */
export class ChangeProposals1763769600052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROPOSALS);
    await runner.query(NOTICES);
    await runner.query(POLICY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER policy_version_four_eyes ON policy_version;
      ALTER TABLE policy_version DROP agreed_by;
      DROP TABLE change_notice, change_proposal;
      DROP FUNCTION change_proposal_stands, policy_version_four_eyes`);
  }
}
