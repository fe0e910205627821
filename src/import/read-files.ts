import { createHash } from 'node:crypto';
import type { Encoding } from './csv/encoding.js';
import { readCsv } from './csv/read-csv.js';
import { inMebibytes, LIMITS } from './limits.js';
import { refusedFile } from './refuse.js';
import type { Header, Table } from './table.js';
import { readXlsx } from './xlsx/workbook.js';

/** A file as it arrived. */
export interface Upload {
  name: string;
  bytes: Buffer;
}

export interface Reading {
  tables: Table[];
  /** How the text of a CSV file was encoded; null for a workbook. */
  encodings: (Encoding | null)[];
  /** Of all bytes, hexadecimal: the same files have the same digest. */
  digest: string;
}

const startsWith = (bytes: Buffer, ...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** Old .xls files and encrypted workbooks are OLE containers. */
const isOle = (bytes: Buffer): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isZip = (bytes: Buffer): boolean => startsWith(bytes, 0x50, 0x4b);

function readOne({ name, bytes }: Upload, header: Header): { tables: Table[]; encoding: Encoding | null } {
  if (bytes.length > LIMITS.bytes) throw refusedFile('tooLarge', { name, max: inMebibytes(LIMITS.bytes) });
  if (isOle(bytes)) throw refusedFile('encrypted', { name });
  if (isZip(bytes)) return { tables: readXlsx(name, bytes, header), encoding: null };
  const { table, encoding } = readCsv(name, bytes, header);
  return { tables: [table], encoding };
}

/**
 * Reads the tables of one or two files. What a file is, its bytes say, not its name.
 * @throws ValidationError that tells what to do, when a file cannot be read or has more rows than an import takes
 */
export function readFiles(uploads: readonly Upload[], header: Header): Reading {
  const tables: Table[] = [];
  const encodings: (Encoding | null)[] = [];
  const digest = createHash('sha256');
  for (const upload of uploads) {
    const read = readOne(upload, header);
    const rows = read.tables.reduce((sum, table) => sum + table.rows.length, 0);
    if (rows === 0) throw refusedFile('empty', { name: upload.name });
    tables.push(...read.tables);
    encodings.push(read.encoding);
    digest.update(createHash('sha256').update(upload.bytes).digest());
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > LIMITS.rows) throw refusedFile('tooManyRows', { rows, max: LIMITS.rows });
  return { tables, encodings, digest: digest.digest('hex') };
}
