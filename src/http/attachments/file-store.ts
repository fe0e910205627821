import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
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

  private pathOf(sha256: Buffer): string {
    const name = sha256.toString('hex');
    return join(this.directory, name.slice(0, 2), name);
  }
}

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
