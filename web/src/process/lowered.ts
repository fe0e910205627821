import type { Language } from '../../../machines/rulebook.js';
import type { components } from '../api/schema.js';
import { rulesWords } from '../rules/rules.messages.js';
import { useEventName } from '../api/kinds.js';
import { useThresholdName } from '../shared/use-policy.js';
import { useLanguage } from '../messages/language.js';

type Lowered = components['schemas']['Lowered'];

const LEVELS = ['block', 'warn', 'off'] as const;

/** A value in the reader's words: a level by its name, a figure as it is. */
const valueName = (value: string, language: Language): string => {
  const level = LEVELS.find((one) => one === value);
  return level ? rulesWords[level][language] : value;
};

/** Which rule, threshold or deadline asked for less than the product ships, and by how much. */
export function useLoweredName(): (lowered: Lowered) => string {
  const language = useLanguage();
  const eventName = useEventName();
  const thresholdName = useThresholdName();
  return ({ name, shipped, judged }) => {
    const [part = '', ...rest] = name.split('.');
    const key = rest.join('.');
    const told = part === 'deadlines' ? eventName(key) : thresholdName(key);
    return `${told} ${valueName(shipped, language)} → ${valueName(judged, language)}`;
  };
}
