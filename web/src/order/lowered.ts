import type { Language } from '../../../machines/rulebook.js';
import type { components } from '../api/schema.js';
import { rulesWords, thresholdWords } from '../rules/rules.messages.js';
import { eventName } from '../messages/event.words.js';

type Lowered = components['schemas']['Lowered'];

const LEVELS = ['block', 'warn', 'off'] as const;

/** A value in the reader's words: a level by its name, a figure as it is. */
const valueName = (value: string, language: Language): string => {
  const level = LEVELS.find((one) => one === value);
  return level ? rulesWords[level][language] : value;
};

/** Which rule, threshold or deadline asked for less than the product ships, and by how much. */
export function loweredName({ name, shipped, judged }: Lowered, language: Language): string {
  const [part = '', ...rest] = name.split('.');
  const key = rest.join('.');
  const threshold = Object.hasOwn(thresholdWords, key) ? thresholdWords[key as keyof typeof thresholdWords] : undefined;
  const told = part === 'deadlines' ? eventName(key, language) : (threshold?.[language] ?? key);
  return `${told} ${valueName(shipped, language)} → ${valueName(judged, language)}`;
}
