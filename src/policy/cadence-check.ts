import { machines } from '../../machines/index.js';
import { isPlain } from '../../machines/kit/plain.js';
import { OFFICES } from '../../machines/offices.js';
import type { Text } from '../../machines/rulebook.js';
import { MESSAGES } from './messages.js';
import { isRecurrence } from './recurrence.js';

const NAME = /^[a-z][a-z0-9.-]{0,59}$/;
const SHIFTS: readonly unknown[] = ['next', 'previous', 'none'];
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
const LONGEST = 100;
const LONGEST_RULE = 300;
const LONGEST_DATA = 10_000;

const isNamed = (name: unknown): boolean =>
  isPlain(name) &&
  Object.keys(name).every((language) => LANGUAGES.includes(language)) &&
  LANGUAGES.every((language) => {
    const text = name[language];
    return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST;
  });

function isStart(starts: unknown): boolean {
  if (!isPlain(starts)) return false;
  const { kind, event, data, ...others } = starts;
  if (Object.keys(others).length > 0 || !isPlain(data) || JSON.stringify(data).length > LONGEST_DATA) return false;
  if (typeof kind !== 'string' || !Object.hasOwn(machines, kind)) return false;
  return machines[kind].at(-1)?.entry.includes(event as string) === true;
}

/** What is wrong with something that is to recur. */
export function cadenceProblem(name: string, value: unknown): Text | undefined {
  if (!NAME.test(name)) return MESSAGES.cadenceName;
  if (!isPlain(value)) return MESSAGES.cadence;
  const { name: called, rrule, shift, starts, office, paused, ...others } = value;
  if (Object.keys(others).length > 0 || !isNamed(called)) return MESSAGES.cadence;
  if (typeof rrule !== 'string' || rrule.length > LONGEST_RULE || !isRecurrence(rrule)) return MESSAGES.recurrence;
  if (!SHIFTS.includes(shift) || !['undefined', 'boolean'].includes(typeof paused)) return MESSAGES.cadence;
  if (office !== undefined && !(OFFICES as readonly unknown[]).includes(office)) return MESSAGES.cadence;
  return isStart(starts) ? undefined : MESSAGES.cadenceStart;
}
