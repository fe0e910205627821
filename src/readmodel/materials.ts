import type { Decimal } from '../../machines/decimal.js';
import { add, compare, sum } from '../../machines/decimal.js';
import type { OrderFacts } from '../../machines/order/order.types.js';

type Lots = OrderFacts['incoming'];
interface Wanted {
  item: string;
  quantity: Decimal;
}

/** How much of a material came out of the incoming inspection with this result. */
export const inspectedQuantity = (incoming: Lots, item: string, result: 'pass' | 'fail'): Decimal =>
  sum(incoming.flatMap((lot) => (lot.item === item && lot.result === result ? [lot.quantity] : [])));

/** For each wanted row, whether what has passed covers it; a material that stands in several rows fills the first one first. */
export function covered(incoming: Lots, wanted: readonly Wanted[]): boolean[] {
  const planned = new Map<string, Decimal>();
  return wanted.map(({ item, quantity }) => {
    const upToHere = add(planned.get(item) ?? '0', quantity);
    planned.set(item, upToHere);
    return compare(inspectedQuantity(incoming, item, 'pass'), upToHere) >= 0;
  });
}
