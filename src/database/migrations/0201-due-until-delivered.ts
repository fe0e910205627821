import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read models that say by which day an order is due, and which of their rows. */
const ROWS: Readonly<Record<string, string>> = {
  follow_up: '',
  delivery: '',
  production_job: '',
  engineering_task: '',
  inspection: `AND r.kind <> 'incoming'`,
};

const OVER = `p.kind = 'orders' AND p.state IN ('delivered', 'settled', 'cancelled')`;
const AGREED = `(p.facts::jsonb || p.facts_since::jsonb) -> 'entry' ->> 'deliveryDate'`;

/**
 * The day on which an order is due ends with its delivery: what is stored agrees with what its log now gives. When what
 * waits in it is due is reckoned anew.
 */
export class DueUntilDelivered1763769600201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, which] of Object.entries(ROWS)) {
      await runner.query(
        `UPDATE ${table} r SET due_on = NULL FROM process p WHERE p.id = r.order_no AND ${OVER} AND r.due_on IS NOT NULL ${which}`,
      );
    }
    await runner.query(`
      UPDATE process_clock c SET policy = -1 FROM process p WHERE p.id = c.id AND ${OVER} AND c.policy > 0;
      UPDATE waiting w SET due_on = NULL, due = 'infinity' FROM process p
        WHERE p.id = w.id AND ${OVER} AND w.due_on IS NOT NULL;
      UPDATE process p SET due_on = NULL WHERE ${OVER} AND p.due_on IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, which] of Object.entries(ROWS)) {
      await runner.query(
        `UPDATE ${table} r SET due_on = (${AGREED})::date FROM process p WHERE p.id = r.order_no AND ${OVER} ${which}`,
      );
    }
    await runner.query(`
      UPDATE process p SET due_on = (${AGREED})::date WHERE ${OVER};
      UPDATE waiting w SET due_on = p.due_on, due = least(w.due, (p.due_on + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
        FROM process p WHERE p.id = w.id AND ${OVER} AND p.due_on IS NOT NULL`);
  }
}
