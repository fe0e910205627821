import { CsvError, parse } from 'csv-parse/sync';
import { refusedFile } from './refuse.js';
import type { Table } from './table.js';
import { tableOf } from './table.js';

const ENCODINGS = ['utf-8', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number] | 'utf-16le' | 'utf-16be';

/** The text without its byte order mark; null where the bytes are no such text. */
function decoded(bytes: Buffer, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** An encoding that the first bytes declare. */
function declared(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const DELIMITERS = [',', '\t', ';'];

/** Excel writes semicolons where the comma stands in numbers, and tabs as "Unicode text". */
function delimiterOf(text: string): string {
  const header = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function tableFrom(name: string, text: string): Table {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
    const table = tableOf(name, records);
    if (table) return table;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusedFile('csv', { name, row: Number(error.records ?? 0) + 1 });
  }
  throw refusedFile('empty', { name });
}

/**
 * Reads CSV in the encoding that Excel wrote it in: UTF-8 with or without a mark, GBK (mainland), Big5 (Taiwan).
 * The bytes alone do not tell the last two apart: the one in which the header makes sense is taken.
 * @throws ValidationError when the bytes are no text, or the quotation marks do not close
 */
export function readCsv(
  name: string,
  bytes: Buffer,
  understands: (table: Table) => boolean,
): { table: Table; encoding: Encoding } {
  const mark = declared(bytes);
  let first: { table: Table; encoding: Encoding } | null = null;
  for (const encoding of mark ? [mark] : ENCODINGS) {
    const text = decoded(bytes, encoding);
    if (text === null || text.includes('\0')) continue;
    const read = { table: tableFrom(name, text), encoding };
    if (understands(read.table)) return read;
    first ??= read;
  }
  if (first) return first;
  throw refusedFile('binary', { name });
}
