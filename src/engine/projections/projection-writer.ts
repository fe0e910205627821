import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Step } from '../../database/pipeline.js';
import { statementName } from '../../database/pool.js';
import type { Column } from '../../database/recordset.js';
import { arrays, arrayText, recordset, typed } from '../../database/recordset.js';
import { canonicalJson } from '../log/canonical-json.js';
import type { Write } from './projection.js';

/** A row by the names of its columns, and its key as text. */
export interface TableRow {
  key: string;
  values: Readonly<Record<string, unknown>>;
}

/** What is written to one table, or removed from it. */
export interface TableWrite {
  table: string;
  removes: boolean;
  /** The rows are put and have nothing beside their key. */
  isKey: boolean;
  rows: readonly TableRow[];
}

/** The rows of one of a group of changes, by its number in the group. */
interface Numbered {
  item: number;
  row: TableRow;
}

interface Table {
  name: string;
  columns: { property: string; column: string }[];
  key: string[];
  put: Statement;
  remove: Statement;
}

interface Statement {
  name: string;
  text: string;
  columns: readonly Column<Numbered>[];
}

/** Two changes of one group want the same row to be different: each has to go by itself. */
class RowsCollideError extends Error {}

/**
 * SQL: the numbers of those changes of a group that were kept, as the statement that moved the processes has noted them in
 * the same transaction. Where nobody has, there is only one change.
 */
const KEPT = `(SELECT coalesce(nullif(current_setting('orders.kept', true), ''), '{0}'))::integer[]`;
/** The number of the one change that is not one of a group. */
const ONLY = 0;

const quoted = (name: string): string => `"${name}"`;

/** Turns the rows that projections return into statements, one per table. */
@Injectable()
export class ProjectionWriter {
  private readonly known = new Map<EntityTarget<ObjectLiteral>, Table>();
  private readonly byName = new Map<string, Table>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** By table; a row that is written twice counts as written last. */
  rows(writes: readonly Write[]): TableWrite[] {
    const byTable = new Map<string, { table: Table; removes: boolean; rows: Map<string, TableRow> }>();
    for (const write of writes) {
      const removes = 'remove' in write;
      const table = this.table(removes ? write.remove : write.put);
      const values = asColumns(table, write.row, removes);
      const key = canonicalJson(table.key.map((column) => values[column] ?? null));
      byTable.get(shapeOf(table.name, !removes))?.rows.delete(key);
      const shape = shapeOf(table.name, removes);
      const group = byTable.get(shape) ?? { table, removes, rows: new Map<string, TableRow>() };
      byTable.set(shape, group);
      group.rows.set(key, { key, values });
    }
    return [...byTable.values()]
      .filter(({ rows }) => rows.size > 0)
      .map(({ table, removes, rows }) => ({
        table: table.name,
        removes,
        isKey: !removes && table.key.length === table.columns.length,
        rows: [...rows.values()],
      }));
  }

  /**
   * The statements that write the rows of several changes, numbered from 1: tables and rows in one order, so that two
   * groups never wait for each other in a ring.
   * @throws RowsCollideError
   */
  together(changes: readonly (readonly TableWrite[])[]): Step[] {
    const byShape = new Map<string, { write: TableWrite; rows: Map<string, Numbered> }>();
    changes.forEach((writes, index) => {
      for (const write of writes) {
        const shape = shapeOf(write.table, write.removes);
        const group = byShape.get(shape) ?? { write, rows: new Map<string, Numbered>() };
        byShape.set(shape, group);
        for (const row of write.rows) {
          // What is nothing but its key is the same whoever writes it, and may be written by several.
          const key = write.isKey ? `${row.key} ${index}` : row.key;
          const other = group.rows.get(key) ?? byShape.get(shapeOf(write.table, !write.removes))?.rows.get(key);
          if (other) throw new RowsCollideError(`Two changes of one group write ${row.key} of ${write.table}`);
          group.rows.set(key, { item: index + 1, row });
        }
      }
    });
    return [...byShape.entries()].sort(byFirst).map(([, { write, rows }]) =>
      this.step(
        write,
        [...rows.entries()].sort(byFirst).map(([, row]) => row),
      ),
    );
  }

