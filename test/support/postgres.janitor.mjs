// Ends the PostgreSQL of one Jest run and removes its directory, as soon as Jest is done or dead: Jest holds the other
// end of this process's standard input, and the system closes it however Jest ends, an interrupt or kill -9 included.
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [directory] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
let finished = false; // a run that ends in order says so
process.stdin.on('data', () => (finished = true));
process.stdin.once('close', () => void cleanUp());

async function cleanUp() {
  // Jest may have been killed while a worker was starting the server: let that come to its end first.
  const isStarting = () => existsSync(join(directory, 'starting')) && !existsSync(join(directory, 'server.json'));
  for (let waited = 0; isStarting() && waited < 3_000; waited += 100) await sleep(100);
  // A program of the dead run may still be writing: what it made meanwhile goes in the next round.
  for (let round = 0; round < 10; round++) {
    await removeRun().catch(() => undefined);
    if (!existsSync(directory)) {
      if (finished) return;
      await sleep(1_000);
      if (!existsSync(directory)) return;
    }
    await sleep(200);
  }
}

async function removeRun() {
  // The run's own server, and those of the tests whose subject is a server: <directory>/postgres, <directory>/*/*/postgres.
  for (const home of [directory, ...within(directory).flatMap(within)]) await stopServer(join(home, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
}

function within(directory) {
  const entries = readdirSync(directory, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(directory, entry.name));
}

/** Its data is thrown away: no checkpoint needed. */
async function stopServer(path) {
  if (!existsSync(path)) return;
  const cluster = realpathSync(path);
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    while (isAlive(pid)) await sleep(20);
  } catch {
    // stopped already
  }
  // On a machine whose temporary directory is closed to the server's account, the files are elsewhere.
  if (!cluster.startsWith(realpathSync(directory))) rmSync(dirname(cluster), { recursive: true, force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch (error) {
    return error.code === 'ENOENT' && process.platform !== 'linux';
  }
}
