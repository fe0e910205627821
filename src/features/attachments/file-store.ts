import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Whoever keeps or removes bytes of this content (its hash, hexadecimal) does it alone, on all nodes, until he commits. */
export const LOCK_CONTENT = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 12))';

/** Keeps files under the hash of their content: the same file is kept once, and a kept file never changes. */
export class FileStore {
  constructor(private readonly directory: string) {}

  /** Returns when the bytes are on the disk. */
  async keep(sha256: Buffer, bytes: Buffer): Promise<void> {
    const path = this.pathOf(sha256);
    if (await exists(path)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const half = `${path}.${randomUUID()}`;
    try {
      const file = await open(half, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    await syncDirectory(dirname(path));
  }

  /** @throws an error of the file system when the file is gone */
  async read(sha256: Buffer): Promise<ReadStream> {
    const path = this.pathOf(sha256);
    await access(path);
    return createReadStream(path);
  }

  /** Only under the lock of the content, and when nothing has it any more. */
  async remove(sha256: Buffer): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /**
   * The contents whose bytes were written before an instant, a directory at a time. Halves of a file that a crash has left
   * there before it are removed by the way: nobody writes on.
   */
  async *keptBefore(instant: number): AsyncGenerator<Buffer[]> {
    for (const shelf of await namesIn(this.directory)) {
      const kept: Buffer[] = [];
      for (const name of await namesIn(join(this.directory, shelf))) {
        const path = join(this.directory, shelf, name);
        const [, hash, half] = FILE.exec(name) ?? [];
        if (hash === undefined || !(await isOlder(path, instant))) continue;
        if (half === undefined) kept.push(Buffer.from(hash, 'hex'));
        else await rm(path, { force: true });
      }
      if (kept.length > 0) yield kept;
    }
  }

  private pathOf(sha256: Buffer): string {
    const name = sha256.toString('hex');
    return join(this.directory, name.slice(0, 2), name);
  }
}

/** A kept file, or one that is being written. */
const FILE = /^([0-9a-f]{64})(\.[0-9a-f-]{36})?$/;

/** Nothing, where there is no such directory yet. */
const namesIn = (path: string): Promise<string[]> => readdir(path).catch(() => []);

const isOlder = (path: string, instant: number): Promise<boolean> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs < instant,
    () => false, // gone meanwhile
  );

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** A new name is on the disk only with its directory. Windows knows no such thing and needs none. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
