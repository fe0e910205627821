import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Another build with a database that it has loaded itself, since each build has a schema of its own. */
export interface OtherBuild {
  main: string;
  dataDir: string;
  password: string;
}

const KEPT = /The database is in (\S+); the password of everybody is (\w+)/;

/**
 * Lets another build load as many orders with its own bench.
 * @param directory of its repository, built
 * @throws Error when it is not built, or its bench fails
 */
export function loadOtherBuild(directory: string, orders: number, place: string): OtherBuild {
  const root = resolve(directory);
  const main = join(root, 'dist/src/main.js');
  const bench = join(root, 'dist/bench/bench.js');
  for (const file of [main, bench]) if (!existsSync(file)) throw new Error(`${file} is not there: build ${root} first`);
  const few = ['--transitions', '8', '--connections', '2', '--reads', '1'];
  const args = [bench, '--orders', String(orders), ...few, '--place', place, '--keep'];
  // What its own measuring comes to makes no difference, if the database is there.
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  const [, dataDir, password] = KEPT.exec(stdout) ?? [];
  if (!stdout.includes('vacuumed and analysed') || dataDir === undefined || password === undefined)
    throw new Error(`The bench of ${root} kept no database:\n${stdout}${stderr}`);
  return { main, dataDir, password };
}
