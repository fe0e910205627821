import type { Remark } from '../mapped-order.js';
import { placeIn } from '../mapped-order.js';
import { says } from '../messages.js';
import type { Place, Table, TableRow } from '../table.js';
import { understand } from '../understand.js';
import type { RowColumn } from './row.columns.js';
import { columnsAt } from './row.columns.js';

/** A row of a sheet: the data of one entry, and the cells that it came from. */
export interface ReadRow {
  place: Place;
  data: Record<string, unknown>;
  /** Cells that could not be understood. */
  problems: Remark[];
  /** What a person should look at. */
  warnings: Remark[];
  placeOf: (field: string) => Place;
}

/** What was read of the sheets. */
export interface ReadRows {
  rows: ReadRow[];
  ignored: { sheet: string; title: string }[];
}

function readRow(table: Table, row: TableRow, columns: ReadonlyMap<RowColumn, number>): ReadRow | null {
  const read: ReadRow = {
    place: placeIn(table, row),
    data: {},
    problems: [],
    warnings: [],
    placeOf: (field) => {
      const at = [...columns].find(([column]) => column.field === field.replace(/[.[].*$/, ''));
      return placeIn(table, row, at?.[1] ?? null);
    },
  };
  let isBlank = true;
  for (const [column, index] of columns) {
    const understood = understand(table, row, index, column);
    if (!understood) continue;
    isBlank = false;
    const { value, complaint, doubts, told } = understood;
    const remark = (text: Remark['text']): Remark => ({ path: column.field, place: placeIn(table, row, index), text });
    read.warnings.push(...[...doubts, ...told].map(remark));
    if (complaint) read.problems.push(remark(complaint));
    else read.data[column.field] = value;
  }
  if (isBlank) return null;
  if (row.isHidden) read.problems.push({ path: '', place: read.place, text: says('hiddenRow') });
  return read;
}

/** The rows of every sheet that has one of the columns; of a sheet that nobody sees nothing is read. */
export function readRows(tables: readonly Table[], columns: readonly RowColumn[]): ReadRows {
  const sheets = tables.flatMap((table) => {
    const at = columnsAt(columns, table.titles);
    return table.isHidden || at.size === 0 ? [] : [{ table, at }];
  });
  return {
    rows: sheets.flatMap(({ table, at }) => table.rows.flatMap((row) => readRow(table, row, at) ?? [])),
    ignored: sheets.flatMap(({ table, at }) => {
      const used = new Set(at.values());
      return table.titles.flatMap((title, index) =>
        title === '' || used.has(index) ? [] : [{ sheet: table.name, title }],
      );
    }),
  };
}
