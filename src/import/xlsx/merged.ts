import { LIMITS } from '../limits.js';
import { refusedFile } from '../refuse.js';
import type { TableRow } from '../table.js';
import { letters } from '../table.js';
import type { Address } from './address.js';

interface Range {
  from: Address;
  to: Address;
}

/**
 * A merged range shows one value, which its first cell holds. Below it the value is given to the rows that hold something
 * else, and the cells are marked; beside it the cells stay empty and are marked.
 * @throws ValidationError when the ranges cover more cells than an import takes
 */
export function joinMerged(rows: readonly TableRow[], ranges: readonly Range[]): void {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  let covered = 0;
  for (const { from, to } of ranges) {
    const value = byRow.get(from.row)?.cells[from.column] ?? null;
    if (value === null) continue;
    const merged = `${letters(from.column)}${from.row}:${letters(to.column)}${to.row}`;
    const lastColumn = Math.min(to.column, LIMITS.lastColumn - 1);
    for (let number = from.row; number <= Math.min(to.row, LIMITS.lastRow); number++) {
      covered += 1 + lastColumn - from.column;
      if (covered > LIMITS.cells) throw refusedFile('tooManyCells', { max: LIMITS.cells });
      const row = byRow.get(number);
      if (row) cover(row, { ...from, last: lastColumn, isFirst: number === from.row }, value, merged);
    }
  }
}

function cover(
  row: TableRow,
  { column, last, isFirst }: { column: number; last: number; isFirst: boolean },
  value: TableRow['cells'][number],
  merged: string,
): void {
  const marks = (row.marks ??= {});
  for (let at = isFirst ? column + 1 : column; at <= last; at++) {
    while (row.cells.length <= at) row.cells.push(null);
    if (at === column) row.cells[at] = value;
    marks[at] = { ...marks[at], merged };
  }
}
