// Whether every generated file is what its source says; takes the build as it is.
import { spawnSync } from 'node:child_process';

const checks = ['dist/src/tools/generate.js', 'scripts/web-api.mjs'];
const stale = checks.filter(
  (check) => spawnSync(process.execPath, [check, '--check'], { stdio: 'inherit' }).status !== 0,
);
if (stale.length > 0) process.exitCode = 1;
