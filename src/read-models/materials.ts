import type { Decimal } from '../../machines/decimal.js';
import { add, compare, sum } from '../../machines/decimal.js';
import { passedOf } from '../../machines/order/facts/materials.js';
import type { OrderFacts } from '../../machines/order/order.types.js';

/** What tells how much of a material is there: every record of the incoming inspection, judged as the order's version does. */
type Inspected = Pick<OrderFacts, 'incoming' | 'making'>;
interface Wanted {
  item: string;
  quantity: Decimal;
}

/** How much of a material was found wanting, whatever came of it. */
export const failedQuantity = ({ incoming }: Inspected, name: string): Decimal =>
  sum(incoming.flatMap(({ item, quantity, result }) => (item === name && result === 'fail' ? [quantity] : [])));

/** For each wanted row, whether what has passed covers it; a material that stands in several rows fills the first one first. */
export function covered(facts: Inspected, wanted: readonly Wanted[]): boolean[] {
  const planned = new Map<string, Decimal>();
  return wanted.map(({ item, quantity }) => {
    const upToHere = add(planned.get(item) ?? '0', quantity);
    planned.set(item, upToHere);
    return compare(passedOf(facts, item), upToHere) >= 0;
  });
}