  /** The statements that write the rows of the only change of a transaction, in the order that groups keep too. */
  alone(writes: readonly Write[]): Step[] {
    const byShape = this.rows(writes).map((write) => [shapeOf(write.table, write.removes), write] as const);
    return byShape.sort(byFirst).map(([, write]) => {
      const byKey = write.rows.map((row) => [row.key, { item: ONLY, row }] as const);
      return this.step(
        write,
        byKey.sort(byFirst).map(([, row]) => row),
      );
    });
  }

  private step({ table, removes }: TableWrite, rows: readonly Numbered[]): Step {
    const known = this.byName.get(table);
    if (!known) throw new Error(`Nothing was ever written to ${table}`);
    const { name, text, columns } = removes ? known.remove : known.put;
    return { name, text, values: arrays(columns, rows) };
  }

  private table(entity: EntityTarget<ObjectLiteral>): Table {
    const known = this.known.get(entity);
    if (known) return known;
    const metadata = this.dataSource.getMetadata(entity);
    // What the entity declares as never inserted is not the projection's: a lease.
    const written = metadata.columns.filter(({ isInsert }) => isInsert);
    const columnOf = ({ databaseName, isArray, type }: (typeof metadata.columns)[number]): Column<Numbered> => {
      const sqlType = `${this.dataSource.driver.normalizeType({ type })}${isArray ? '[]' : ''}`;
      return [databaseName, sqlType, ({ row }) => wireValue(row.values[databaseName], isArray)];
    };
    const item: Column<Numbered> = ['#', 'integer', (one) => one.item];
    const key = metadata.primaryColumns.map(({ databaseName }) => databaseName);
    const table: Table = {
      name: metadata.tableName,
      columns: written.map(({ propertyName, databaseName }) => ({
        property: propertyName,
        column: databaseName,
      })),
      key,
      put: putStatement(metadata.tableName, [item, ...written.map(columnOf)], key),
      remove: removeStatement(metadata.tableName, [item, ...metadata.primaryColumns.map(columnOf)]),
    };
    this.known.set(entity, table);
    this.byName.set(table.name, table);
    return table;
  }
}

const byFirst = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

const shapeOf = (table: string, removes: boolean): string => `${table} ${removes ? '-' : '+'}`;

/** Every column of a row that is put; only the key of one that is removed. */
function asColumns(table: Table, row: object, removes: boolean): Record<string, unknown> {
  const wanted = removes ? table.columns.filter(({ column }) => table.key.includes(column)) : table.columns;
  const values: Record<string, unknown> = {};
  for (const { property, column } of wanted) {
    const value = (row as Record<string, unknown>)[property];
    if (value === undefined) throw new TypeError(`A row of ${table.name} lacks ${property}`);
    values[column] = value;
  }
  return values;
}

/** A value as PostgreSQL reads it from text; lists and objects that are not arrays of the table are JSON. */
function wireValue(value: unknown, isArray: boolean): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (isArray) return arrayText(value as (string | null)[]);
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean);
}

function putStatement(table: string, columns: readonly Column<Numbered>[], key: readonly string[]): Statement {
  const [item, ...own] = columns;
  const names = own.map(([name]) => quoted(name));
  const others = names.filter((name) => !key.map(quoted).includes(name));
  const change =
    others.length > 0 ? `DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}` : 'DO NOTHING';
  const text =
    `INSERT INTO ${quoted(table)} (${names.join(', ')}) SELECT ${own.map((column) => typed(column, 'n')).join(', ')} ` +
    `FROM ${recordset(columns, 1, 'n')} WHERE ${typed(item, 'n')} = ANY (${KEPT}) ` +
    `ON CONFLICT (${key.map(quoted).join(', ')}) ${change}`;
  return { name: statementName(`+${table}`, text), text, columns };
}

function removeStatement(table: string, columns: readonly Column<Numbered>[]): Statement {
  const [item, ...key] = columns;
  const text =
    `DELETE FROM ${quoted(table)} AS t USING ${recordset(columns, 1, 'n')} WHERE ${typed(item, 'n')} = ANY (${KEPT}) ` +
    `AND ${key.map((column) => `t.${quoted(column[0])} = ${typed(column, 'n')}`).join(' AND ')}`;
  return { name: statementName(`-${table}`, text), text, columns };
}
