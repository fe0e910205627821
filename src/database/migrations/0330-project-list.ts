import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How projects stand, for the list of sales. */
export class ProjectList1763769600330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "project" ("no" text NOT NULL, "order_no" text NOT NULL, "name" text NOT NULL, "state" text NOT NULL, "leader" uuid, "design" text NOT NULL, "sample" text NOT NULL, "tasks" integer NOT NULL, "open_tasks" integer NOT NULL, "unplanned" integer NOT NULL, "next_on" date, "findings" integer NOT NULL, "due_on" date, "open" boolean NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_93679087ce17999c9ad012ba54d" PRIMARY KEY ("no"))`,
    );
    await runner.query(`CREATE INDEX "project_due" ON "project"  ("due_on", "no") `);
    await runner.query(`CREATE UNIQUE INDEX "project_of_order" ON "project"  ("order_no") WHERE state <> 'cancelled'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE project');
  }
}
