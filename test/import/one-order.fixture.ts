import type { Upload } from '../../src/import/read-files.js';
import type { KeptCell } from './book.fixture.js';
import { book } from './book.fixture.js';
import { mapped } from './mapped.js';
import type { Title } from './sheet.fixture.js';
import { csvText, HEADER, row } from './sheet.fixture.js';

/** A workbook with one order, right but for these cells. */
export function kept(changes: Partial<Record<Title, KeptCell>>, ...others: readonly KeptCell[][]): Upload {
  const cells: KeptCell[] = row();
  for (const [title, cell] of Object.entries(changes)) cells[HEADER.indexOf(title as Title)] = cell;
  return book({ name: '订单', rows: [[...HEADER], cells, ...others] });
}
/** The same as text. */
export const text = (
  changes: Partial<Record<Title, string>>,
  delimiter = ',',
  encoding: BufferEncoding = 'utf8',
): Upload => ({
  name: 'orders.csv',
  bytes: Buffer.from(
    csvText([row(changes)])
      .split('\r\n')
      .map((line) => (delimiter === ',' ? line : line.replaceAll(',', delimiter)))
      .join('\r\n'),
    encoding,
  ),
});
/** What was understood of its line. */
export const line = async (upload: Upload) => (await mapped(upload)).orders[0].lines[0];
export const entry = async (upload: Upload) => (await mapped(upload)).orders[0].entry;
