import { problem, type Problem } from '../errors.js';
import { isInstant } from '../../machines/kit/formats.js';
import { MESSAGES } from './messages.js';

/** A point in time with its zone as a Date; undefined, and a problem noted, when the text is none. */
export function instantOf(text: string, path: string, problems: Problem[]): Date | undefined {
  const date = new Date(isInstant(text) ? text : NaN);
  if (!Number.isNaN(date.getTime()) && date.getUTCFullYear() > 1900) return date;
  problems.push(problem(path, MESSAGES.instant));
  return undefined;
}
