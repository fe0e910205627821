import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions end when nobody uses them: `expires_at` is moved on by use, as far as `ends_at`. Where a session was opened is
 * kept as a keyed digest only.
 */
const SESSIONS = `
  ALTER TABLE session ADD ends_at timestamptz, ADD network bytea;
  UPDATE session SET ends_at = expires_at;
  ALTER TABLE session ALTER ends_at SET NOT NULL, ADD CONSTRAINT session_ends CHECK (expires_at <= ends_at);
  ALTER TABLE person ADD must_change_password boolean NOT NULL DEFAULT false;`;

/**
 * Wrong passwords: of a name from a network (\`here\`), of a name from anywhere (\`name\`), of all names from a network
 * (\`network\`). What is held is tried again only when \`held_until\` is over. Rows are forgotten after a quarter of an hour.
 */
const FAILURES = `
  DROP TABLE sign_in_failure;
  CREATE TABLE sign_in_failure (
    key bytea CONSTRAINT sign_in_failure_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT sign_in_failure_kind CHECK (kind IN ('here', 'name', 'network')),
    person_id uuid CONSTRAINT sign_in_failure_person_fk REFERENCES person,
    network text,
    failures integer NOT NULL DEFAULT 0,
    held_until timestamptz,
    forgotten_at timestamptz NOT NULL
  );
  CREATE INDEX sign_in_failure_by_end ON sign_in_failure (forgotten_at);
  CREATE INDEX sign_in_failure_held ON sign_in_failure (held_until, key) WHERE held_until IS NOT NULL;`;

/** The key of the digests of names and networks: without it nobody finds out by trying what a digest stands for. */
const SECRET = `
  CREATE TABLE sign_in_secret (
    one boolean CONSTRAINT sign_in_secret_pk PRIMARY KEY DEFAULT true CONSTRAINT sign_in_secret_one CHECK (one),
    secret bytea NOT NULL
  );
  INSERT INTO sign_in_secret (secret)
    VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));`;

/** Sessions that end by themselves, failures that are counted by name and network, passwords that have to be changed. */
export class SignIn1763769600041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SESSIONS, FAILURES, SECRET]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sign_in_secret, sign_in_failure;
      CREATE TABLE sign_in_failure (
        key bytea CONSTRAINT sign_in_failure_pk PRIMARY KEY,
        failures integer NOT NULL,
        window_ends timestamptz NOT NULL
      );
      CREATE INDEX sign_in_failure_by_end ON sign_in_failure (window_ends);
      ALTER TABLE person DROP must_change_password;
      ALTER TABLE session DROP CONSTRAINT session_ends, DROP ends_at, DROP network`);
  }
}
