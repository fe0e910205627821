import type pg from 'pg';

/** Tables that only grow: the application may read and append, never change or remove. */
export const APPEND_ONLY_TABLES: readonly string[] = [
  'process_event',
  'policy_version',
  'audit_entry',
  'checkpoint',
  'urging',
  'urging_reply',
  'signed_sheet',
  'customer_link_use',
  'refused_move',
];

/** Tables that only the owner writes: by migrations, and by the function that erases. */
const READ_ONLY_TABLES: readonly string[] = ['migrations', 'erasure', 'sign_in_secret'];

const TABLE_PRIVILEGES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];

interface Relation {
  schema: string;
  name: string;
  kind: 'table' | 'view' | 'sequence';
  held: string[];
}

/** Partitions answer for their root table; schemas of extensions and of PostgreSQL itself are left alone. */
const RELATIONS = `
  SELECT n.nspname AS schema, c.relname AS name,
         CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' ELSE 'table' END AS kind,
         (SELECT r.relname FROM pg_class r WHERE r.oid = coalesce(pg_partition_root(c.oid), c.oid)) AS root,
         ARRAY(SELECT p FROM unnest($2::text[]) AS p WHERE c.relkind <> 'S' AND has_table_privilege($1, c.oid, p))
         || ARRAY(SELECT p FROM unnest(ARRAY['USAGE', 'SELECT', 'UPDATE']) AS p
                  WHERE c.relkind = 'S' AND has_sequence_privilege($1, c.oid, p)) AS held
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
    AND (n.nspname = 'public' OR n.nspowner = (SELECT oid FROM pg_roles WHERE rolname = current_user))
    AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1, 2`;

/**
 * Gives the application's role what it needs and takes what it must not have. Writes nothing when all is as it should
 * be. The caller holds the migration lock and is connected as the owner.
 * @returns the relations whose rights were changed
 */
export async function grantToApplication(client: pg.ClientBase, role: string): Promise<string[]> {
  const { rows } = await client.query<Relation & { root: string }>(RELATIONS, [role, TABLE_PRIVILEGES]);
  const quotedRole = client.escapeIdentifier(role);
  const statements: string[] = [];
  const changed: string[] = [];

  for (const schema of new Set(['public', ...rows.map((row) => row.schema)])) {
    const usage = await client.query<{ held: boolean }>('SELECT has_schema_privilege($1, $2, $3) AS held', [
      role,
      schema,
      'USAGE',
    ]);
    if (!usage.rows[0].held)
      statements.push(`GRANT USAGE ON SCHEMA ${client.escapeIdentifier(schema)} TO ${quotedRole}`);
  }
  for (const row of rows) {
    const due = duePrivileges(row.kind, row.root);
    if (due.length === row.held.length && due.every((privilege) => row.held.includes(privilege))) continue;
    const what = `${row.kind === 'sequence' ? 'SEQUENCE ' : ''}${client.escapeIdentifier(row.schema)}.${client.escapeIdentifier(row.name)}`;
    statements.push(`REVOKE ALL ON ${what} FROM ${quotedRole}`, `GRANT ${due.join(', ')} ON ${what} TO ${quotedRole}`);
    changed.push(`${row.schema}.${row.name}`);
  }
  if (statements.length > 0) await client.query(statements.join('; ')); // one message is one transaction
  return changed;
}

function duePrivileges(kind: Relation['kind'], rootName: string): string[] {
  if (kind === 'sequence') return ['USAGE', 'SELECT'];
  if (kind === 'view' || READ_ONLY_TABLES.includes(rootName)) return ['SELECT'];
  if (APPEND_ONLY_TABLES.includes(rootName)) return ['SELECT', 'INSERT'];
  return ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
}
