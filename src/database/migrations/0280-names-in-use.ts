import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Register } from '../../../machines/kit/lookups.js';
import { nameInUse } from '../../read-models/names-in-use.js';

const TABLES = `
  CREATE TABLE "name_in_use" ("register" text COLLATE "C" NOT NULL, "key" text COLLATE "C" NOT NULL, "name" text COLLATE "C" NOT NULL, "words" text COLLATE "C" NOT NULL, CONSTRAINT "PK_27c3e09df7e34888ff3ed572d7e" PRIMARY KEY ("register", "key", "name", "words"));
  CREATE INDEX name_in_use_words ON name_in_use USING gin (words gin_trgm_ops) WITH (gin_pending_list_limit = 1024);

  CREATE TABLE "purchase_price" ("purchase_order" text NOT NULL, "line" integer NOT NULL, "item" text NOT NULL, "specification" text NOT NULL, "supplier" text NOT NULL, "quantity" numeric NOT NULL, "unit" text NOT NULL, "price" numeric NOT NULL, "currency" text NOT NULL, "placed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_e5b24777f0537ff8f48cabc49cd" PRIMARY KEY ("purchase_order", "line"));
  INSERT INTO purchase_price
    SELECT id, (line ->> 'line')::integer, line ->> 'item', coalesce(line ->> 'specification', ''),
      coalesce(f ->> 'supplier', ''), (line ->> 'quantity')::numeric, line ->> 'unit',
      coalesce((line ->> 'price')::numeric, 0), coalesce(f ->> 'currency', ''), (f -> 'placed' ->> 'at')::timestamptz
    FROM (SELECT id, facts::jsonb || facts_since::jsonb AS f FROM process WHERE kind = 'purchase-orders') AS purchase,
      jsonb_array_elements(f -> 'lines') AS line
    WHERE f ->> 'placed' IS NOT NULL AND f ->> 'cancelled' IS NULL;
  CREATE INDEX "purchase_price_latest" ON "purchase_price" ("placed_at", "purchase_order", "line");
  CREATE INDEX "purchase_price_of_item" ON "purchase_price" ("item", "placed_at", "purchase_order", "line");
  CREATE INDEX "purchase_price_of_supplier" ON "purchase_price" ("supplier", "placed_at", "purchase_order", "line");

  ALTER TABLE order_line
    ADD COLUMN customer text NOT NULL DEFAULT '',
    ADD COLUMN ordered_at timestamptz NOT NULL DEFAULT 'epoch',
    ADD COLUMN currency text NOT NULL DEFAULT '';
  UPDATE order_line l SET customer = s.customer, ordered_at = s.received_at, currency = s.currency
    FROM order_summary s WHERE s.order_no = l.order_no;
  ALTER TABLE order_line
    ALTER COLUMN customer DROP DEFAULT, ALTER COLUMN ordered_at DROP DEFAULT, ALTER COLUMN currency DROP DEFAULT;
  DROP INDEX order_line_of_product;
  CREATE INDEX order_line_of_product ON order_line (product_no, ordered_at, order_no, line);
  CREATE INDEX order_line_of_customer ON order_line (customer, product_no, ordered_at, order_no, line);`;

/** Each name that there is with what stands beside it, once. */
const NAMES: Readonly<Partial<Record<Register, string>>> = {
  customers: 'SELECT DISTINCT customer AS name, NULL AS beside FROM order_summary',
  products: 'SELECT DISTINCT product_no AS name, description AS beside FROM order_line',
  suppliers: `
    SELECT name, NULL AS beside FROM supplier_standing UNION SELECT supplier, NULL FROM purchase_line
    UNION SELECT supplier, NULL FROM material_need`,
  items: `
    SELECT item AS name, specification AS beside FROM stock_item UNION SELECT item, specification FROM purchase_price
    UNION SELECT item, specification FROM material_need WHERE source = 'plan'
    UNION SELECT item ->> 'item', item ->> 'specification' FROM purchase_requisition, jsonb_array_elements(items) AS item`,
  units: `
    SELECT unit AS name, NULL AS beside FROM order_line UNION SELECT unit, NULL FROM purchase_line
    UNION SELECT unit, NULL FROM stock_item
    UNION SELECT item ->> 'unit', NULL FROM purchase_requisition, jsonb_array_elements(items) AS item`,
};

const FILL = `
  INSERT INTO name_in_use (register, key, name, words)
  SELECT register, key, name, words FROM jsonb_to_recordset($1::jsonb) AS n (register text, key text, name text, words text)
  ON CONFLICT DO NOTHING`;

const AT_ONCE = 5000;

interface Found {
  name: string | null;
  beside: string | null;
}

/** The names that are in use, what was agreed for what in purchases, and of a line of an order whose it is and since when. */
export class NamesInUse1763769600280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const [register, statement] of Object.entries(NAMES)) {
      const found = (await runner.query(statement)) as Found[];
      const rows = found.flatMap(({ name, beside }) => nameInUse(register as Register, name, beside ?? ''));
      for (let from = 0; from < rows.length; from += AT_ONCE)
        await runner.query(FILL, [JSON.stringify(rows.slice(from, from + AT_ONCE))]);
    }
    await runner.query('ANALYZE name_in_use');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE name_in_use, purchase_price;
      DROP INDEX order_line_of_customer, order_line_of_product;
      ALTER TABLE order_line DROP COLUMN customer, DROP COLUMN ordered_at, DROP COLUMN currency;
      CREATE INDEX order_line_of_product ON order_line (product_no, order_no)`);
  }
}
