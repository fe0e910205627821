import type pg from 'pg';

/** A place in the database that holds one of the texts that were looked for. */
export interface Found {
  table: string;
  column: string;
  rows: number;
}

/** Every column of every table of ours that can hold text. */
const COLUMNS = `
  SELECT c.table_name AS "table", c.column_name AS "column"
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE t.table_type = 'BASE TABLE' AND c.table_schema = ANY (current_schemas(false))
    AND (c.data_type IN ('text', 'character varying', 'json', 'jsonb') OR c.udt_name IN ('_text', '_varchar', '_jsonb'))
  ORDER BY 1, 2`;

/** As they are, or escaped as JSON does. */
const written = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])),
];

/** The processes in whose log one of these texts still stands. Reads the whole log. */
export async function processesWith(client: pg.ClientBase, texts: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ process: string }>(
    `SELECT DISTINCT process_id AS process FROM process_event
     WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS t WHERE strpos(data::text, t) > 0 OR strpos(reason, t) > 0)
     ORDER BY process_id`,
    [written(texts)],
  );
  return rows.map(({ process }) => process);
}

/** Where in the database one of these texts still stands, as it is or escaped as JSON does. Reads every row of every table. */
export async function whereFound(client: pg.ClientBase, texts: readonly string[]): Promise<Found[]> {
  const wanted = written(texts);
  const found: Found[] = [];
  for (const { table, column } of (await client.query<Omit<Found, 'rows'>>(COLUMNS)).rows) {
    const [at, from] = [column, table].map((name) => client.escapeIdentifier(name));
    const { rows } = await client.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM ${from} WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS t WHERE strpos(${at}::text, t) > 0)`,
      [wanted],
    );
    if (rows[0].rows > 0) found.push({ table, column, rows: rows[0].rows });
  }
  return found;
}
