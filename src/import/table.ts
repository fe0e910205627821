import { isBlank } from '../../machines/text.js';

/** A value as the file holds it; null where the cell is empty. */
export type Cell = string | number | boolean | Date | null;

export interface TableRow {
  /** As the spreadsheet numbers it, from 1, the header and empty rows counted. */
  row: number;
  cells: Cell[];
}

/** A sheet of a workbook, or a CSV file: a header and rows with something in them. */
export interface Table {
  /** Name of the sheet; of a CSV file, the file's. */
  name: string;
  titles: string[];
  rows: TableRow[];
}

/** One cell, as a spreadsheet names it. */
export interface Place {
  sheet: string;
  row: number;
  /** Letters, e.g. `AB`; null where the file has no such column, or the row as a whole is meant. */
  column: string | null;
  /** The column's header in this file. */
  title: string | null;
}

/** Null for a sheet without a header. The header is the first row with something in it. */
export function tableOf(name: string, rows: readonly (readonly Cell[])[]): Table | null {
  const numbered = rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => (isBlank(cell) ? null : cell)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  const [header, ...data] = numbered;
  if (!header) return null;
  const titles = header.cells.map((cell) => (cell === null ? '' : String(cell).trim()));
  return { name, titles, rows: data };
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
