import { existsSync, lstatSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, rmdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { serverAccount } from '../database/embedded/account.js';
import { isApplicationRunning } from '../database/embedded/application-lock.js';
import { placeFor } from '../database/embedded/cluster.js';
import type { Log } from '../database/log.js';
import { type CopiedFile, copyFile, severally, syncDirectories, syncDirectory } from './copy-file.js';
import { BackupError } from './errors.js';
import { CLUSTER, DATA, type Manifest, readManifest } from './manifest.js';

/**
 * Puts a backup back as a data directory. Every file is compared with the manifest on the way; the directory appears only
 * when it is complete.
 * @param dataDir must not exist, or be empty
 * @throws BackupError
 */
export async function restoreBackup(directory: string, dataDir: string, log: Log): Promise<Manifest> {
  const manifest = await readManifest(directory);
  await expectFree(dataDir);
  const aside = `${resolve(dataDir)}.restoring`;
  await rm(aside, { recursive: true, force: true }); // of a restore that was interrupted
  await mkdir(aside, { recursive: true, mode: 0o711 });
  // Where the server's account cannot enter the directory, the database lies elsewhere, and a link leads there.
  const home = placeFor(aside, serverAccount(), log);
  const isElsewhere = home !== aside;
  const target = { cluster: join(home, CLUSTER), rest: aside };
  try {
    await mkdir(target.cluster, { mode: 0o700 });
    for (const path of manifest.directories) await mkdir(placeOf(path, target), { recursive: true, mode: 0o700 });
    await severally(manifest.files, (file) => putBack(directory, file, target));
    if (isElsewhere) await symlink(target.cluster, join(aside, CLUSTER));
    await chmod(target.cluster, 0o700);
    for (const place of new Set([target.cluster, aside])) await syncDirectories(place);
    if (existsSync(dataDir)) await rmdir(dataDir);
    await rename(aside, resolve(dataDir));
    await syncDirectory(dirname(resolve(dataDir)));
    return manifest;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (isElsewhere) await rm(home, { recursive: true, force: true });
    throw error;
  }
}

async function expectFree(dataDir: string): Promise<void> {
  if (!lstatSync(dataDir, { throwIfNoEntry: false })) return;
  if (await isApplicationRunning(dataDir)) {
    throw new BackupError(`An application works on ${dataDir}. Stop it, or restore into another directory: --into DIR`);
  }
  if ((await readdir(dataDir)).length > 0) {
    throw new BackupError(
      `${dataDir} is not empty. Nothing is overwritten: move it aside, or restore into another directory: --into DIR`,
    );
  }
}

interface Target {
  cluster: string;
  rest: string;
}

const IN_CLUSTER = `${DATA}/${CLUSTER}/`;

const placeOf = (path: string, { cluster, rest }: Target): string =>
  path.startsWith(IN_CLUSTER) ? join(cluster, path.slice(IN_CLUSTER.length)) : join(rest, path.slice(DATA.length + 1));

async function putBack(directory: string, file: CopiedFile, target: Target): Promise<void> {
  const place = placeOf(file.path, target);
  const copied = await copyFile(join(directory, file.path), dirname(place), place.slice(dirname(place).length + 1));
  if (!copied) throw new BackupError(`The backup is damaged: ${file.path} is missing.`);
  if (copied.size !== file.size || copied.sha256 !== file.sha256) {
    throw new BackupError(`The backup is damaged: ${file.path} is not what was backed up.`);
  }
}
