import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for equipment, how it stands, and on which days it stands still. */
export class Equipment1763769600250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE equipment_no');
    await runner.query(
      `CREATE TABLE "equipment" ("id" text NOT NULL, "equipment" text NOT NULL, "model" text, "line" text NOT NULL, "team" text, "line_key" text NOT NULL, "team_key" text, "daily_hours" numeric NOT NULL, "keeper" uuid, "state" text NOT NULL, "down" boolean NOT NULL, "down_since" date, "expected_on" date, "next_on" date, "due" boolean NOT NULL, "open" boolean NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0722e1b9d6eb19f5874c1678740" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "equipment_of_team" ON "equipment"  ("team_key") `);
    await runner.query(`CREATE INDEX "equipment_of_line" ON "equipment"  ("line_key") `);
    await runner.query(`CREATE INDEX "equipment_by_line" ON "equipment"  ("line", "id") `);
    await runner.query(
      `CREATE TABLE "equipment_stop" ("id" text NOT NULL, "no" integer NOT NULL, "equipment" text NOT NULL, "line" text NOT NULL, "team" text, "daily_hours" numeric NOT NULL, "kind" text NOT NULL, "from" date NOT NULL, "until" date, "cause" text NOT NULL, "hours" numeric, "open" boolean NOT NULL, CONSTRAINT "PK_1b6379d64ceb080ea9faa7a2da6" PRIMARY KEY ("id", "no"))`,
    );
    await runner.query(`CREATE INDEX "equipment_stop_by_day" ON "equipment_stop"  ("from", "id", "no") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE equipment_stop');
    await runner.query('DROP TABLE equipment');
    await runner.query('DROP SEQUENCE equipment_no');
  }
}
