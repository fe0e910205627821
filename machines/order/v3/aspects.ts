import type { Aspect, OrderFactsV3 } from './aspect.js';
import { approvals } from './approvals/approvals.js';
import { currency } from './currency/currency.js';
import { dates } from './dates/dates.js';
import { goods } from './goods/goods.js';
import { making } from './making/making.js';
import { money } from './money/money.js';
import { numbers } from './numbers/numbers.js';

/** What version 3 says otherwise, subject by subject, in the order in which they record an event; the dates of all of them last. */
export const ASPECTS: readonly Aspect[] = [making, goods, money, approvals, currency, numbers, dates];

const ended = (kind: 'events' | 'rules') => ASPECTS.flatMap(({ ends }) => ends?.[kind] ?? []);

/** The entries of a table of version 2 without what has ended since. */
export const withoutEnded = <Entry>(kind: 'events' | 'rules', table: Readonly<Record<string, Entry>>) =>
  Object.fromEntries(Object.entries(table).filter(([name]) => !ended(kind).includes(name)));

/** What version 3 keeps of every new order beside the facts of all versions. */
export const BLANK: Partial<OrderFactsV3> = Object.assign(
  {},
  ...ASPECTS.map(({ blank }) => blank),
) as Partial<OrderFactsV3>;
