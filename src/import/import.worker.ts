import type { Problem } from '../errors.js';
import { ValidationError } from '../errors.js';
import type { ErrorSheets } from './error-file.js';
import { errorFile } from './error-file.js';
import type { Mapped } from './mapped-order.js';
import type { MappingId } from './mappings.js';
import { HEADER, readOrders } from './mappings.js';
import type { Reading, Upload } from './read-files.js';
import { readFiles } from './read-files.js';

/** What was read of the files. Its orders have lost their methods on the way out of the thread. */
export interface ReadOrders extends Mapped, Pick<Reading, 'encodings' | 'digest'> {
  mapping: MappingId;
}

/** A refusal is data here: of an error a thread keeps but the message. */
export type Answer = { read: ReadOrders } | { refused: readonly Problem[] };

/** What a thread of the reader does: makes orders of files. */
export function read(uploads: readonly Upload[]): Answer {
  try {
    // Bytes that have crossed to a thread are no Buffer any more.
    const { tables, encodings, digest } = readFiles(
      uploads.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) })),
      HEADER,
    );
    return { read: { ...readOrders(tables), encodings, digest } };
  } catch (error) {
    if (error instanceof ValidationError) return { refused: error.problems };
    throw error;
  }
}

/** The same for the file of what was refused: to write thousands of rows takes a second. */
export const write = (sheets: ErrorSheets): Promise<Uint8Array> => errorFile(sheets);
