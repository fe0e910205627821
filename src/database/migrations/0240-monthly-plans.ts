import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An adjustment of an order's money and one of a month's plan are approved by events of one name: each is looked at by its
 * own kind. Of a plan, whoever approves has neither applied for it nor supported it (S0§三(三)2).
 */
const HANDS = `
  CREATE OR REPLACE FUNCTION refuse_same_hands(added process_event) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF added.kind = 'monthly-plans' THEN
      IF EXISTS (
        SELECT FROM (
          SELECT DISTINCT ON (e.type) e AS entry FROM process_event e
          WHERE e.process_id = added.process_id AND e.seq < added.seq
            AND e.type IN ('any.apply-adjustment', 'production.support-adjustment')
          ORDER BY e.type, e.seq DESC) AS part
        WHERE is_of_one(added, part.entry)
      ) THEN
        RAISE EXCEPTION 'four eyes: % of % is of somebody who had a hand in what it decides on', added.type, added.process_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'process_event_four_eyes', TABLE = 'process_event';
      END IF;
      RETURN;
    END IF;
    IF added.type = 'management.approve-adjustment' AND NOT EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = added.process_id AND e.seq < added.seq AND NOT is_of_one(added, e)
        AND e.type IN ('finance.request-adjustment', 'finance.charge-cancellation', 'finance.request-write-off')
        AND (e.data ->> 'amount')::numeric = (added.data ->> 'amount')::numeric
    ) OR added.type <> 'management.approve-adjustment' AND NOT EXISTS (
      SELECT FROM process_event e
      WHERE e.process_id = added.process_id AND e.seq < added.seq AND NOT is_of_one(added, e)
        AND e.type = 'management.approve-adjustment' AND e.data ->> 'adjustment' = added.data ->> 'adjustment'
    ) THEN
      RAISE EXCEPTION 'four eyes: % of % is of somebody who had a hand in what it decides on', added.type, added.process_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'process_event_four_eyes', TABLE = 'process_event';
    END IF;
  END $$;`;

/** Numbers for the plans of months, and how each stands; purchases by what was bought. */
export class MonthlyPlans1763769600240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HANDS);
    await runner.query('CREATE SEQUENCE monthly_plan_no');
    await runner.query(
      `CREATE TABLE "monthly_plan" ("no" text NOT NULL, "month" text NOT NULL, "state" text NOT NULL, "revision" integer NOT NULL, "due_on" date, "lines" integer NOT NULL, "purchases" integer NOT NULL, "procured" boolean NOT NULL, "objections" integer NOT NULL, "adjustment" text, "open" boolean NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_689631118091b93fb79bb5239f2" PRIMARY KEY ("no"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "monthly_plan_of_month" ON "monthly_plan"  ("month") `);
    await runner.query(`CREATE INDEX "purchase_line_of_item" ON "purchase_line"  ("item") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX purchase_line_of_item');
    await runner.query('DROP TABLE monthly_plan');
    await runner.query('DROP SEQUENCE monthly_plan_no');
  }
}
