import type { ProcessRule } from '../../kit/rules.js';
import { ruleKit } from '../../kit/rules.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';

export type OrderRule = ProcessRule<OrderFacts, OrderEvent>;

/** What every file of rules is: ids and their rules. */
export type OrderRules = Record<string, OrderRule>;

export const { remedy, lacks, barring, dataOf } = ruleKit<OrderFacts, OrderEvent>();

/**
 * Missing, or white space: as versions 1 and 2 have always judged it, and as their logs have to replay. Text that shows
 * nothing else reaches no rule any more (see src/shape); what is new asks `isBlank` of ../../text.js.
 */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The paths of the named fields that are blank. */
export const blankFields = <Value extends object>(
  value: Value | undefined,
  names: readonly (keyof Value & string)[],
  path = '',
): string[] => names.filter((name) => isEmpty(value?.[name])).map((name) => path + name);

/** The same for every row of a list; a list without rows is missing itself. */
export const blankIn = <Row extends object>(
  rows: readonly Row[] | undefined,
  names: readonly (keyof Row & string)[],
  path: string,
): string[] =>
  rows && rows.length > 0 ? rows.flatMap((row, index) => blankFields(row, names, `${path}[${index}].`)) : [path];

export const isProject = ({ entry }: OrderFacts): boolean => entry.class === 'project';
