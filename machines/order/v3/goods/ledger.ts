import type { Decimal } from '../../../decimal.js';
import { add, compare } from '../../../decimal.js';
import type { Quantities } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';
import { countsOf } from './counts.js';
import type { GoodsCounts } from './goods.facts.js';

type Row = Quantities & GoodsCounts;

/**
 * What holds of every line at any time, as `order_line` in the database checks it too. `invoiced` may stand above
 * `accepted` only by what was accepted before and came back: there a credit note is due.
 */
const INEQUALITIES: readonly [below: keyof Row, above: keyof Row][] = [
  ['passed', 'produced'],
  ['accepted', 'passed'],
  ['accepted', 'ordered'],
  ['dispatched', 'ordered'],
  ['delivered', 'dispatched'],
];

const isBroken = (row: Row): boolean =>
  Object.values<Decimal>({ ...row }).some((amount) => compare(amount, '0') < 0) ||
  compare(row.invoiced, add(row.accepted, row.takenBack)) > 0 ||
  INEQUALITIES.some(([below, above]) => compare(row[below], row[above]) > 0);

/** The lines whose figures contradict each other. */
export const brokenLines = (facts: OrderFactsV3): string[] =>
  Object.entries(facts.quantities).flatMap(([line, row]) =>
    isBroken({ ...row, ...countsOf(facts, line) }) ? [line] : [],
  );
