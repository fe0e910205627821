import { parseArgs } from 'node:util';
import { playMonth } from './month.js';
import { faultsOf, report } from './report.js';

// npm run month [-- --days 30] — a month of the demo company, played in minutes: the clock is moved.

const { values } = parseArgs({ options: { days: { type: 'string', default: '30' }, sabotage: { type: 'string' } } });

async function main(): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const outcome = await playMonth({ days: Number(values.days), say, sabotage: values.sabotage });
  process.stdout.write(report(outcome));
  process.exitCode = faultsOf(outcome).length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(2);
});
