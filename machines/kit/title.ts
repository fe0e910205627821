import type { ProcessDefinition } from '../process.js';

const LONGEST = 120;

/** By what people know a process beside its number, short enough for a line of a list. Holds no secret. */
export function titleOf({ titleOf: partsOf }: Pick<ProcessDefinition, 'titleOf'>, facts: unknown): string {
  const characters = Array.from(partsOf(facts).filter(Boolean).join(' · '));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}
