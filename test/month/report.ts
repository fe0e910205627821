import type { Judged } from './judged.js';

/** What the month has come to, and what of its chapters did not come about. */
export interface Outcome extends Judged {
  days: number;
  first: string;
  missing: string[];
  /** What the product's own tool says of the whole log. */
  log: { agrees: boolean; said: string };
}

const MOST_TOLD = 10;

/** Everything that must not be. */
export const faultsOf = ({ early, doubled, late, notices, unverified, missing, log }: Outcome): string[] => [
  ...early.map((one) => `early: ${one}`),
  ...doubled.map((one) => `doubled: ${one}`),
  ...late.map((one) => `late: ${one}`),
  ...notices.map((one) => `notice: ${one}`),
  ...unverified.map((one) => `not verified: ${one}`),
  ...missing.map((one) => `chapter: ${one}`),
  ...(log.agrees ? [] : [`the log: ${log.said}`]),
];

const count = (names: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

const row = (cells: readonly (string | number)[], widths: readonly number[]): string =>
  cells
    .map((cell, index) => String(cell).padEnd(widths[index] ?? 0))
    .join(' ')
    .trimEnd();

/** The table of a month; its last line says it all. */
export function report(outcome: Outcome): string {
  const { processes, sent, early, doubled, late, notices, unverified, days, first } = outcome;
  const kinds = [...new Set(processes.map(({ kind }) => kind))];
  const levels = (level: string) => sent.filter((one) => one.level === level);
  const escalated = count(
    sent.filter(({ level }) => level === 'leader').map(({ event, process }) => `${event} ${process.slice(0, 2)}`),
  );
  const faults = faultsOf(outcome);
  return [
    '',
    `month: ${days} days from ${first}`,
    '',
    ...kinds.map((kind) => {
      const states = count(processes.filter((one) => one.kind === kind).map(({ state }) => state));
      return row([kind, states.map(([state, times]) => `${state} ${times}`).join(', ')], [22]);
    }),
    '',
    row(['reminders', 'sent', 'late', 'doubled', 'early', 'notices amiss'], [12, 6, 6, 8, 6]),
    row(['', sent.length, late.length, doubled.length, early.length, notices.length], [12, 6, 6, 8, 6]),
    ...['due', 'head', 'leader'].map((level) => row([`  ${level}`, levels(level).length], [12])),
    '',
    'what the leader heard of:',
    ...escalated.map(([name, times]) => `  ${String(times).padStart(4)} × ${name}`),
    '',
    `verified: ${processes.length - unverified.length} of ${processes.length} processes; ${outcome.log.said.split('\n').at(-1) ?? ''}`,
    ...faults.slice(0, MOST_TOLD).map((one) => `✗ ${one}`),
    ...(faults.length > MOST_TOLD ? [`  … and ${faults.length - MOST_TOLD} more`] : []),
    `${processes.length} processes, ${sent.length} reminders, ${faults.length} faults`,
    '',
  ].join('\n');
}
