import type { MigrationInterface, QueryRunner } from 'typeorm';

// As names were coded for the search when this was written; see src/read-models/search-text.ts.
const FIRST = 'ABCDEF';
const OTHERS = 'GHIJKLMNOPQRSTUVWXYZ';

function coded(character: string): string {
  let rest = character.codePointAt(0) ?? 0;
  let code = FIRST.charAt(rest % FIRST.length);
  rest = Math.floor(rest / FIRST.length);
  while (rest > 0 || code.length < 4) {
    code += OTHERS.charAt(rest % OTHERS.length);
    rest = Math.floor(rest / OTHERS.length);
  }
  return code;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\x20-\x7e]/gu, coded);

const spelled = (start: string, text: string): string => (start + plain(text)).slice(0, 1000);

interface Named {
  id: string;
  contact: string;
  others: (string | null)[];
}

/** Orders in parts, with the customer's contact and with everything else that they are found by. */
const NAMED = `
  SELECT id, facts #>> '{entry,customer,contact}' AS contact,
    ARRAY[id, facts #>> '{entry,customerPo}', facts #>> '{entry,externalNo}', facts #>> '{contract,signature,contractNo}',
      facts #>> '{entry,customer,name}']
    || ARRAY(SELECT jsonb_array_elements(coalesce(facts #> '{entry,lines}', '[]')) ->> 'productNo')
    || ARRAY(SELECT jsonb_array_elements(coalesce(facts #> '{entry,lines}', '[]')) ->> 'description') AS others
  FROM process WHERE kind = 'orders' AND id > $1 AND coalesce(facts #>> '{entry,customer,contact}', '') <> ''
  ORDER BY id LIMIT 5000`;

const DROP = `
  DELETE FROM order_text t USING jsonb_to_recordset($1::jsonb) AS gone (no text, words text)
  WHERE t.order_no = gone.no AND t.words = gone.words`;
const ADD = `
  INSERT INTO order_text (order_no, words) SELECT no, words FROM jsonb_to_recordset($1::jsonb) AS come (no text, words text)
  ON CONFLICT DO NOTHING`;
const ADD_WORDS = `
  INSERT INTO search_text (words) SELECT DISTINCT words FROM jsonb_to_recordset($1::jsonb) AS come (words text)
  ON CONFLICT DO NOTHING`;
/** A text that no order has any more would only be looked at in vain. */
const TIDY = 'DELETE FROM search_text t WHERE NOT EXISTS (SELECT FROM order_text o WHERE o.words = t.words)';

/**
 * Sales may be shown their own orders only: what they have done with an order is found by an index of its own. And the
 * names of people at the customer, by which not everybody may find an order, are spelled apart.
 */
export class OwnOrders1763769600051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX process_event_of_sales ON process_event (process_id, by_person) WHERE office = 'sales'`,
    );
    for (let after = ''; ;) {
      const found = (await runner.query(NAMED, [after])) as Named[];
      const last = found.at(-1);
      if (!last) break;
      after = last.id;
      const people = found.map(({ id, contact }) => ({ no: id, words: spelled('\r', contact) }));
      const gone = found.flatMap(({ id, contact, others }) => {
        const words = spelled('\n', contact);
        const isElse = others.some((other) => other !== null && spelled('\n', other) === words);
        return isElse ? [] : [{ no: id, words }];
      });
      await runner.query(DROP, [JSON.stringify(gone)]);
      await runner.query(ADD, [JSON.stringify(people)]);
      await runner.query(ADD_WORDS, [JSON.stringify(people)]);
    }
    await runner.query(TIDY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX process_event_of_sales;
      INSERT INTO order_text (order_no, words)
        SELECT order_no, E'\\n' || substr(words, 2) FROM order_text WHERE starts_with(words, E'\\r') ON CONFLICT DO NOTHING;
      INSERT INTO search_text (words)
        SELECT DISTINCT words FROM order_text WHERE starts_with(words, E'\\n') ON CONFLICT DO NOTHING;
      DELETE FROM order_text WHERE starts_with(words, E'\\r');
      DELETE FROM search_text WHERE starts_with(words, E'\\r')`);
  }
}
