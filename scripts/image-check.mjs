// npm run image:check: goes through the steps of the Dockerfile without Docker. Each stage is an empty folder, which gets
// exactly the files that .dockerignore lets through and the Dockerfile copies; its commands are run there; what comes of the
// last stage migrates a PostgreSQL as its owner, is started with its own command and without the owner's password, asked for its health, its page and its API, and stopped.
// What cannot be shown so: the base image, its accounts, and the read-only file system.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { contextOf, instructionsOf } from './dockerfile.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'image-check-'));
chmodSync(scratch, 0o711); // the database's own account passes through
const fail = (why) => {
  throw new Error(why);
};

/** A path of a stage, in the folder that stands for its root. */
const at = (stage, path) => join(stage.root, path.startsWith('/') ? path : join(stage.workdir, path));

function copy(stage, stages, rest) {
  const words = rest.split(/\s+/);
  const from = words[0].startsWith('--from=') ? stages[words.shift().slice('--from='.length)] : undefined;
  const target = words.pop();
  for (const source of words) {
    const origin = from ? at(from, source) : join(scratch, 'context', source);
    if (!existsSync(origin)) fail(`COPY ${rest}: there is no ${source}; .dockerignore lets it through?`);
    const into = target.endsWith('/') || target.endsWith('.') ? join(target, source.split('/').at(-1)) : target;
    mkdirSync(dirname(at(stage, into)), { recursive: true });
    cpSync(origin, at(stage, into), { recursive: true, verbatimSymlinks: true });
  }
}

function run(stage, command) {
  // The folder of the data belongs to an account that only the image has.
  const here = command.replace(/--(owner|group)=\S+ ?/g, '').replaceAll(' /data', ` ${join(stage.root, 'data')}`);
  mkdirSync(at(stage, '.'), { recursive: true });
  console.log(`RUN ${command}`);
  const { status } = spawnSync('sh', ['-c', here], {
    cwd: at(stage, '.'),
    stdio: 'inherit',
    env: { ...process.env, ...stage.env },
  });
  if (status !== 0) fail(`RUN ${command}: it ended with ${status}`);
}

function build() {
  for (const file of contextOf(ROOT)) cpSync(join(ROOT, file), join(scratch, 'context', file));
  const stages = {};
  let stage;
  for (const { name, rest } of instructionsOf(ROOT)) {
    if (name === 'FROM') {
      const [base, , alias = 'last'] = rest.split(/\s+/);
      const before = stages[base];
      stage = {
        root: join(scratch, alias),
        workdir: '/',
        env: {},
        ...(before ? { workdir: before.workdir, env: { ...before.env } } : {}),
      };
      stages[alias] = stage;
      mkdirSync(stage.root, { recursive: true });
      if (before) cpSync(before.root, stage.root, { recursive: true, verbatimSymlinks: true });
    } else if (name === 'WORKDIR') stage.workdir = rest;
    else if (name === 'COPY') copy(stage, stages, rest);
    else if (name === 'RUN') run(stage, rest);
    else if (name === 'ENV')
      for (const pair of rest.split(/\s+/)) stage.env[pair.split('=')[0]] = pair.slice(pair.indexOf('=') + 1);
    else if (name === 'HEALTHCHECK') stage.health = JSON.parse(rest.slice(rest.indexOf('CMD ') + 4));
    else if (name === 'CMD') stage.command = JSON.parse(rest);
  }
  return stages.last;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

async function serves(stage) {
  const { openEmbeddedServer } = await import('../dist/src/database/embedded/embedded-server.js');
  const told = () => undefined;
  mkdirSync(join(scratch, 'database'), { mode: 0o711 });
  const database = await openEmbeddedServer(join(scratch, 'database'), { log: told, warn: told, error: console.error });
  const env = {
    PATH: process.env.PATH,
    ...stage.env,
    DATA_DIR: join(stage.root, 'data'),
    PORT: String(await freePort()),
    DATABASE_URL: database.appUrl,
    ADMIN_USERNAME: 'boss',
    ADMIN_PASSWORD: 'a long enough secret of the first day',
  };
  const as = ([command, ...rest]) => [
    command === 'node' ? process.execPath : command,
    rest,
    { cwd: at(stage, '.'), env, stdio: 'inherit' },
  ];
  const [command, rest, how] = as(['node', 'dist/src/cli/migrate.js']);
  const migrating = spawnSync(command, rest, { ...how, env: { ...env, DATABASE_ADMIN_URL: database.ownerUrl } });
  if (migrating.status !== 0) fail(`The migrations of the image ended with ${migrating.status}.`);
  const child = spawn(...as(stage.command));
  try {
    for (let tries = 0; spawnSync(...as(stage.health)).status !== 0; tries++) {
      if (child.exitCode !== null || tries > 120) fail('The image does not become healthy.');
      await sleep(500);
    }
    const url = `http://127.0.0.1:${env.PORT}`;
    const page = await (await fetch(`${url}/`)).text();
    if (!page.includes('<div id="root">')) fail('The image has no page.');
    const { status } = await fetch(`${url}/api/orders`);
    if (status !== 401) fail(`The image answers ${status} to whoever is not signed in.`);
    child.kill('SIGTERM');
    const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
    if (code !== 0) fail(`The image ended with ${code} when it was stopped.`);
  } finally {
    child.kill('SIGKILL');
    await database.close();
  }
}

try {
  await serves(build());
  console.log('Every step of the Dockerfile works, and what comes of it serves.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
