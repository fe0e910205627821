import type { ProcessDefinition } from '../../../machines/process.js';
import type { StoredProcess } from '../../engine/log/transition.js';

const LONGEST = 120;

/** By what people know a process beside its number, short enough for a line of a list. Holds no secret. */
export function titleOf({ titleOf: partsOf }: ProcessDefinition, { facts }: Pick<StoredProcess, 'facts'>): string {
  const characters = Array.from(partsOf(facts).filter(Boolean).join(' · '));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}
