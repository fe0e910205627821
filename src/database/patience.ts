import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailableError } from './errors.js';
import type { Log } from './log.js';
import { isOutcomeUnknown } from './pool.js';

/** How long a start waits for a database that is away or goes away meanwhile, in milliseconds. */
export const PATIENCE = 30_000;
const LOOK_AGAIN = 500;

/** The server is not to be reached, or not yet ready to be asked. */
const NOT_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', '53300']);

/** Whether it was the way to the database that failed, and not what was asked of it. */
export function isDatabaseLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const deeper = 'driverError' in error ? error.driverError : error.cause;
  return (
    NOT_THERE.has(code) ||
    isOutcomeUnknown(error) ||
    error.message.includes('timeout exceeded when trying to connect') ||
    (deeper !== undefined && isDatabaseLost(deeper))
  );
}

/**
 * Does a part of the start again when the database is lost in the middle of it. What is done has to bear being done twice.
 * @throws DatabaseUnavailableError when it stays away
 */
export async function patiently<Result>(work: () => Promise<Result>, log: Log, patience = PATIENCE): Promise<Result> {
  for (const began = performance.now(); ; await sleep(LOOK_AGAIN)) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseLost(error)) throw error;
      const reason = error instanceof Error ? error.message || error.name : String(error);
      if (performance.now() - began > patience) {
        throw new DatabaseUnavailableError(`The database was lost during the start and did not come back: ${reason}.`, {
          cause: error,
        });
      }
      log.warn(`The database was lost during the start (${reason}); trying again`);
    }
  }
}
