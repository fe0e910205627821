import type { Cell as WrittenCell } from 'write-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import type { Language } from '../../machines/rulebook.js';
import { textOf } from './convert.js';
import type { CellError } from './import.dto.js';
import type { Imported, ImportedOrder } from './import.service.js';
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
  for (const error of result.errors) place(error, told(error));
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

const written = (cell: Cell): WrittenCell =>
  cell === null
    ? null
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? cell
      : { value: textOf(cell), type: String };

/** The rejected rows as they were, with a column that says why: to be mended and uploaded again. */
export async function errorFile({ refused }: Imported, language: Language): Promise<Buffer> {
  const rows = refused.flatMap(rowsOf);
  const tables = [...new Set(rows.map(({ table }) => table))];
  const sheets = tables.map((table, index) => {
    const own = rows.filter((row) => row.table === table).sort((a, b) => a.row - b.row);
    const at = errorColumn(table);
    return {
      sheet: sheetName(table.name, index),
      stickyRowsCount: 1,
      columns: Array.from({ length: at + 1 }, (_, column) => ({ width: column === at ? ERROR_WIDTH : WIDTH })),
      data: [
        headerOf(table, at, language),
        ...own.map(({ cells, messages }) => [
          ...Array.from({ length: at }, (_, column) => written(cells[column] ?? null)),
          { value: messages.join('\n'), type: String, color: RED, wrap: true },
        ]),
      ],
    };
  });
  return writeWorkbook(sheets).toBuffer();
}

/** A file that was rejected before has its column of errors already: it is written anew. */
function errorColumn({ titles }: Table): number {
  const known = titles.findIndex((title) => Object.values(ERROR_COLUMN).includes(title));
  return known >= 0 ? known : titles.length;
}

const headerOf = ({ titles }: Table, at: number, language: Language): WrittenCell[] =>
  [...titles.slice(0, at), ERROR_COLUMN[language]].map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
  }));

/** Excel takes no more characters, and not these. */
const sheetName = (name: string, index: number): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, LONGEST_NAME)
    .trim() || letters(index);
