import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers of customers' links, the keys that open them, and every use of one. */
export class CustomerLinks1763769600351 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE customer_link_no;
      CREATE TABLE customer_link_key (
        link text CONSTRAINT customer_link_key_pk PRIMARY KEY,
        key_hash bytea NOT NULL CONSTRAINT customer_link_key_unique UNIQUE
          CONSTRAINT customer_link_key_is_sha256 CHECK (octet_length(key_hash) = 32),
        made_by uuid NOT NULL CONSTRAINT customer_link_key_person_fk REFERENCES person,
        made_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE TABLE customer_link_use (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT customer_link_use_pk PRIMARY KEY,
        link text NOT NULL,
        deed text NOT NULL,
        network text NOT NULL,
        used_at timestamptz(3) NOT NULL DEFAULT now()
      );
      CREATE INDEX customer_link_use_of_link ON customer_link_use (link, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE customer_link_use; DROP TABLE customer_link_key; DROP SEQUENCE customer_link_no');
  }
}
