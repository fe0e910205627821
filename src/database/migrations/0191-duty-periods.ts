import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How duties were kept, from what is known of those that there are. */
export class DutyPeriods1763769600191 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "duty_period" ("no" text NOT NULL, "duty" text NOT NULL, "period" text NOT NULL, "office" text NOT NULL, "reviewer" text NOT NULL, "due_on" date NOT NULL, "state" text NOT NULL, "outcome" text NOT NULL, "person" uuid, CONSTRAINT "PK_04c679c517926b5e0d3494843c3" PRIMARY KEY ("no"))`,
    );
    await runner.query(`CREATE INDEX "duty_period_of_office" ON "duty_period"  ("office", "due_on", "no") `);
    await runner.query(`CREATE INDEX "duty_period_by_day" ON "duty_period"  ("due_on", "no") `);
    await runner.query(`
      INSERT INTO duty_period (no, duty, period, office, reviewer, due_on, state, outcome, person)
      SELECT id, f ->> 'duty', f ->> 'period', coalesce(f ->> 'office', ''), coalesce(f ->> 'reviewer', ''),
        (f ->> 'dueOn')::date, state,
        CASE state WHEN 'missed' THEN 'missed' WHEN 'excused' THEN 'excused'
          WHEN 'accepted' THEN CASE WHEN (f ->> 'late')::boolean THEN 'late' ELSE 'kept' END ELSE 'open' END,
        coalesce(f -> 'submitted' ->> 'onBehalfOf', f -> 'submitted' ->> 'by')::uuid
      FROM (SELECT id, state, facts::jsonb || facts_since::jsonb AS f FROM process WHERE kind = 'duties') AS duty
      WHERE f ->> 'duty' IS NOT NULL AND f ->> 'dueOn' IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "duty_period"`);
  }
}
