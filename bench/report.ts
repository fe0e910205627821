import type { Answered } from './reads.js';
import { p } from './reads.js';
import type { Size } from './sizes.js';

const width = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

export const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** Prints a table as Markdown, so that it can be quoted. The first column is text, the others figures. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((name, column) => Math.max(...[name, ...rows.map((row) => row[column])].map(width)));
  const padded = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell + ' '.repeat(widths[0] - width(cell)) : ' '.repeat(widths[column] - width(cell)) + cell)).join(' | ')} |`;
  say(`\n### ${title}\n`);
  say(padded(head));
  say(
    `| ${widths.map((wide, column) => (column === 0 ? '-'.repeat(wide) : `${'-'.repeat(wide - 1)}:`)).join(' | ')} |`,
  );
  for (const row of rows) say(padded(row));
}

export const whole = (figure: number): string => Math.round(figure).toLocaleString('en');
export const fixed = (figure: number, places = 2): string => figure.toFixed(places);

/** A figure beside its target. */
const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

const LIMIT = 50;
const QUICK = 10;
const targetOf = (group: string): number =>
  group === 'next' || group === 'preview' || group === 'one order' ? QUICK : LIMIT;

/** Each kind of question, and by name every shape that is slower than it should be. */
export function readsTable(answered: readonly Answered[]): void {
  const groups = [...new Set(answered.map(({ shape }) => shape.group))];
  const worst = (group: string): Answered =>
    answered.filter(({ shape }) => shape.group === group).reduce((a, b) => (p([b], 95) > p([a], 95) ? b : a));
  table(
    'Questions, in milliseconds',
    ['question', 'shapes', 'p50', 'p95', 'p99', 'slowest shape’s p95', 'target p95', ''],
    groups.map((group) => {
      const mine = answered.filter(({ shape }) => shape.group === group);
      const slowest = p([worst(group)], 95);
      return [
        group,
        String(mine.length),
        ...[50, 95, 99].map((percent) => fixed(p(mine, percent), 1)),
        fixed(slowest, 1),
        String(targetOf(group)),
        verdict(p(mine, 95) <= targetOf(group)),
      ];
    }),
  );
  for (const one of answered) {
    if (p([one], 95) > targetOf(one.shape.group))
      say(`above: ${one.shape.group} ${one.shape.name}: p50 ${fixed(p([one], 50), 1)}, p95 ${fixed(p([one], 95), 1)}`);
  }
}

/** What a transition costs at each number of orders. */
export function sizesTable(sizes: readonly Size[]): void {
  const [smallest] = sizes;
  const cpu = ({ http }: Size): number => http.nodeCpu + http.serverCpu;
  table(
    'Transitions',
    [
      'orders',
      'HTTP/s',
      'p50 ms',
      'p95 ms',
      'Node µs',
      'PostgreSQL µs',
      'client µs',
      'WAL bytes',
      'cost to smallest, time',
      'processor',
    ],
    sizes.map((size) => [
      whole(size.orders),
      whole(size.http.perSecond),
      fixed(size.http.p50, 1),
      fixed(size.http.p95, 1),
      whole(size.http.nodeCpu),
      whole(size.http.serverCpu),
      whole(size.http.clientCpu),
      whole(size.http.wal),
      fixed(smallest.http.perSecond / size.http.perSecond),
      fixed(cpu(size) / cpu(smallest)),
    ]),
  );
}
