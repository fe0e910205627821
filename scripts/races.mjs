// npm run races -- --races 10000 --rounds 500 --seed 7: people who decide at the same moment on two nodes, and rights
// that are taken away while they are used.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    races: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const run = spawnSync('npx', ['jest', '--selectProjects', 'deep', '--runInBand', 'test/races/races.deep-spec.ts'], {
  stdio: 'inherit',
  env: { ...process.env, RACES: values.races, RACE_ROUNDS: values.rounds, RACE_SEED: values.seed },
});
process.exitCode = run.status ?? 1;
