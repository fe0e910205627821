import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what a purchase is added up: the department, and the items by their names, however they are spelled. */
const SUMS = `
  CREATE FUNCTION item_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN upper(regexp_replace(normalize(coalesce(name, ''), NFKC), '[\\s[:punct:]]+', '', 'g'));
  CREATE FUNCTION item_keys(items jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (
      SELECT coalesce(array_agg(DISTINCT item_key(item ->> 'item')) FILTER (WHERE item_key(item ->> 'item') <> ''), '{}')
      FROM jsonb_array_elements(items) AS item);
  CREATE INDEX purchase_requisition_of_department ON purchase_requisition (department, submitted_at);
  CREATE INDEX purchase_requisition_of_item ON purchase_requisition USING gin (item_keys(items));`;

/** A purchase is not split over people, orders or currencies to stay below the limit (S0§四(三)2). */
export class RequisitionSums1763769600071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUMS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX purchase_requisition_of_department;
      DROP INDEX purchase_requisition_of_item;
      DROP FUNCTION item_keys;
      DROP FUNCTION item_key`);
  }
}
