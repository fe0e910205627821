import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The texts by which orders are found, each once, and which order has which: customers and products repeat, so the index
 * of trigrams grows with their number and no longer with that of the orders.
 */
export class SearchTexts1763769600023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_text (words text NOT NULL, order_no text NOT NULL);
      INSERT INTO order_text (words, order_no)
        SELECT DISTINCT E'\\n' || part, order_no FROM order_search, string_to_table(substr(words, 2), E'\\n') AS part;
      ALTER TABLE order_text ADD CONSTRAINT order_text_pk PRIMARY KEY (words, order_no);
      CREATE INDEX order_text_of_order ON order_text (order_no);
      CREATE TABLE search_text (words text NOT NULL);
      INSERT INTO search_text (words) SELECT DISTINCT words FROM order_text;
      ALTER TABLE search_text ADD CONSTRAINT search_text_pk PRIMARY KEY (words);
      CREATE INDEX search_text_trigrams ON search_text USING gin (words gin_trgm_ops) WITH (gin_pending_list_limit = 1024);
      ANALYZE order_text, search_text;
      DROP TABLE order_search`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_search (order_no text CONSTRAINT order_search_pk PRIMARY KEY, words text NOT NULL);
      INSERT INTO order_search (order_no, words) SELECT order_no, string_agg(words, '') FROM order_text GROUP BY order_no;
      CREATE INDEX order_search_trigrams ON order_search USING gin (words gin_trgm_ops)
        WITH (gin_pending_list_limit = 1024);
      ALTER TABLE order_search ALTER COLUMN words SET STATISTICS 500;
      DROP TABLE order_text, search_text`);
  }
}
