import { DomainError } from '../errors.js';
import { StartRefusedError } from '../settings.js';

/** What went wrong is said on the error stream, so that what a tool finds can be piped on. */
export const sayAside = (line: string): void => void process.stderr.write(`${line}\n`);
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const quiet = { log: () => undefined, warn: sayAside, error: sayAside };

/** Runs a tool; what is for its user is said in words, without a stack, and the exit code is not zero. */
export async function asTool(run: () => Promise<boolean>): Promise<void> {
  try {
    if (!(await run())) process.exitCode = 1;
  } catch (error) {
    const isExpected =
      error instanceof StartRefusedError || error instanceof UsageError || error instanceof DomainError;
    const told = error instanceof Error ? (isExpected ? error.message : error.stack) : undefined;
    sayAside(told ?? String(error));
    process.exitCode = 1;
  }
}

/** The tool was called in a way that it does not understand, or for what is not there. */
export class UsageError extends Error {}
