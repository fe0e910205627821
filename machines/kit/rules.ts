import type { Decimal } from '../decimal.js';
import { compare, isDecimal } from '../decimal.js';
import type { Office } from '../offices.js';
import type { Envelope, Rule, Text } from '../rulebook.js';
import { text } from './text.js';

/** A rule of a process of the company: its owner is an office, its remedies are events of that process. */
export interface ProcessRule<Facts, Event extends Envelope & { type: string }> extends Rule<Facts, Event> {
  owner: Office;
  /** The events to wait for, not every event that might help; the event that the rule stops, where its data settles it. */
  remedy: { events: Remedies<Facts, Event['type']>; text: Text };
}

type Remedies<Facts, Type extends string> = readonly Type[] | ((facts: Facts) => readonly Type[]);

/** The text itself makes it a condition: it stops the event whatever the company sets. `clause` may name several, `; ` between. */
export const gate = (clause: string, owner: Office) => ({ clause, kind: 'gate', default: 'block', owner }) as const;

/** Work that the text orders; it stops the event unless the company sets it lower. */
export const duty = (clause: string, owner: Office) => ({ clause, kind: 'duty', default: 'block', owner }) as const;

/** A duty that ships as a warning: it is reported and stops nothing until the company sets it to `block`. */
export const advice = (clause: string, owner: Office) => ({ clause, kind: 'duty', default: 'warn', owner }) as const;

/** The sender and whom they stood in for. */
export const actors = ({ by, onBehalfOf }: { by: string; onBehalfOf: string | null }): string[] =>
  onBehalfOf === null ? [by] : [by, onBehalfOf];

/** Asked beforehand what would stand in the way: such an event has no data, and was never recorded. */
export const isQuestion = ({ at }: Envelope): boolean => at === '';

/** What the rules of one process are written with; each process makes it once, for its facts and events. */
export function ruleKit<Facts, Event extends Envelope & { type: string; data: unknown }>() {
  type Missing = (facts: Facts, event: Event) => string[];
  type DataOf<Type extends Event['type']> = Extract<Event, { type: Type }>['data'];
  const lacks = (missing: Missing) => ({
    missing,
    holds: (facts: Facts, event: Event): boolean => missing(facts, event).length === 0,
  });
  return {
    remedy: <const Types extends Remedies<Facts, Event['type']>>(
      events: Types,
      zhCN: string,
      zhTW: string,
      en: string,
    ) => ({ events, text: text(zhCN, zhTW, en) }),
    /** A rule that holds when nothing is missing, and else says what. */
    lacks,
    /** The same for what only the event's own data can break: asked beforehand, nothing is missing. */
    lacksInData: (missing: Missing) => lacks((facts, event) => (isQuestion(event) ? [] : missing(facts, event))),
    /** Four eyes: holds when neither the sender nor whom they stand in for is barred. */
    barring: (bars: (facts: Facts) => string[]) => ({
      bars,
      holds: (facts: Facts, event: Event): boolean => !actors(event).some((person) => bars(facts).includes(person)),
    }),
    /** The data of the event in hand, when it is of this type and no question. */
    dataOf: <Type extends Event['type']>(event: Event, type: Type): DataOf<Type> | undefined =>
      event.type === type && !isQuestion(event) ? event.data : undefined,
  };
}

export const isPositive = (value: Decimal | undefined): boolean => isDecimal(value) && compare(value, '0') > 0;
export const isAmount = (value: Decimal | undefined): boolean => isDecimal(value) && compare(value, '0') >= 0;
