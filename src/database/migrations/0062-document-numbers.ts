import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The numbers of invoices, payments, statements and acceptance reports, each with the order that has used it, from the
 * order's third version on; older versions never promised that theirs are used once. The rows are a read model like any
 * other. That no second order uses a number is the table's own: of two that write at the same instant one waits for the
 * other, and fails.
 *
 * What an order brings along from an older version gives way, and among themselves to the lower order number: so the rows
 * are the same in whatever order the logs are read again.
 */
const DOCUMENT_NUMBERS = `
  CREATE TABLE document_number (
    kind text NOT NULL,
    scope text NOT NULL,
    number text NOT NULL,
    order_no text NOT NULL,
    taken_over boolean NOT NULL,
    CONSTRAINT document_number_pk PRIMARY KEY (kind, scope, number)
  );

  CREATE FUNCTION keep_document_number() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.order_no = OLD.order_no THEN
      NEW.taken_over := NEW.taken_over AND OLD.taken_over;
      RETURN NEW;
    ELSIF NEW.taken_over THEN
      RETURN CASE WHEN OLD.taken_over AND NEW.order_no < OLD.order_no THEN NEW END;
    ELSIF OLD.taken_over THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION '% % is used by another order than %', NEW.kind, NEW.number, NEW.order_no
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'document_number_pk', TABLE = 'document_number';
  END $$;
  CREATE TRIGGER document_number_kept BEFORE UPDATE ON document_number
    FOR EACH ROW EXECUTE FUNCTION keep_document_number();`;

/** A number stands for one thing. */
export class DocumentNumbers1763769600062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT_NUMBERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_number; DROP FUNCTION keep_document_number');
  }
}
