import type { Decimal } from '../../decimal.js';
import { compare, subtract, sum } from '../../decimal.js';
import { itemKey } from '../../kit/item-key.js';
import type { OrderedItem, RequisitionItem } from '../requisition.schema.js';
import type { RequisitionFacts } from '../requisition.types.js';

type Asked = Pick<RequisitionFacts, 'items' | 'parts'>;

/** The place of the row that a purchase order meant: the same item, of several the one of the same specification. */
function rowFor(rows: readonly RequisitionItem[], ordered: OrderedItem): number {
  const isSame = (row: RequisitionItem, specification: string | undefined): boolean =>
    itemKey(row.item ?? '', specification === undefined ? '' : row.specification, row.unit ?? '') ===
    itemKey(ordered.item, specification, ordered.unit);
  const exact = rows.findIndex((row) => isSame(row, ordered.specification ?? ''));
  return exact >= 0 ? exact : rows.findIndex((row) => isSame(row, undefined));
}

/** How much of each row the purchase orders have ordered. */
export function orderedOf({ items, parts = [] }: Asked): Decimal[] {
  const all = parts.flatMap((part) => part.items.map((row) => ({ at: rowFor(items, row), quantity: row.quantity })));
  return items.map((_, index) => sum(all.flatMap(({ at, quantity }) => (at === index ? [quantity] : []))));
}

/** How much of each row nobody has ordered yet. */
export function leftToOrder(facts: Asked): Decimal[] {
  const ordered = orderedOf(facts);
  return facts.items.map(({ quantity = '0' }, index) => {
    const left = subtract(quantity, ordered[index]);
    return compare(left, '0') > 0 ? left : '0';
  });
}

export const isAllOrdered = (facts: Asked): boolean => leftToOrder(facts).every((left) => compare(left, '0') === 0);
