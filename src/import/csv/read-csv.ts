import { CsvError, parse } from 'csv-parse/sync';
import { refusedFile } from '../refuse.js';
import type { Delimiter, Header, Table } from '../table.js';
import { DELIMITERS, tableOf } from '../table.js';
import type { Encoding } from './encoding.js';
import { samplesOf, textsIn } from './encoding.js';
import { checkReach } from './scan.js';

/** In one file there may be lines of a Mac, of Windows and of Unix, where files were put together. */
const LINE_ENDS = ['\r\n', '\n', '\r'];
const MOST_ABOVE = 20;

/** Excel tells itself the delimiter by a first line `sep=;`, which is no row. */
const TOLD = /^sep=([,;\t])(?:\r\n|\n|\r)/i;

/** That of the first line that has several; a title above the header has none. */
function delimiterOf(text: string): Delimiter {
  const count = (line: string, delimiter: string): number => line.split(delimiter).length - 1;
  for (const line of text.slice(0, 100_000).split(/\r\n|\n|\r/, MOST_ABOVE)) {
    const best = DELIMITERS.reduce((one, other) => (count(line, other) > count(line, one) ? other : one));
    if (count(line, best) > 1) return best;
  }
  return DELIMITERS.find((delimiter) => text.includes(delimiter)) ?? ',';
}

/** A quotation mark that was not closed takes the next rows into its cell, up to the next one. */
const isSwallowed = (cell: string, delimiter: Delimiter, columns: number): boolean =>
  /[\r\n]/.test(cell) &&
  cell.split(/[\r\n]+/).some((line) => line.split(delimiter).length > Math.max(2, Math.floor(columns / 2)));

function recordsOf(name: string, text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusedFile('csv', { name, row: Number(error.records ?? 0) + 1 });
  }
}

function tableFrom(name: string, whole: string, { understands }: Header): Table {
  const [directive = '', told] = TOLD.exec(whole) ?? [];
  const text = whole.slice(directive.length);
  const delimiter = DELIMITERS.find((each) => each === told) ?? delimiterOf(text);
  checkReach(name, text, delimiter);
  const records = recordsOf(name, text, delimiter);
  const table = tableOf(
    name,
    records.map((cells, index) => ({ row: index + 1, cells })),
    understands,
  );
  if (!table) throw refusedFile('empty', { name });
  const swallowed = records.findIndex((cells) =>
    cells.some((cell) => isSwallowed(cell, delimiter, table.titles.length)),
  );
  if (swallowed >= 0) throw refusedFile('csv', { name, row: swallowed + 1 });
  return { ...table, delimiter };
}

/** Many programs call a web page, or XML, `.xls`. */
const isMarkup = (text: string): boolean => /^\s*<(\?xml|!doctype|html|head|body|table|meta|style)\b/i.test(text);

/** In a header that is known whatever the encoding, nothing says which it is. */
const isTold = ({ titles }: Table, { knows }: Header): boolean =>
  titles.some((title) => /\P{ASCII}/u.test(title) && knows(title));

/**
 * Reads CSV in the encoding that Excel wrote it in: UTF-8 with or without a mark, GBK (mainland), Big5 (Taiwan). The bytes
 * alone do not tell the last two, nor Western Windows, apart: the one in which the header makes sense is taken, and where the
 * header makes sense in all, none.
 * @throws ValidationError when the bytes are no text, do not tell their encoding, or the quotation marks do not close
 */
export function readCsv(name: string, bytes: Buffer, header: Header): { table: Table; encoding: Encoding } {
  const texts = textsIn(name, bytes);
  if (isMarkup(texts[0].text)) throw refusedFile('markup', { name });
  let first: { table: Table; encoding: Encoding } | undefined;
  for (const { text, encoding } of texts) {
    const read = { table: tableFrom(name, text, header), encoding };
    first ??= read;
    if (!header.understands(read.table)) continue;
    if (encoding === 'gb18030' || encoding === 'big5') {
      if (!isTold(read.table, header)) throw refusedFile('encodingUnknown', { name, samples: samplesOf(bytes) });
    }
    return read;
  }
  return first as { table: Table; encoding: Encoding };
}
