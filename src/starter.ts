import { readFileSync } from 'node:fs';

/** How often the starter is looked for, in milliseconds. */
const LOOK_AGAIN = 500;

/**
 * Resolves when whoever ran `npm start` is gone: npm does not pass its own death on, and a node left behind would hold
 * the port and the data directory. Never resolves for a process that was started otherwise: a service manager stops it
 * by a signal.
 * @param lineage the processes above this one, as they are now
 */
export function starterGone(env: Record<string, string | undefined>, lineage = ancestors): Promise<void> {
  return new Promise((resolve) => {
    if (env.npm_lifecycle_event !== 'start') return;
    const starter = lineage();
    const watch = setInterval(() => {
      if (lineage() === starter) return;
      clearInterval(watch);
      resolve();
    }, LOOK_AGAIN);
    watch.unref();
  });
}

/** The parent, and, where the system tells, the one above: npm runs a shell between, which outlives it. */
function ancestors(): string {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}
