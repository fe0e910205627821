import type { Cell } from 'write-excel-file/node';
import { text } from '../../../machines/kit/text.js';
import type { Language, Text } from '../../../machines/rulebook.js';
import { companyClock } from '../../read-models/today.js';

/** Rows of one workbook at most: making it takes the node a fifth of a second for each thousand. */
export const MOST_EXPORTED = 5_000;

/** A column of a list that is given as a workbook. */
export interface SheetColumn<Item> {
  head: Text;
  width: number;
  cell: (item: Item, language: Language) => Cell;
}

/** Typed as text, so that a program that opens it runs no formula that somebody has entered. */
export const asText = (value: string | null | undefined): Cell => (value ? { type: String, value } : null);

/** As many digits as Excel keeps of a number. */
const MOST_DIGITS = 15;

/** A number that can be reckoned with; what a cell would round stays the text that it is. */
export const asNumber = (value: string): Cell => {
  const digits = value.replace(/^-?0*|\./g, '').replace(/^0+/, '');
  return digits.length > MOST_DIGITS
    ? { type: String, value, align: 'right' }
    : { type: Number, value: Number(value), format: '#,##0.00########' };
};

/** A cell has no zone: it shows what the clock and the calendar of the company showed. */
export const asDay = (day: string | null): Cell =>
  day === null ? null : { type: Date, value: new Date(`${day}T00:00:00Z`), format: 'yyyy-mm-dd' };
export const asMoment = (instant: string): Cell => ({
  type: Date,
  value: new Date(`${companyClock(instant)}Z`),
  format: 'yyyy-mm-dd hh:mm',
});

const CUT = text(
  `只导出了前 ${MOST_EXPORTED} 条，请缩小筛选范围`,
  `僅匯出前 ${MOST_EXPORTED} 筆，請縮小篩選範圍`,
  `Only the first ${MOST_EXPORTED} rows: narrow the search`,
);

/** The rows as a workbook with a head; the last line says when there were more. */
export async function written<Item>(
  items: readonly Item[],
  columns: readonly SheetColumn<Item>[],
  { isCut, language }: { isCut: boolean; language: Language },
): Promise<Buffer> {
  // Loaded with the first export: every start would pay for it.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const head = columns.map(({ head }): Cell => ({ type: String, value: head[language], fontWeight: 'bold' }));
  const rows = items.map((item) => columns.map(({ cell }) => cell(item, language)));
  const end = isCut ? [[asText(CUT[language])]] : [];
  return writeWorkbook([head, ...rows, ...end], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
