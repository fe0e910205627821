import type { Decimal } from '../../decimal.js';
import { compare, isDecimal } from '../../decimal.js';
import type { Office } from '../../offices.js';
import type { Rule, Text } from '../../rulebook.js';
import type { OrderData, OrderEventType } from '../order.data.js';
import { actors } from '../order.note.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';

/**
 * A rule of the order process: its owner is an office, its remedies are events of the order.
 * A remedy names the events to wait for, not every event that might help. Where it is the very event that the rule
 * stops, the event's own data settles it.
 */
export interface OrderRule extends Rule<OrderFacts, OrderEvent> {
  owner: Office;
  remedy: { events: Remedies; text: Text };
}

/** What every file of rules is: ids and their rules. */
export type OrderRules = Record<string, OrderRule>;

type Remedies = readonly OrderEventType[] | ((facts: OrderFacts) => readonly OrderEventType[]);
type Missing = (facts: OrderFacts) => string[];

/** The text itself makes it a condition: it stops the event whatever the company sets. `clause` may name several, `; ` between. */
export const gate = (clause: string, owner: Office) =>
  ({ clause, kind: 'gate', default: 'block', owner }) as const satisfies Partial<OrderRule>;

/** Work that the text orders; it stops the event unless the company sets it lower. */
export const duty = (clause: string, owner: Office) =>
  ({ clause, kind: 'duty', default: 'block', owner }) as const satisfies Partial<OrderRule>;

/** A duty that ships as a warning: it is reported and stops nothing until the company sets it to `block`. */
export const advice = (clause: string, owner: Office) =>
  ({ clause, kind: 'duty', default: 'warn', owner }) as const satisfies Partial<OrderRule>;

export const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

export const remedy = (events: Remedies, zhCN: string, zhTW: string, en: string) => ({
  events,
  text: text(zhCN, zhTW, en),
});

/** A rule that holds when nothing is missing, and else says what. */
export const lacks = (missing: Missing) => ({
  missing,
  holds: (facts: OrderFacts): boolean => missing(facts).length === 0,
});

/** Four eyes: holds when neither the sender nor whom he stands in for is barred. */
export const barring = (bars: Missing) => ({
  bars,
  holds: (facts: OrderFacts, event: OrderEvent): boolean =>
    !actors(event).some((person) => bars(facts).includes(person)),
});

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

export const isPositive = (value: Decimal | undefined): boolean => isDecimal(value) && compare(value, '0') > 0;
export const isAmount = (value: Decimal | undefined): boolean => isDecimal(value) && compare(value, '0') >= 0;

export const isProject = ({ entry }: OrderFacts): boolean => entry.class === 'project';

/** Asked beforehand what would stand in the way: such an event has no data, and was never recorded. */
export const isQuestion = ({ at }: OrderEvent): boolean => at === '';

/** The data of the event in hand, when it is of this type and no question. */
export const dataOf = <Type extends OrderEventType>(event: OrderEvent, type: Type): OrderData[Type] | undefined =>
  event.type === type && !isQuestion(event) ? (event.data as OrderData[Type]) : undefined;
