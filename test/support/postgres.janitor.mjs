// Ends the PostgreSQL of one Jest run and removes its directory, as soon as Jest is done or dead: Jest holds the other
// end of this process's standard input, and the system closes it however Jest ends, an interrupt or kill -9 included.
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [directory] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.stdin.resume();
process.stdin.once('close', () => void cleanUp());

async function cleanUp() {
  const places = [directory];
  // Jest may have been killed while a worker was starting the server: let that come to its end first.
  const isStarting = () => existsSync(join(directory, 'starting')) && !existsSync(join(directory, 'server.json'));
  for (let waited = 0; isStarting() && waited < 3_000; waited += 100) await sleep(100);
  try {
    const cluster = realpathSync(join(directory, 'postgres'));
    if (!cluster.startsWith(realpathSync(directory))) places.push(join(cluster, '..'));
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT'); // its data is thrown away: no checkpoint needed
    while (isAlive(pid)) await sleep(20);
  } catch {
    // no test of this run needed a database
  }
  for (const place of places) rmSync(place, { recursive: true, force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch (error) {
    return error.code === 'ENOENT' && process.platform !== 'linux';
  }
}
