import type { Decimal } from '../decimal.js';
import { compare, isDecimal } from '../decimal.js';
import type { Office } from '../offices.js';
import type { Rule, Text } from '../rulebook.js';
import type { RequisitionEventType } from './requisition.data.js';
import { actors } from './requisition.facts.js';
import type { RequisitionEvent, RequisitionFacts } from './requisition.types.js';

/** A rule of the requisition: its owner is an office, its remedies are events of the requisition. */
export interface RequisitionRule extends Rule<RequisitionFacts, RequisitionEvent> {
  owner: Office;
  remedy: { events: readonly RequisitionEventType[]; text: Text };
}

type Missing = (facts: RequisitionFacts) => string[];

/** The text itself makes it a condition: it stops the event whatever the company sets. */
export const gate = (clause: string, owner: Office) =>
  ({ clause, kind: 'gate', default: 'block', owner }) as const satisfies Partial<RequisitionRule>;

/** Work that the text orders; it stops the event unless the company sets it lower. */
export const duty = (clause: string, owner: Office) =>
  ({ clause, kind: 'duty', default: 'block', owner }) as const satisfies Partial<RequisitionRule>;

/** A duty that ships as a warning: it is reported and stops nothing until the company sets it to `block`. */
export const advice = (clause: string, owner: Office) =>
  ({ clause, kind: 'duty', default: 'warn', owner }) as const satisfies Partial<RequisitionRule>;

export const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

export const remedy = (events: readonly RequisitionEventType[], zhCN: string, zhTW: string, en: string) => ({
  events,
  text: text(zhCN, zhTW, en),
});

/** A rule that holds when nothing is missing, and else says what. */
export const lacks = (missing: Missing) => ({
  missing,
  holds: (facts: RequisitionFacts): boolean => missing(facts).length === 0,
});

/** Four eyes: holds when neither the sender nor whom he stands in for is barred. */
export const barring = (bars: Missing) => ({
  bars,
  holds: (facts: RequisitionFacts, event: RequisitionEvent): boolean =>
    !actors(event).some((person) => bars(facts).includes(person)),
});

/**
 * Missing, white space, or format characters such as a zero-width space: as version 1 has always judged it, and as its
 * logs have to replay. Text that shows nothing else reaches no rule any more (see src/shape); what is new asks `isBlank`
 * of ../text.js.
 */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !/[^\s\p{Cf}]/u.test(value));

export const isPositive = (value: Decimal | undefined): boolean => isDecimal(value) && compare(value, '0') > 0;

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
