// Everything that must hold before a change is merged, cheapest first; stops at the first step that fails.
//   npm run verify                     all steps
//   npm run verify -- --skip=test      without a step that has just run elsewhere; the table says so
//   npm run verify -- --only=lint      one step
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const steps = [
  { name: 'format:check', run: ['npm', 'run', '--silent', 'format:check'], mend: 'npm run format' },
  { name: 'lint', run: ['npm', 'run', '--silent', 'lint'], mend: 'npm run lint -- --fix, then mend the rest by hand' },
  { name: 'types', run: ['npm', 'run', '--silent', 'types'], mend: 'mend the types named above' },
  { name: 'build', run: ['npm', 'run', '--silent', 'build'], mend: 'mend the errors named above' },
  {
    name: 'web:size',
    run: ['npm', 'run', '--silent', 'web:size'],
    mend: 'load what the first page does not need with the page that does',
  },
  { name: 'test', run: ['npm', 'test'], mend: 'npx jest <file>, until the test named above passes' },
  {
    name: 'test:deep',
    run: ['npm', 'run', '--silent', 'test:deep'],
    mend: 'npx jest <file>, until the test named above passes',
  },
  { name: 'generate:check', run: ['npm', 'run', '--silent', 'generate:check'], mend: 'npm run generate' },
  {
    name: 'openapi:lint',
    run: ['npm', 'run', '--silent', 'openapi:lint'],
    mend: 'mend the routes or docstrings named above, then npm run generate',
  },
  { name: 'deadcode', run: ['npm', 'run', '--silent', 'deadcode'], mend: 'remove what is named above' },
  {
    name: 'lockcheck',
    run: ['npm', 'run', '--silent', 'lockcheck'],
    mend: 'pin the package named above to a version that the registry holds for every platform',
  },
];

const names = steps.map(({ name }) => name);
const { values } = parseArgs({
  options: {
    skip: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const unknown = [...values.skip, ...values.only].filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`verify: no step is called ${unknown.join(', ')}; the steps are ${names.join(', ')}`);
  process.exit(2);
}

const isSkipped = (name) => values.skip.includes(name) || (values.only.length > 0 && !values.only.includes(name));
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const started = performance.now();
const rows = [];
let failed;
for (const step of steps) {
  if (failed) {
    rows.push([step.name, 'not run', '']);
    continue;
  }
  if (isSkipped(step.name)) {
    rows.push([step.name, 'skipped', 'by the command line']);
    continue;
  }
  console.log(`\n── ${step.name}: ${step.run.join(' ')}`);
  const since = performance.now();
  const [command, ...args] = step.run;
  // npm is a batch file on Windows and needs its shell there; every word here is our own.
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  if (status !== 0) failed = step;
  rows.push([step.name, status === 0 ? 'ok' : 'FAILED', seconds(since)]);
}

const width = Math.max(...names.map((name) => name.length));
console.log('\n── verify');
for (const [name, outcome, detail] of rows) console.log(`${name.padEnd(width)}  ${outcome.padEnd(7)}  ${detail}`);
console.log(`${'total'.padEnd(width)}  ${(failed ? 'FAILED' : 'ok').padEnd(7)}  ${seconds(started)}`);
if (failed) {
  console.error(`\n${failed.name} failed. To mend it: ${failed.mend}.`);
  process.exitCode = 1;
}
