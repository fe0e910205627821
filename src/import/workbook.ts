import readWorkbook from 'read-excel-file/node';
import { inMebibytes, LIMITS } from './limits.js';
import { refusedFile } from './refuse.js';
import type { Cell, Table } from './table.js';
import { letters, tableOf } from './table.js';
import { unzip, zip, ZipError } from './zip.js';

/** What a sheet's values are in; pictures, charts and the like are left packed. */
const isNeeded = (part: string): boolean =>
  /\.(xml|rels)$/.test(part) &&
  !/^xl\/(theme|drawings|charts|media|pivot\w+|externalLinks|embeddings|activeX|ctrlProps|comments|tables)/.test(part);

const ADDRESS = /\br=["']([A-Z]*)(\d+)["']/g;

const columnNumber = (column: string): number =>
  Array.from(column).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** A single cell far out would make the reader fill all rows and columns before it. */
function checkReach(name: string, part: string): void {
  for (const [, column = '', row = '0'] of part.matchAll(ADDRESS)) {
    if (Number(row) <= LIMITS.lastRow && columnNumber(column) <= LIMITS.lastColumn) continue;
    throw refusedFile('tooWide', {
      name,
      row,
      column: column || '–',
      max: LIMITS.lastRow,
      columns: letters(LIMITS.lastColumn - 1),
    });
  }
}

/** The parts that are read, packed anew: the reader meets no size that was not checked. */
function checked(name: string, bytes: Buffer): Buffer {
  try {
    const parts = unzip(bytes, isNeeded, { unpacked: LIMITS.unpacked, parts: LIMITS.parts });
    for (const part of parts.values()) {
      const text = part.toString('latin1');
      if (text.includes('sheetData')) checkReach(name, text);
    }
    return zip(parts);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw refusedFile(error.reason === 'damaged' ? 'damaged' : 'bomb', { name, max: inMebibytes(LIMITS.unpacked) });
  }
}

/**
 * Reads the sheets of an .xlsx workbook that have a header.
 * @throws ValidationError when it is damaged, or larger than it may be
 */
export async function readXlsx(name: string, bytes: Buffer): Promise<Table[]> {
  const safe = checked(name, bytes);
  const sheets = await readWorkbook(safe).catch(() => {
    throw refusedFile('damaged', { name });
  });
  // The library's types say the class Date where its values are dates.
  return sheets.slice(0, LIMITS.sheets).flatMap(({ sheet, data }) => tableOf(sheet, data as Cell[][]) ?? []);
}
