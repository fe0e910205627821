import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OFFICES } from '../../../machines/offices.js';

/**
 * Where a process stands, what is known of it and what it waits for are kept as the text that was written, and as it is:
 * PostgreSQL neither takes it apart nor compresses it, which was a quarter of a transition. That it is JSON is seen to by
 * whoever writes it; whoever searches in it casts it.
 */
const PLAIN = `
  ALTER TABLE process
    ALTER value TYPE text USING value::text,
    ALTER facts TYPE text USING facts::text,
    ALTER waits TYPE text USING waits::text,
    ALTER value SET STORAGE EXTERNAL,
    ALTER facts SET STORAGE EXTERNAL,
    ALTER waits SET STORAGE EXTERNAL;`;

/**
 * What waits for which desk (an office, or \`office:head\`), in a table of its own: a transition that changes nothing of it
 * writes nothing. The thirty indexes on \`awaits\`, one an office, had to be looked at by every transition.
 */
const WAITING = `
  CREATE TABLE waiting (
    desk text NOT NULL,
    id text NOT NULL,
    due_on date,
    CONSTRAINT waiting_pk PRIMARY KEY (id, desk)
  ) WITH (fillfactor = 80);
  INSERT INTO waiting (desk, id, due_on) SELECT DISTINCT desk, id, due_on FROM process, unnest(awaits) AS desk;
  CREATE INDEX waiting_for ON waiting (desk, due_on, id);
  ALTER TABLE process DROP COLUMN awaits;`;

const AWAITS = `
  DROP TABLE waiting;
  ALTER TABLE process
    ALTER value TYPE jsonb USING value::jsonb,
    ALTER facts TYPE jsonb USING facts::jsonb,
    ALTER waits TYPE jsonb USING waits::jsonb,
    ADD COLUMN awaits text[];
  UPDATE process SET awaits = ARRAY(
    SELECT DISTINCT (wait ->> 'office') || CASE WHEN (wait ->> 'head')::boolean THEN ':head' ELSE '' END
    FROM jsonb_array_elements(waits) AS wait);
  ALTER TABLE process ALTER awaits SET NOT NULL;`;

/** The row of a process is light, and its table has hardly an index that a transition touches. */
export class PlainTexts1763769600081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLAIN);
    await runner.query(WAITING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(AWAITS);
    for (const desk of [...OFFICES, ...OFFICES.map((office) => `${office}:head`)]) {
      const name = `process_awaits_${desk.replace(':', '_')}`;
      await runner.query(`CREATE INDEX "${name}" ON process (due_on, id) WHERE awaits @> ARRAY['${desk}']`);
    }
  }
}
