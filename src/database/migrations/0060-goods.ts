import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is counted of a line since the order's third version, and that its figures do not contradict each other. Orders of
 * older versions never promised that: they are not `kept`, and their rows are written as their own rules left them.
 */
const GOODS = `
  ALTER TABLE order_line
    ADD COLUMN dispatched numeric NOT NULL DEFAULT 0,
    ADD COLUMN lost numeric NOT NULL DEFAULT 0,
    ADD COLUMN refused numeric NOT NULL DEFAULT 0,
    ADD COLUMN returned numeric NOT NULL DEFAULT 0,
    ADD COLUMN taken_back numeric NOT NULL DEFAULT 0,
    ADD COLUMN settled numeric NOT NULL DEFAULT 0,
    ADD COLUMN kept boolean NOT NULL DEFAULT false;

  UPDATE order_line l SET dispatched = trim_scale(s.dispatched)
    FROM (
      SELECT order_no, (row ->> 'line')::integer AS line, sum((row ->> 'dispatched')::numeric) AS dispatched
      FROM shipment, jsonb_array_elements(lines) AS row GROUP BY 1, 2
    ) s WHERE s.order_no = l.order_no AND s.line = l.line;
  UPDATE order_line l SET settled = l.invoiced
    FROM receivable r WHERE r.order_no = l.order_no AND r.invoiced > 0 AND r.paid + r.written_off >= r.invoiced;
  UPDATE shipment SET lines = (
    SELECT jsonb_agg(row || '{"lost": "0", "refused": "0", "returned": "0"}') FROM jsonb_array_elements(lines) AS row
  ) WHERE jsonb_array_length(lines) > 0;

  ALTER TABLE order_line
    ALTER COLUMN dispatched DROP DEFAULT,
    ALTER COLUMN lost DROP DEFAULT,
    ALTER COLUMN refused DROP DEFAULT,
    ALTER COLUMN returned DROP DEFAULT,
    ALTER COLUMN taken_back DROP DEFAULT,
    ALTER COLUMN settled DROP DEFAULT,
    ALTER COLUMN kept DROP DEFAULT,
    ADD CONSTRAINT order_line_not_negative CHECK (NOT kept OR least(
      ordered, produced, passed, rejected, accepted, delivered, invoiced,
      dispatched, lost, refused, returned, taken_back, settled
    ) >= 0),
    ADD CONSTRAINT order_line_passed CHECK (NOT kept OR passed <= produced),
    ADD CONSTRAINT order_line_accepted CHECK (NOT kept OR accepted <= least(passed, ordered)),
    ADD CONSTRAINT order_line_dispatched CHECK (NOT kept OR dispatched <= ordered),
    ADD CONSTRAINT order_line_delivered CHECK (NOT kept OR delivered <= dispatched),
    ADD CONSTRAINT order_line_invoiced CHECK (NOT kept OR invoiced <= accepted + taken_back),
    ADD CONSTRAINT order_line_settled CHECK (NOT kept OR settled <= invoiced);`;

/** The ledger of goods holds as inequalities (S3§五3, §六). */
export class Goods1763769600060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GOODS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE shipment SET lines = (
        SELECT jsonb_agg(row - 'lost' - 'refused' - 'returned') FROM jsonb_array_elements(lines) AS row
      ) WHERE jsonb_array_length(lines) > 0;
      ALTER TABLE order_line
        DROP COLUMN dispatched, DROP COLUMN lost, DROP COLUMN refused, DROP COLUMN returned, DROP COLUMN taken_back,
        DROP COLUMN settled, DROP COLUMN kept`);
  }
}
