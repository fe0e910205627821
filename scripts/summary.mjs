// Prints one plain line from Jest's JSON reports together: `N passed, N failed`. A suite that did not even load counts as
// failed, and so does a report that was never written.
import { existsSync, readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  passed += report?.numPassedTests ?? 0;
  failed += report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 1;
}
console.log(`${passed} passed, ${failed} failed`);
