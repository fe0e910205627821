import type { Office } from '../offices.js';
import type { EventMeta } from '../process.js';
import type { Text } from '../rulebook.js';

type Said<Facts> = Omit<EventMeta<Facts>, 'label' | 'sender'>;

/** What is particular to an event beside its label. */
export type Particular<Facts> = Said<Facts> & Partial<Pick<EventMeta<Facts>, 'sender'>>;

/** The events of a process: what each is called, and what is particular about it. */
export type EventTable<Facts, Type extends string> = Record<
  Type,
  readonly [label: Text, particular?: Particular<Facts>]
>;

/**
 * What the company knows of the events of a process. The prefix of each names who sends it: an office, or what `senders`
 * says of it.
 */
export const eventsOf = <Facts, Type extends string>(
  table: EventTable<Facts, Type>,
  senders: Readonly<Record<string, Particular<Facts>>> = {},
): Record<Type, EventMeta<Facts>> =>
  Object.fromEntries(
    Object.entries<readonly [Text, Particular<Facts>?]>(table).map(([type, [label, particular]]) => {
      const prefix = type.slice(0, type.indexOf('.'));
      return [type, { sender: prefix as Office, label, ...senders[prefix], ...particular }];
    }),
  ) as Record<Type, EventMeta<Facts>>;
