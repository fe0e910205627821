import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';

/** Beyond this the log of the last starts is put aside at the next one, in bytes. */
const LOG_LIMIT = 10 * 1024 * 1024;

/** Known last words of PostgreSQL → what to do. First match wins. */
const EXPLANATIONS: [pattern: RegExp, advice: string][] = [
  [
    /could not resize shared memory segment/i,
    'The shared memory is full: give the container more (docker run --shm-size=256m).',
  ],
  [
    /no space left on device|disk quota exceeded/i,
    'The disk is full. Free some space and start again; nothing acknowledged is lost.',
  ],
  [/could not map anonymous shared memory|cannot allocate memory/i, 'There is too little memory for the database.'],
  [
    /database files are incompatible/i,
    'These files were made by another major version of PostgreSQL: dump them there, load them here.',
  ],
  [
    /has invalid permissions|permission denied/i,
    'The database files have the wrong permissions: the directory must be 0700 and belong to the server.',
  ],
  [/wrong ownership/i, 'The database files belong to another account than the one that starts the server.'],
  [/read-only file system/i, 'The disk is mounted read-only.'],
  [
    /pg_control|invalid checkpoint|could not locate a valid checkpoint|invalid data in file|is corrupt|bad magic number/i,
    'The database files are damaged. Keep a copy of them, then restore the last backup.',
  ],
  [
    /could not load (private|library)|shared object file|error while loading shared libraries/i,
    'A library of PostgreSQL is missing: run npm ci again.',
  ],
];

/** Opens the server's log for appending, and says where this start begins in it. */
export function openServerLog(file: string): { handle: number; begins: number } {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  const handle = openSync(file, 'a', 0o600);
  return { handle, begins: statSync(file).size };
}

/** The last lines of a log, at most 64 kB back and never before `from`. */
export function lastLines(file: string, from = 0, lines = 8): string {
  if (!existsSync(file)) return '';
  const { size } = statSync(file);
  const start = Math.max(from, size - 65_536);
  const buffer = Buffer.alloc(Math.max(0, size - start));
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, buffer.length, start);
  } finally {
    closeSync(handle);
  }
  return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** A sentence for the operator on what the server said, where the cause is a known one. */
export function explainServerLog(text: string): string | undefined {
  return EXPLANATIONS.find(([pattern]) => pattern.test(text))?.[1];
}
