import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hashOfCheckpoint, parseCheckpoint } from './checkpoint.js';

/** The last checkpoint that was witnessed here. */
export interface Witnessed {
  number: number;
  hash: string;
}

/** Of a file's end, as much is read at first, in bytes; twice as much until a whole line is found. */
const TAIL = 65_536;
const NEWLINE = 10;

/**
 * The checkpoints that this node has witnessed, beside the database: one line each, a file a month, synced to the disk
 * before they count. Whoever can change the database, but not these files, cannot change the past unnoticed.
 */
export class CheckpointFile {
  private known: { file: string; size: number; last: Witnessed } | null = null;

  constructor(readonly directory: string) {}

  /**
   * The last one; null when there is none. Half a line that a crash left at the end is cut off. The caller keeps others
   * from writing; what they wrote earlier is seen by the size of the file.
   */
  async last(): Promise<Witnessed | null> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    for (const name of (await monthsIn(this.directory)).toReversed()) {
      const file = join(this.directory, name);
      if (this.known?.file === file && (await stat(file)).size === this.known.size) return this.known.last;
      const line = await lastLine(file);
      if (line !== null) return this.remember(file, line);
    }
    return null;
  }

  /** Adds the next checkpoint. Returns when it is on the disk. */
  async append(line: string): Promise<Witnessed> {
    const month = `${parseCheckpoint(line).at.slice(0, 7)}.jsonl`;
    const latest = (await monthsIn(this.directory)).at(-1) ?? month;
    const file = join(this.directory, month > latest ? month : latest); // a clock set back puts no line before older ones
    const handle = await open(file, 'a', 0o600);
    try {
      await handle.writeFile(`${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return this.remember(file, line);
  }

  private async remember(file: string, line: string): Promise<Witnessed> {
    const checkpoint = parseCheckpoint(line);
    const last = { number: checkpoint.number, hash: hashOfCheckpoint(checkpoint) };
    this.known = { file, size: (await stat(file)).size, last };
    return last;
  }
}

const monthsIn = async (directory: string): Promise<string[]> =>
  (await readdir(directory)).filter((name) => name.endsWith('.jsonl')).sort();

/** The lines of a file of checkpoints, or of all files of a directory, oldest first. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const files = (await stat(path)).isDirectory() ? (await monthsIn(path)).map((name) => join(path, name)) : [path];
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (line.trim() !== '') yield line;
    }
  }
}

async function lastLine(file: string): Promise<string | null> {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    for (let length = Math.min(TAIL, size); length > 0; length = Math.min(length * 2, size)) {
      const tail = Buffer.alloc(length);
      await handle.read(tail, 0, length, size - length);
      const end = tail.lastIndexOf(NEWLINE);
      const begin = end < 1 ? -1 : tail.lastIndexOf(NEWLINE, end - 1);
      const whole = length === size;
      if (end >= 0 && (begin >= 0 || whole)) {
        if (end !== length - 1) await handle.truncate(size - length + end + 1);
        return tail.subarray(begin + 1, end).toString('utf8');
      }
      if (whole) break;
    }
    if (size > 0) await handle.truncate(0);
    return null;
  } finally {
    await handle.close();
  }
}
