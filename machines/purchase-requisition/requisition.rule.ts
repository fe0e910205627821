import type { ProcessRule } from '../kit/rules.js';
import { ruleKit } from '../kit/rules.js';
import type { RequisitionEvent, RequisitionFacts } from './requisition.types.js';

export type RequisitionRule = ProcessRule<RequisitionFacts, RequisitionEvent>;

export const { remedy, lacks, barring } = ruleKit<RequisitionFacts, RequisitionEvent>();

/**
 * Missing, white space, or format characters such as a zero-width space: as version 1 has always judged it, and as its
 * logs have to replay. Text that shows nothing else reaches no rule any more (see src/shape); what is new asks `isBlank`
 * of ../kit/text.js.
 */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !/[^\s\p{Cf}]/u.test(value));

/** The paths of what is not filled in, row by row; a form without rows lacks its items. */
export const unfilled = <Row extends object>(
  items: readonly Row[],
  filled: { [Field in keyof Row]?: (value: Row[Field]) => boolean },
): string[] => {
  if (items.length === 0) return ['items'];
  const checks = Object.entries(filled) as [keyof Row & string, (value: unknown) => boolean][];
  return items.flatMap((row, index) =>
    checks.flatMap(([field, isFilled]) => (isFilled(row[field]) ? [] : [`items[${index}].${field}`])),
  );
};
