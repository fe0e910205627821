import { createHash } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a backup, by its path within it, with forward slashes. */
export interface CopiedFile {
  path: string;
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

const CHUNK = 1024 * 1024;
/** Files copied at a time: most of the time goes into waiting for the disk. */
const AT_A_TIME = 8;

/** Does the work for all of them, some at a time. The first failure ends it, when nothing is at work any more. */
export async function severally<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  if (failures.length > 0) throw failures[0];
}

/**
 * Copies a file that may change meanwhile: as long as it is read, it is written and hashed. Returns when the copy is on
 * the disk; null where the file has vanished.
 */
export async function copyFile(from: string, root: string, path: string): Promise<CopiedFile | null> {
  const source = await open(from, 'r').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (!source) return null;
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    const copy = await open(target, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(CHUNK);
      let size = 0;
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, CHUNK, null);
        if (bytesRead === 0) break;
        const chunk = buffer.subarray(0, bytesRead);
        hash.update(chunk);
        for (let written = 0; written < bytesRead;) written += (await copy.write(chunk, written)).bytesWritten;
        size += bytesRead;
      }
      await copy.sync();
      return { path, size, sha256: hash.digest('hex') };
    } finally {
      await copy.close();
    }
  } finally {
    await source.close();
  }
}

/** Writes a small file as the copies are written. */
export async function writeCopied(root: string, path: string, content: string): Promise<CopiedFile> {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const handle = await open(target, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const bytes = Buffer.from(content);
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Makes the names of the files survive a power cut: each directory below, and the one above. */
export async function syncDirectories(root: string): Promise<void> {
  if (process.platform === 'win32') return;
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncDirectories(join(root, entry.name));
  }
  await syncDirectory(root);
}

export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
