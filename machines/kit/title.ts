import type { ProcessDefinition } from '../process.js';
import type { Language } from '../rulebook.js';

const LONGEST = 120;

/** By what people know a process beside its number, short enough for a line of a list. Holds no secret. */
export function titleOf(
  { titleOf: partsOf, titleIn }: Pick<ProcessDefinition, 'titleOf' | 'titleIn'>,
  facts: unknown,
  language: Language = 'zh-CN',
): string {
  const parts = titleIn?.(facts, language) ?? partsOf(facts);
  const characters = Array.from(parts.filter(Boolean).join(' · '));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}
