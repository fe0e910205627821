import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machines } from '../../machines/index.js';
import { build } from '../../src/audit/build.js';

// A log names the digest of the chart by which it was judged. A chart that was released and changes without a new version
// would make every log before it look forged.

const FILE = join(import.meta.dirname, 'charts.json');

it('a chart that was released stays as it was: what is said otherwise is a new version', () => {
  const released = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>;
  const charts = Object.fromEntries(
    Object.values(machines)
      .flat()
      .map((definition) => [`${definition.kind} ${definition.version}`, build.hash(definition)]),
  );
  expect(charts).toEqual(released);
});
