import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { canonicalJson } from '../log/canonical-json.js';
import type { Write } from './projection.js';

/** How the rows of one table are written: the clause of the write statement and its one parameter. */
export interface TableWrite {
  clause: (parameter: string) => string;
  /** Names the clause in the name of the prepared statement. */
  shape: string;
  rows: object[];
}

interface Table {
  name: string;
  columns: { property: string; column: string }[];
  key: string[];
}

const quoted = (name: string): string => `"${name}"`;

/** Turns the rows that reactions return into clauses of the write statement, one per table. */
@Injectable()
export class ProjectionWriter {
  private readonly known = new Map<EntityTarget<ObjectLiteral>, Table>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  clauses(writes: readonly Write[]): TableWrite[] {
    const byTable = new Map<string, { table: Table; removes: boolean; rows: Map<string, object> }>();
    for (const write of writes) {
      const removes = 'remove' in write;
      const table = this.table(removes ? write.remove : write.put);
      const row = asColumns(table, write.row, removes);
      const key = canonicalJson(table.key.map((column) => row[column] ?? null));
      // A row written twice in one transition counts as written last; a statement can touch it only once.
      byTable.get(shapeOf(table, !removes))?.rows.delete(key);
      const shape = shapeOf(table, removes);
      const group = byTable.get(shape) ?? { table, removes, rows: new Map<string, object>() };
      byTable.set(shape, group);
      group.rows.set(key, row);
    }
    return [...byTable.entries()]
      .filter(([, { rows }]) => rows.size > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([shape, { table, removes, rows }]) => ({
        shape,
        rows: [...rows.values()],
        clause: (parameter) => (removes ? removeClause(table, parameter) : putClause(table, parameter)),
      }));
  }

  private table(entity: EntityTarget<ObjectLiteral>): Table {
    const known = this.known.get(entity);
    if (known) return known;
    const metadata = this.dataSource.getMetadata(entity);
    const table: Table = {
      name: metadata.tableName,
      columns: metadata.columns.map(({ propertyName, databaseName }) => ({
        property: propertyName,
        column: databaseName,
      })),
      key: metadata.primaryColumns.map(({ databaseName }) => databaseName),
    };
    this.known.set(entity, table);
    return table;
  }
}

const shapeOf = ({ name }: Table, removes: boolean): string => `${removes ? '-' : '+'}${name}`;

/** Every column of a row that is put; only the key of one that is removed. */
function asColumns(table: Table, row: object, removes: boolean): Record<string, unknown> {
  const wanted = removes ? table.columns.filter(({ column }) => table.key.includes(column)) : table.columns;
  return Object.fromEntries(
    wanted.map(({ property, column }) => {
      const value = (row as Record<string, unknown>)[property];
      if (value === undefined) throw new TypeError(`A row of ${table.name} lacks ${property}`);
      return [column, value];
    }),
  );
}

function putClause({ name, columns, key }: Table, parameter: string): string {
  const all = columns.map(({ column }) => quoted(column));
  const others = all.filter((column) => !key.map(quoted).includes(column));
  const change =
    others.length > 0
      ? `DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`
      : 'DO NOTHING';
  return (
    `INSERT INTO ${quoted(name)} (${all.join(', ')}) SELECT ${all.join(', ')} ` +
    `FROM jsonb_populate_recordset(NULL::${quoted(name)}, ${parameter}::jsonb) ` +
    `ON CONFLICT (${key.map(quoted).join(', ')}) ${change}`
  );
}

const removeClause = ({ name, key }: Table, parameter: string): string =>
  `DELETE FROM ${quoted(name)} AS t USING jsonb_populate_recordset(NULL::${quoted(name)}, ${parameter}::jsonb) AS gone ` +
  `WHERE ${key.map((column) => `t.${quoted(column)} = gone.${quoted(column)}`).join(' AND ')}`;
