import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ExportRecord } from './export-record.js';

const GZIP = 0x1f8b;

/** The records of an export, gzipped or plain. Throws where the file is damaged. */
export async function* readExport(file: string): AsyncGenerator<ExportRecord> {
  const source = createReadStream(file);
  const bytes = (await isGzipped(file)) ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => bytes.destroy(error));
  let line = 0;
  for await (const text of createInterface({ input: bytes, crlfDelay: Infinity })) {
    line++;
    if (text !== '') yield recordOf(text, line);
  }
  if (bytes.errored) throw bytes.errored;
}

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const start = Buffer.alloc(2);
    await handle.read(start, 0, 2, 0);
    return start.readUInt16BE() === GZIP;
  } finally {
    await handle.close();
  }
}

function recordOf(text: string, line: number): ExportRecord {
  const read: unknown = JSON.parse(text);
  if (read === null || typeof read !== 'object' || !('record' in read))
    throw new TypeError(`line ${line} is no record`);
  return read as ExportRecord;
}
