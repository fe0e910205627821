import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { type CopiedFile, copyFile, severally, writeCopied } from './copy-file.js';
import { BackupError } from './errors.js';

export interface BaseBackup {
  files: CopiedFile[];
  directories: string[];
  wal: { start: string; stop: string };
  /** Everything acknowledged before this instant is in it, by the database's clock. */
  covers: string;
}

/** Directories whose content belongs to the running server; only the empty directory is kept. */
const EMPTY = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
/** Kept within `pg_wal`. */
const WAL_DIRECTORIES = ['pg_wal/archive_status', 'pg_wal/summaries'];
const LEFT_OUT = /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|pg_internal\.init.*|pgsql_tmp.*|.*\.tmp)$/;
/** Tells where recovery begins, so it is copied after everything else. */
const LAST = 'global/pg_control';

/** The segments of the write-ahead log that the copied files need to become one consistent state. */
const SEGMENTS = `
  SELECT DISTINCT pg_walfile_name(least($1::pg_lsn + 1 + n * size, $2::pg_lsn - 1)) AS name
  FROM (SELECT setting::numeric AS size FROM pg_settings WHERE name = 'wal_segment_size') AS s,
    generate_series(0, ceil(pg_wal_lsn_diff($2, $1) / s.size)) AS n
  ORDER BY 1`;

/**
 * Copies a running cluster. The server writes on; its log of the time between start and stop, copied last, makes the
 * copy whole when it is started. Everything that was committed when the stop is asked for is in it.
 * @param client a superuser's connection, which has to last until the end
 */
export async function baseBackup(
  client: pg.Client,
  cluster: string,
  root: string,
  within: string,
): Promise<BaseBackup> {
  const slot = `order_backup_${randomBytes(4).toString('hex')}`;
  // Keeps the server from removing the log that the copy needs; goes with the connection.
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
  const { rows: started } = await client.query<{ lsn: string }>('SELECT pg_backup_start($1, true)::text AS lsn', [
    slot,
  ]);
  const found = await filesOf(cluster);
  const files: CopiedFile[] = [];
  const copy = async (path: string, isNeeded = false): Promise<void> => {
    const copied = await copyFile(join(cluster, path), root, `${within}/${path}`);
    if (copied) files.push(copied);
    else if (isNeeded) throw new BackupError(`${path} of the database has vanished during the backup.`);
  };
  await severally(
    found.files.filter((path) => path !== LAST),
    (path) => copy(path),
  );
  await copy(LAST, true);
  const { rows: ending } = await client.query<{ covers: string }>('SELECT clock_timestamp() AS covers');
  const { rows } = await client.query<{ lsn: string; label: string; tablespaces: string | null }>(
    'SELECT lsn::text, labelfile AS label, spcmapfile AS tablespaces FROM pg_backup_stop(false)',
  );
  const [stopped] = rows;
  if (stopped.tablespaces?.trim()) throw new BackupError('The database has tablespaces elsewhere; use pg_basebackup.');
  const wal = { start: started[0].lsn, stop: stopped.lsn };
  const segments = await client.query<{ name: string }>(SEGMENTS, [wal.start, wal.stop]);
  for (const { name } of segments.rows) await copy(`pg_wal/${name}`, true);
  files.push(await writeCopied(root, `${within}/backup_label`, stopped.label));
  await client.query('SELECT pg_drop_replication_slot($1)', [slot]);
  const directories = found.directories.map((path) => `${within}/${path}`);
  return { files, directories, wal, covers: ending[0].covers };
}

async function filesOf(cluster: string, below = ''): Promise<{ files: string[]; directories: string[] }> {
  const files: string[] = [];
  const directories: string[] = below === '' ? [...WAL_DIRECTORIES] : [];
  for (const entry of await readdir(join(cluster, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (LEFT_OUT.test(entry.name)) continue;
    if (entry.isDirectory()) {
      directories.push(path);
      if (EMPTY.has(path)) continue;
      const inside = await filesOf(cluster, path).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { files: [], directories: [] };
        throw error;
      });
      files.push(...inside.files);
      directories.push(...inside.directories);
    } else if (entry.isFile()) files.push(path);
  }
  return { files, directories };
}
