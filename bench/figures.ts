import { readdirSync, readFileSync } from 'node:fs';

// Processor time and memory as Linux counts them; elsewhere there are no figures, and the bench says so.

const TICKS = 100; // USER_HZ, fixed on every Linux that Node runs on
const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it has ended, or this is no Linux
  }
};

interface Stat {
  parent: number;
  own: number;
  reaped: number;
}

function statOf(pid: number): Stat | null {
  const text = read(`/proc/${pid}/stat`);
  if (text === '') return null;
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1], own: (fields[11] + fields[12]) / TICKS, reaped: (fields[13] + fields[14]) / TICKS };
}

const all = (): number[] => {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
};

/** Seconds of processor time of a process alone. */
export const cpuOf = (pid: number): number => statOf(pid)?.own ?? 0;

/** Seconds of a PostgreSQL server with all its processes, the ended ones too. */
export function cpuOfServer(postmaster: number): number {
  const own = statOf(postmaster);
  if (!own) return 0;
  const children = all()
    .map(statOf)
    .filter((stat) => stat?.parent === postmaster);
  return own.own + own.reaped + children.reduce((sum, stat) => sum + (stat?.own ?? 0), 0);
}

const kilobytes = (pid: number, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

/** Megabytes resident of a process. */
export const memoryOf = (pid: number): number => kilobytes(pid, 'VmRSS') / 1024;

/** Megabytes of a PostgreSQL server: each process's own, and the shared part once. */
export function memoryOfServer(postmaster: number): number {
  const processes = [postmaster, ...all().filter((pid) => statOf(pid)?.parent === postmaster)];
  const own = processes.reduce((sum, pid) => sum + kilobytes(pid, 'RssAnon'), 0);
  return (own + Math.max(...processes.map((pid) => kilobytes(pid, 'RssShmem')))) / 1024;
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
