import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers for meetings; how they were kept, and what they resolved. */
export class Meetings1763769600145 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE meeting_no');
    await runner.query(
      `CREATE TABLE "meeting" ("no" text NOT NULL, "series" text NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "held_on" date NOT NULL, "state" text NOT NULL, "invited" integer NOT NULL, "late" integer NOT NULL, "without_leave" integer NOT NULL, "minutes_in_time" boolean, "resolutions" integer NOT NULL, CONSTRAINT "PK_29e28a412d79084794e7ef8d83c" PRIMARY KEY ("no"))`,
    );
    await runner.query(`CREATE INDEX "meeting_latest" ON "meeting"  ("held_on", "no") `);
    await runner.query(`CREATE INDEX "meeting_of_series" ON "meeting"  ("series", "held_on", "no") `);
    await runner.query(
      `CREATE TABLE "meeting_resolution" ("action" text NOT NULL, "meeting" text NOT NULL, "series" text NOT NULL, "content" text NOT NULL, "office" text NOT NULL, "person" uuid NOT NULL, "due_on" date NOT NULL, "state" text NOT NULL, "open" boolean NOT NULL, "kept" boolean, CONSTRAINT "PK_62239ca8899b86e81d2f79c9954" PRIMARY KEY ("action"))`,
    );
    await runner.query(`CREATE INDEX "meeting_resolution_due" ON "meeting_resolution"  ("due_on", "action") `);
    await runner.query(
      `CREATE INDEX "meeting_resolution_of_series" ON "meeting_resolution"  ("series", "due_on", "action") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."meeting_resolution_of_series"`);
    await runner.query(`DROP INDEX "public"."meeting_resolution_due"`);
    await runner.query(`DROP TABLE "meeting_resolution"`);
    await runner.query(`DROP INDEX "public"."meeting_of_series"`);
    await runner.query(`DROP INDEX "public"."meeting_latest"`);
    await runner.query(`DROP TABLE "meeting"`);
    await runner.query('DROP SEQUENCE meeting_no');
  }
}
