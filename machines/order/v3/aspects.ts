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

/** The entries of a table of the version before without what these aspects end. */
export const withoutEnded = <Entry>(
  kind: 'events' | 'rules',
  table: Readonly<Record<string, Entry>>,
  aspects: readonly Pick<Aspect, 'ends'>[] = ASPECTS,
) => {
  const ended = aspects.flatMap(({ ends }) => ends?.[kind] ?? []);
  return Object.fromEntries(Object.entries(table).filter(([name]) => !ended.includes(name)));
};

/** What version 3 keeps of every new order beside the facts of all versions. */
export const BLANK: Partial<OrderFactsV3> = Object.assign(
  {},
  ...ASPECTS.map(({ blank }) => blank),
) as Partial<OrderFactsV3>;
