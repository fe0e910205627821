// Builds what is not built: the product (`tsc`) into dist/src, dist/machines and dist/bench, its page (`vite`) into dist/web,
// the page that proves a process's file offline into dist/dossier,
// and before the page the types of the API (web-api.mjs) that it is written in, beside the page's sources.
// Whether a part is built is told by what it was built from and what came of it, as it was noted in dist/.built. So a second
// start takes a moment, a changed source builds its part anew, and a build that broke off, or was spoilt, is none.
//   npm run build              what is not built
//   npm run build -- --all     everything
//   npm run web:types          the types of the API alone
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOTES = join(ROOT, 'dist/.built');
const TSC_NOTES = join(NOTES, 'tsc.tsbuildinfo');
/** How often a build that takes long says that it goes on, in milliseconds. */
const SAY_AGAIN = 10_000;

const require = createRequire(import.meta.url);
/** A program of a package, as the package names it: no shell is needed, so it is the same on every system. */
const program = (name, command = name) => {
  const manifest = join(ROOT, 'node_modules', name, 'package.json');
  const { bin } = require(manifest);
  return resolve(manifest, '..', typeof bin === 'string' ? bin : bin[command]);
};

const COMMON = ['package-lock.json', 'scripts/build.mjs'];
const PARTS = [
  {
    name: 'product',
    from: ['src', 'machines', 'bench', 'tsconfig.json', 'tsconfig.build.json', ...COMMON],
    into: ['dist/src', 'dist/machines', 'dist/bench'],
    run: () => [program('typescript', 'tsc'), '--project', 'tsconfig.build.json', '--tsBuildInfoFile', TSC_NOTES],
    // tsc writes what has changed, as long as the rest is there.
    prepare: (isSound) => isSound || rmSync(TSC_NOTES, { force: true }),
    tidy: removeOrphans,
  },
  {
    name: 'dossier',
    from: [
      'src/features/dossier/page',
      'src/features/dossier/dossier.format.ts',
      'src/engine/log',
      'src/audit',
      'machines/kit',
      'scripts/vite.dossier.mjs',
      ...COMMON,
    ],
    into: ['dist/dossier'],
    run: () => [program('vite'), 'build', '--config', 'scripts/vite.dossier.mjs', '--logLevel', 'warn'],
    prepare: () => undefined,
    tidy: () => undefined,
  },
  {
    name: 'client',
    from: ['openapi.json', 'scripts/web-api.mjs', ...COMMON],
    into: ['web/src/api/schema.d.ts'],
    run: () => ['scripts/web-api.mjs'],
    prepare: () => undefined,
    tidy: () => undefined,
  },
  {
    name: 'page',
    after: 'client',
    from: ['web', 'machines', ...COMMON],
    into: ['dist/web'],
    run: () => [program('vite'), 'build', 'web', '--logLevel', 'warn'],
    prepare: () => undefined,
    tidy: () => undefined,
  },
];

/** All files below a path of the project, relative to it; none where there is nothing. */
function filesBelow(path) {
  const whole = join(ROOT, path);
  const found = statSync(whole, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(whole)
    .toSorted()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

/** What a part is built from, by what stands in the files: a fresh checkout of the same sources is the same. */
function digestOf({ from }) {
  const digest = createHash('sha256').update(process.version);
  for (const file of from.flatMap(filesBelow)) digest.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return digest.digest('hex');
}

/** What came of it: whoever changes or removes one of these files has spoilt the build. */
const outcomeOf = ({ into }) =>
  Object.fromEntries(
    into
      .flatMap(filesBelow)
      .map((file) => [file, statSync(join(ROOT, file))])
      .map(([file, { size, mtimeMs }]) => [file, `${size} ${mtimeMs}`]),
  );

const noteOf = ({ name }) => join(NOTES, `${name}.json`);

function noted(part) {
  try {
    return JSON.parse(readFileSync(noteOf(part), 'utf8'));
  } catch {
    return undefined;
  }
}

/** What was compiled from a source that is gone. */
function removeOrphans({ into }) {
  for (const file of into.flatMap(filesBelow)) {
    const source = file.replace(/^dist\//, '').replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(join(ROOT, source))) rmSync(join(ROOT, file));
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @returns whether the part stands now */
async function build(part, all) {
  const [digest, before] = [digestOf(part), noted(part)];
  const isSound = !all && before !== undefined && JSON.stringify(before.outcome) === JSON.stringify(outcomeOf(part));
  if (isSound && before.digest === digest) return true;
  const since = performance.now();
  console.log(`Building the ${part.name} …`);
  rmSync(noteOf(part), { force: true });
  part.prepare(isSound);
  const saying = setInterval(() => console.log(`Building the ${part.name} … ${seconds(since)}`), SAY_AGAIN);
  // Whoever builds, a test run included, gets what is delivered: the libraries of the page look at this variable.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, part.run(), { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', done);
  });
  clearInterval(saying);
  if (code !== 0) {
    console.error(`The ${part.name} could not be built; mend what is named above.`);
    return false;
  }
  part.tidy(part);
  writeFileSync(noteOf(part), JSON.stringify({ digest, outcome: outcomeOf(part) }));
  console.log(`The ${part.name} is built: ${seconds(since)}`);
  return true;
}

/** How often whoever builds shows that he still does, and after what time without a sign nobody does, in milliseconds. */
const BEAT = 1_000;
const SILENCE = 30_000;

/** One build at a time: a start beside a test run waits for its build, and then finds it. */
async function alone(work) {
  const lock = join(NOTES, 'lock');
  mkdirSync(NOTES, { recursive: true });
  for (let told = false; ; await sleep(200)) {
    try {
      writeFileSync(lock, '', { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const { mtimeMs = 0 } = statSync(lock, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > SILENCE) rmSync(lock, { force: true });
    else if (!told) console.log('Another build is under way; waiting for it …');
    told = true;
  }
  const beating = setInterval(() => writeFileSync(lock, ''), BEAT);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    rmSync(lock, { force: true });
  }
}

const names = PARTS.map(({ name }) => name);
const { values } = parseArgs({ options: { all: { type: 'boolean', default: false }, only: { type: 'string' } } });
if (values.only !== undefined && !names.includes(values.only)) {
  console.error(`There is no part ${values.only}; the parts are ${names.join(', ')}.`);
  process.exit(2);
}

/** What is begun, by name: a part begins when the one that it needs stands. */
const begun = new Map();
const buildInTurn = async (part) => (await begun.get(part.after)) !== false && build(part, values.all);

const built = await alone(() => {
  for (const part of PARTS.filter(({ name }) => name === (values.only ?? name)))
    begun.set(part.name, buildInTurn(part));
  return Promise.all(begun.values());
});
if (!built.every(Boolean)) process.exitCode = 1;
