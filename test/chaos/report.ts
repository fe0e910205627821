import type { Result } from './run.js';

/** Violations of one kind that are told in full. */
const MOST_TOLD = 5;

const figures = (counts: Readonly<Record<string, number>>, unit = ''): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}${unit}`)
    .join(', ');

const row = (cells: readonly (string | number)[]): string =>
  `${String(cells[0]).padEnd(5)} ${String(cells[1]).padEnd(42)} ${String(cells[2]).padStart(9)} ${String(cells[3]).padStart(11)}`;

export const violationsOf = ({ findings }: Result) => findings.flatMap(({ violations }) => violations);

/** The table of a run; its last line says it all. */
export function report(result: Result): string {
  const { seed, plan, seconds, faults, back, edges, acknowledged, answers, orders, purchases, lag, reached, findings } =
    result;
  const violations = violationsOf(result);
  const sum = Object.values(faults).reduce((total, one) => total + one, 0);
  return [
    '',
    `chaos (${plan.name}): 2 nodes, 1 PostgreSQL, ${plan.clients} clients and ${plan.buyers} buyers, ${seconds} s, seed ${seed}`,
    `faults: ${figures(faults)}`,
    `wire protocol: cut at ${edges.cut} of ${edges.known} kinds of edges`,
    `commands: ${acknowledged} acknowledged with ${answers} answers, ${orders} orders settled, ${purchases} purchase orders paid`,
    `service back at the latest after: ${figures(back, ' ms')}; effects caught up after ${lag ?? 'never'} ms`,
    ...(reached
      ? []
      : [`the plan (${plan.kills} kills, ${plan.acknowledged} commands) was not reached in ${plan.longest} minutes`]),
    '',
    row(['', 'checked', '', 'violations']),
    ...findings.map(({ promise, of, checked, violations }) => row([promise, of, checked, violations.length])),
    '',
    ...findings.flatMap(({ violations }) => [
      ...violations.slice(0, MOST_TOLD).map(({ promise, about, what }) => `✗ ${promise} ${about}: ${what}`),
      ...(violations.length > MOST_TOLD ? [`  … and ${violations.length - MOST_TOLD} more`] : []),
    ]),
    ...(violations.length > 0
      ? [`Again with: npm run chaos -- --seed ${seed}${plan.name === 'short' ? ' --short' : ''}`]
      : []),
    `${sum} faults, ${acknowledged} operations, ${violations.length} violations`,
    '',
  ].join('\n');
}
