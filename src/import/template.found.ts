import { refusedFile } from './refuse.js';
import type { Table } from './table.js';
import type { Column } from './template.columns.js';
import { columnOf, isAmountColumn, isStateColumn, ORDER_NO, otherColumnOf } from './template.columns.js';

/** Where the columns of a sheet stand. */
export interface Found {
  columns: ReadonlyMap<Column, number>;
  numberAt: number;
  /** Those that are looked at and not entered. */
  stateAt: number;
  amountAt: number;
}

/** @throws ValidationError when a column stands there twice */
function columnsIn({ titles }: Pick<Table, 'titles'>): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, title] of titles.entries()) {
    const column = columnOf(title);
    if (!column) continue;
    if (columns.has(column)) throw refusedFile('twice', { title });
    columns.set(column, index);
  }
  for (const [index, title] of titles.entries()) {
    const column = columnOf(title) ? undefined : otherColumnOf(title);
    if (column && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

/** @throws ValidationError when a column stands there twice */
export function foundIn(table: Pick<Table, 'titles'>): Found {
  const columns = columnsIn(table);
  const numberAt = [...columns].find(([{ path }]) => path === ORDER_NO)?.[1] ?? 0;
  return {
    columns,
    numberAt,
    stateAt: table.titles.findIndex(isStateColumn),
    amountAt: table.titles.findIndex(isAmountColumn),
  };
}
