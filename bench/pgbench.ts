import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { EmbeddedServer } from '../src/database/embedded/embedded-server.js';
import { cpuOf, cpuOfServer } from './figures.js';
import type { Script } from './pgbench-script.js';

/** The rate at which pgbench sends the same statements; processor time in microseconds for each transition. */
export interface Limit {
  perSecond: number;
  serverCpu: number;
  clientCpu: number;
}

/** The program, or null. The embedded server comes without it; Debian's package is postgresql-contrib. */
export function findPgbench(): string | null {
  try {
    return execFileSync('which', ['pgbench'], { encoding: 'utf8' }).trim();
  } catch {
    const places = '/usr/lib/postgresql';
    const found = existsSync(places) ? readdirSync(places).map((version) => `${places}/${version}/bin/pgbench`) : [];
    return found.filter(existsSync).at(-1) ?? null;
  }
}

interface Run {
  connections: number;
  seconds: number;
  /** Transitions in one run of the script. */
  transitions: number;
  place: string;
}

export async function pgbench(program: string, server: EmbeddedServer, script: Script, run: Run): Promise<Limit> {
  const file = join(run.place, 'stretch.pgbench');
  writeFileSync(file, script.text);
  await once(program, server, file, script, { ...run, seconds: 2 });
  const limit = await once(program, server, file, script, run);
  const client = new pg.Client(server.ownerUrl);
  await client.connect();
  await client.query('DELETE FROM outbox'); // nobody told what pgbench did; the next node would
  await client.end();
  return limit;
}

async function once(
  program: string,
  server: EmbeddedServer,
  file: string,
  { variables }: Script,
  { connections, seconds, transitions }: Run,
): Promise<Limit> {
  const url = new URL(server.appUrl);
  const child = spawn(
    program,
    [
      '--no-vacuum',
      '--protocol=prepared',
      `--client=${connections}`,
      '--jobs=1',
      `--time=${seconds}`,
      `--file=${file}`,
      ...Array.from(variables, ([name, value]) => `--define=${name}=${value}`),
      `--host=${url.hostname}`,
      `--port=${url.port}`,
      `--username=${url.username}`,
      url.pathname.slice(1),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, PGPASSWORD: decodeURIComponent(url.password), PGSSLMODE: 'disable' },
    },
  );
  const before = cpuOfServer(server.pid());
  let client = 0;
  const watch = setInterval(() => (client = child.pid ? cpuOf(child.pid) || client : client), 100);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const rate = /tps = ([\d.]+) \(without/.exec(said)?.[1];
  const scripts = /transactions actually processed: (\d+)/.exec(said)?.[1];
  if (code !== 0 || rate === undefined || scripts === undefined)
    throw new Error(`pgbench failed:\n${said.slice(0, 4000)}`);
  const done = Number(scripts) * transitions;
  return {
    perSecond: Number(rate) * transitions,
    serverCpu: ((cpuOfServer(server.pid()) - before) * 1e6) / done,
    clientCpu: (client * 1e6) / done,
  };
}
