import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import type { CopiedFile } from './copy-file.js';
import { BackupError } from './errors.js';

/** What a backup holds. It is written last: a backup without it is not one. */
export interface Manifest {
  format: 1;
  /** Everything acknowledged before this instant is in it, by the database's clock. ISO 8601. */
  covers: string;
  /** Version of PostgreSQL that wrote the files. */
  postgres: string;
  /** Between which points of the write-ahead log the files were copied. */
  wal: { start: string; stop: string };
  /** Also those that are empty: PostgreSQL misses them. */
  directories: string[];
  files: CopiedFile[];
}

export const MANIFEST = 'manifest.json';
/** Within a backup: the data directory, and in it the cluster. */
export const DATA = 'data';
export const CLUSTER = 'postgres';

/** @throws BackupError where there is no complete backup */
export async function readManifest(directory: string): Promise<Manifest> {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(join(directory, MANIFEST), 'utf8')) as Manifest;
  } catch (error) {
    throw new BackupError(`${directory} is no complete backup: its ${MANIFEST} cannot be read.`, { cause: error });
  }
  const names = [...manifest.directories, ...manifest.files.map(({ path }) => path)];
  const stray = names.find((name) => isAbsolute(name) || normalize(name).startsWith('..'));
  if (manifest.format !== 1 || stray !== undefined) {
    throw new BackupError(
      `The ${MANIFEST} in ${directory} is not one of ours${stray === undefined ? '' : `: ${stray}`}.`,
    );
  }
  return manifest;
}
