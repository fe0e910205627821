import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare global {
  var databaseJanitor: ChildProcess | undefined;
}

/**
 * Prepares a directory for the PostgreSQL of this Jest run and a process that cleans up after it. The server itself is
 * started by the first test file that asks for a database, so a run that needs none does not wait for one.
 */
// oxlint-disable-next-line import/no-default-export -- Jest asks for one
export default function setup(_: unknown, project: { rootDir: string }): void {
  // What the server writes into every file of a process is made by the build.
  execFileSync(process.execPath, [join(project.rootDir, 'scripts/build.mjs'), '--only=dossier'], { stdio: 'ignore' });
  const directory = mkdtempSync(join(tmpdir(), 'orders-test-'));
  chmodSync(directory, 0o711); // the server's own account passes through
  process.env.TEST_DATABASE_DIR = directory;
  globalThis.databaseJanitor = spawn(
    process.execPath,
    [join(project.rootDir, 'test/support/postgres.janitor.mjs'), directory],
    { stdio: ['pipe', 'ignore', 'inherit'], detached: true },
  );
  globalThis.databaseJanitor.unref();
}
