import { isBlank } from '../../machines/kit/text.js';

/** A value as the file holds it; null where the cell is empty. An error of Excel's is its text, e.g. `#REF!`. */
export type Cell = string | number | boolean | Date | null;

/** The comma stands in numbers where semicolons part the cells; tabs are Excel's "Unicode text". */
export const DELIMITERS = [',', '\t', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What a spreadsheet knows of a cell beside its value, and a person sees or does not see. */
export interface Mark {
  /** It is computed: the formula, empty where the workbook does not repeat it. */
  formula?: string;
  /** Computed, and the workbook keeps no result. */
  isUncomputed?: true;
  /** How Excel shows the number, where that is not as it stands: `0.00%`, `00000`. */
  format?: string;
  /** The merged range whose first cell alone holds the value, e.g. `A2:A4`. */
  merged?: string;
  isStruck?: true;
}

export interface TableRow {
  /** As the spreadsheet numbers it, from 1, the header and empty rows counted. */
  row: number;
  cells: Cell[];
  /** By the index of the cell; only where there is something to say. */
  marks?: Record<number, Mark>;
  /** Nobody sees it: hidden by hand or by a filter. */
  isHidden?: true;
}

/** A sheet of a workbook, or a CSV file: a header and rows with something in them. */
export interface Table {
  /** Name of the sheet; of a CSV file, the file's. */
  name: string;
  titles: string[];
  rows: TableRow[];
  /** Nobody sees the sheet. */
  isHidden?: true;
  /** Indexes of columns that nobody sees. */
  hiddenColumns?: number[];
  /** What parts the cells of a text file; the rows of one say by their length whether something is missing or too much. */
  delimiter?: Delimiter;
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

/** What the mappings know of headers. */
export interface Header {
  /** Whether it is that of a table of orders. */
  understands: (table: Pick<Table, 'titles'>) => boolean;
  /** Whether a column is called so. */
  knows: (title: string) => boolean;
}

/** So many rows above the header may be a title, a date, a name. */
const MOST_ABOVE = 20;

const titlesOf = ({ cells }: TableRow): string[] => cells.map((cell) => (cell === null ? '' : String(cell).trim()));

const isFilled = ({ cells, marks }: TableRow): boolean =>
  cells.some((cell) => cell !== null) || Object.values(marks ?? {}).some(({ isUncomputed }) => isUncomputed);

/** Null for a sheet without a header. The header is the first row that makes sense as one, else the first with something in it. */
export function tableOf(name: string, rows: readonly TableRow[], understands: Header['understands']): Table | null {
  const filled = rows
    .map((row) => ({ ...row, cells: row.cells.map((cell) => (isBlank(cell) ? null : cell)) }))
    .filter(isFilled);
  const known = filled.slice(0, MOST_ABOVE).findIndex((row) => understands({ titles: titlesOf(row) }));
  const header = filled[Math.max(0, known)];
  if (!header) return null;
  return { name, titles: titlesOf(header), rows: filled.slice(Math.max(0, known) + 1) };
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
