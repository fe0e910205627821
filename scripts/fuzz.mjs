// npm run fuzz -- --requests 50000 --seed 7: hostile requests against every route, a digest of every table beside them.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const run = spawnSync('npx', ['jest', '--selectProjects', 'deep', '--runInBand', 'test/security/fuzz.deep-spec.ts'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_REQUESTS: values.requests, FUZZ_SEED: values.seed },
});
process.exitCode = run.status ?? 1;
