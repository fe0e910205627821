import { ruleKit } from '../kit/rules.js';
import { isBlank } from '../kit/text.js';
import type { OpportunityEvent, OpportunityFacts } from './opportunity.types.js';

/** What the rules of an opportunity are written with. */
export const { remedy, lacks, lacksInData, barring, dataOf } = ruleKit<OpportunityFacts, OpportunityEvent>();

/** The paths of the named fields that are blank. */
export const blankFields = <Value extends object>(
  value: Value | null | undefined,
  names: readonly (keyof Value & string)[],
  path = '',
): string[] => names.filter((name) => isBlank(value?.[name])).map((name) => path + name);
