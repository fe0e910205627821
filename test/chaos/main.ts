import { parseArgs } from 'node:util';
import { runMutants } from './mutants.js';
import { LONG, SHORT } from './plans.js';
import { report, violationsOf } from './report.js';
import { run } from './run.js';

// npm run chaos -- [--short | --mutants | --mutant NAME] [--seed N] [--kills N] [--acks N] [--minutes N] [--keep]

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    mutant: { type: 'string' },
    keep: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    kills: { type: 'string' },
    acks: { type: 'string' },
    minutes: { type: 'string' },
  },
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const seed = Number(values.seed);
  if (values.mutants || values.mutant !== undefined) {
    const areCaught = await runMutants(seed, { keep: values.keep, say }, values.mutant);
    process.exitCode = areCaught ? 0 : 1;
    return;
  }
  const plan = values.short ? SHORT : LONG;
  const result = await run(
    {
      ...plan,
      kills: Number(values.kills ?? plan.kills),
      acknowledged: Number(values.acks ?? plan.acknowledged),
      longest: Number(values.minutes ?? plan.longest),
    },
    seed,
    { keep: values.keep, say },
  );
  process.stdout.write(report(result));
  process.exitCode = violationsOf(result).length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  say(String(error instanceof Error ? error.stack : error));
  process.exit(2); // whatever was still under way
});
