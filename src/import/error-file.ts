import type { Cell as WrittenCell } from 'write-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import type { Language } from '../../machines/rulebook.js';
import { textOf } from './convert.js';
import type { CellError } from './import.dto.js';
import type { Imported, ImportedOrder } from './order.view.js';
import type { Cell, Table } from './table.js';
import { letters } from './table.js';
import { ERROR_COLUMN } from './template.columns.js';

const RED = '#c00000';
const WIDTH = 18;
const ERROR_WIDTH = 80;
const LONGEST_NAME = 31;

interface RejectedRow {
  table: Table;
  row: number;
  cells: Cell[];
  messages: string[];
}

/** The rows that were not entered, sheet by sheet, as plain data. */
export type ErrorSheets = readonly {
  name: string;
  /** Those of the columns, the errors' own the last. */
  titles: readonly string[];
  rows: readonly Pick<RejectedRow, 'cells' | 'messages'>[];
}[];

const isAt = ({ sheet, row }: CellError, at: RejectedRow): boolean => sheet === at.table.name && row === at.row;

const told = ({ column, title, message }: CellError): string =>
  column === null ? message : `${column} ${title ?? ''}: ${message}`;

/** What is wrong with each row of an order; what concerns the order as a whole stands at its first row. */
function rowsOf({ order, result }: Imported['refused'][number]): RejectedRow[] {
  const rows = order.rows.map(({ table, row }) => ({
    table,
    row: row.row,
    cells: row.cells,
    messages: [] as string[],
  }));
  const place = (error: CellError, message: string): void => {
    const row = rows.find((each) => isAt(error, each)) ?? rows[0];
    if (row && !row.messages.includes(message)) row.messages.push(message);
  };
  for (const error of [...result.errors, ...result.confirm]) place(error, told(error));
  for (const rule of result.unmet) {
    const message = `${rule.rule} ${rule.sentence}（${rule.clause}）→ ${rule.remedy}`;
    const [first] = rule.cells;
    for (const cell of rule.cells.length > 0 ? rule.cells : [wholeOrder(result)]) {
      place(cell, cell.row === first?.row || !first ? message : `${rule.rule} ${rule.remedy}`);
    }
  }
  return rows;
}

const wholeOrder = ({ sheet, row }: ImportedOrder): CellError => ({
  sheet,
  row,
  column: null,
  title: null,
  path: '',
  message: '',
});

/** The rows that were not entered, as they were, each with what is to be said of it. */
export function errorSheets({ refused }: Imported, language: Language): ErrorSheets {
  const rows = refused.flatMap(rowsOf);
  const tables = [...new Set(rows.map(({ table }) => table))];
  return tables.map((table, index) => {
    const own = rows.filter((row) => row.table === table).sort((a, b) => a.row - b.row);
    const at = errorColumn(table, own);
    return {
      name: sheetName(table.name, index),
      titles: [...Array.from({ length: at }, (_, column) => table.titles[column] ?? ''), ERROR_COLUMN[language]],
      rows: own.map(({ cells, messages }) => ({ cells, messages })),
    };
  });
}

const written = (cell: Cell): WrittenCell =>
  cell === null
    ? null
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? cell
      : { value: textOf(cell), type: String };

/** The rejected rows as they were, with a column that says why: to be mended and uploaded again. */
export function errorFile(sheets: ErrorSheets): Promise<Buffer> {
  return writeWorkbook(
    sheets.map(({ name, titles, rows }) => {
      const at = titles.length - 1;
      return {
        sheet: name,
        stickyRowsCount: 1,
        columns: titles.map((_, column) => ({ width: column === at ? ERROR_WIDTH : WIDTH })),
        data: [
          titles.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
          ...rows.map(({ cells, messages }) => [
            ...Array.from({ length: at }, (_, column) => written(cells[column] ?? null)),
            { value: messages.join('\n'), type: String, color: RED, wrap: true },
          ]),
        ],
      };
    }),
  ).toBuffer();
}

/** A file that was rejected before has its column of errors already: it is written anew. Else it stands beside the longest row. */
function errorColumn({ titles }: Table, rows: readonly RejectedRow[]): number {
  const known = titles.findIndex((title) => Object.values(ERROR_COLUMN).includes(title));
  return known >= 0 ? known : rows.reduce((widest, { cells }) => Math.max(widest, cells.length), titles.length);
}

/** Excel takes no more characters, and not these. */
const sheetName = (name: string, index: number): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_NAME)
    .trim() || letters(index);
