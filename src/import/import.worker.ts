import type { Problem } from '../errors.js';
import { ValidationError } from '../errors.js';
import type { ErrorSheets } from './error-file.js';
import { errorFile } from './error-file.js';
import type { Mapped } from './mapped-order.js';
import type { MappingId } from './mappings.js';
import { HEADER, readOrders } from './mappings.js';
import type { Reading, Upload } from './read-files.js';
import { readFiles } from './read-files.js';
import { headerOf } from './rows/row.columns.js';

/** What was read of the files. Its orders have lost their methods on the way out of the thread. */
export interface ReadOrders extends Mapped, Pick<Reading, 'encodings' | 'digest'> {
  mapping: MappingId;
}

/** A refusal is data here: of an error a thread keeps but the message. */
export type Answer = { read: ReadOrders } | { refused: readonly Problem[] };

/** Bytes that have crossed to a thread are no Buffer any more. */
const inThisThread = ({ name, bytes }: Upload): Upload => ({
  name,
  bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
});

function refusedOr<Read>(work: () => Read): { read: Read } | { refused: readonly Problem[] } {
  try {
    return { read: work() };
  } catch (error) {
    if (error instanceof ValidationError) return { refused: error.problems };
    throw error;
  }
}

/** What a thread of the reader does: makes orders of files. */
export function read(uploads: readonly Upload[]): Answer {
  return refusedOr(() => {
    const { tables, encodings, digest } = readFiles(uploads.map(inThisThread), HEADER);
    return { ...readOrders(tables), encodings, digest };
  });
}

/** What was read of files that hold no orders. */
export type TablesAnswer = { read: Pick<Reading, 'tables' | 'digest'> } | { refused: readonly Problem[] };

/** The tables of files whose columns are called so. */
export function tables({ uploads, titles }: { uploads: readonly Upload[]; titles: readonly string[] }): TablesAnswer {
  return refusedOr(() => readFiles(uploads.map(inThisThread), headerOf(titles)));
}

/** The same for the file of what was refused: to write thousands of rows takes a second. */
export const write = (sheets: ErrorSheets): Promise<Uint8Array> => errorFile(sheets);
