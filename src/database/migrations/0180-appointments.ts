import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What takes place when, of the meetings that there are; when deliveries were confirmed. Read models: a rebuild makes them anew. */
const FILL = `
  WITH known AS (
    SELECT id, facts::jsonb || facts_since::jsonb AS f FROM process WHERE kind = 'meetings'
  ), called AS (
    SELECT id, f, ((f ->> 'on') || ' ' || (f ->> 'from'))::timestamp AT TIME ZONE 'Asia/Shanghai' AS starts_at
    FROM known WHERE f ->> 'on' IS NOT NULL AND f ->> 'from' <> ''
  )
  INSERT INTO appointment (id, title, place, starts_at, ends_at, sequence, cancelled, people)
  SELECT id, f ->> 'title', f ->> 'place', starts_at,
    starts_at + make_interval(mins => coalesce(
      (SELECT sum((item ->> 'minutes')::int)::int FROM jsonb_path_query(f, '$.agenda.items[*]') AS item), 60)),
    jsonb_array_length(f -> 'moves') * 2 + CASE WHEN f -> 'agenda' = 'null' THEN 0 ELSE 1 END
      + CASE WHEN f -> 'cancelled' = 'null' THEN 0 ELSE 2 END,
    f -> 'cancelled' <> 'null',
    ARRAY(SELECT person FROM (
      SELECT f ->> 'host' AS person, 1 AS place, 0::bigint AS no
      UNION ALL SELECT f ->> 'recorder', 2, 0
      UNION ALL SELECT one ->> 'person', 3, no FROM jsonb_array_elements(f -> 'attendees') WITH ORDINALITY AS a (one, no)
      UNION ALL SELECT one, 4, no FROM jsonb_array_elements_text(f -> 'observers') WITH ORDINALITY AS o (one, no)) AS asked
      WHERE person IS NOT NULL GROUP BY person ORDER BY min(place * 100000 + no))
  FROM called`;

export class Appointments1763769600180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "appointment" ("id" text NOT NULL, "title" text NOT NULL, "place" text NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "sequence" integer NOT NULL, "cancelled" boolean NOT NULL, "people" text array NOT NULL, CONSTRAINT "PK_e8be1a53027415e709ce8a2db74" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "appointment_by_time" ON "appointment"  ("starts_at", "id") `);
    await runner.query(FILL);
    await runner.query('CREATE INDEX delivery_open_confirmed ON delivery (confirmed_on, order_no) WHERE open');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX delivery_open_confirmed');
    await runner.query(`DROP TABLE "appointment"`);
  }
}
