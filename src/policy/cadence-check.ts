import { machines } from '../../machines/index.js';
import { isPlain } from '../../machines/kit/plain.js';
import { OFFICES } from '../../machines/offices.js';
import type { Text } from '../../machines/rulebook.js';
import type { Problem } from '../errors.js';
import { problem } from '../errors.js';
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

/** What a recurrence does not say that its event asks for; one that is paused begins nothing, and asks for nothing. */
function unsaid({ starts, paused }: Record<string, unknown>): string[] {
  if (paused === true || !isPlain(starts) || !isPlain(starts.data)) return [];
  const { kind, event, data } = starts as { kind: string; event: string; data: Record<string, unknown> };
  return (machines[kind].at(-1)?.recurringAsks?.[event] ?? []).filter((name) => {
    const said = data[name];
    return !isPlain(said) || typeof said.office !== 'string' || typeof said.person !== 'string';
  });
}

/** What is wrong with something that is to recur, each at its place. */
export function cadenceProblems(name: string, value: unknown): Problem[] {
  const at = (path: string, text: Text): Problem => problem(`cadences.${name}${path && `.${path}`}`, text);
  if (!NAME.test(name)) return [at('', MESSAGES.cadenceName)];
  if (!isPlain(value)) return [at('', MESSAGES.cadence)];
  const { name: called, rrule, shift, starts, office, paused, ...others } = value;
  const isKnown = Object.keys(others).length === 0 && ['undefined', 'boolean'].includes(typeof paused);
  const isOffice = office === undefined || (OFFICES as readonly unknown[]).includes(office);
  const isRule = typeof rrule === 'string' && rrule.length <= LONGEST_RULE && isRecurrence(rrule);
  const hasStart = isStart(starts);
  return [
    ...(isKnown && isOffice ? [] : [at('', MESSAGES.cadence)]),
    ...(isNamed(called) ? [] : [at('name', MESSAGES.cadence)]),
    ...(isRule ? [] : [at('rrule', MESSAGES.recurrence)]),
    ...(SHIFTS.includes(shift) ? [] : [at('shift', MESSAGES.cadence)]),
    ...(hasStart ? [] : [at('starts', MESSAGES.cadenceStart)]),
    ...(hasStart ? unsaid(value).map((asked) => at(`starts.data.${asked}`, MESSAGES.cadenceUnsaid)) : []),
  ];
}
