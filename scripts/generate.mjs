// Writes the generated files that are committed: openapi.json and the machines' documents. Takes the build as it is.
//   npm run generate          writes what has changed
//   npm run generate:check    says which are stale
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generated } from '../dist/src/cli/generated.js';
import { readDocstrings } from './docstrings.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
for (const [path, wanted] of await generated(readDocstrings('src'))) {
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue;
  if (values.check) {
    console.error(`${path} is not what the source says. To mend it: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, wanted);
    console.log(`wrote ${path}`);
  }
}
