import type { Decimal } from '../../decimal.js';
import { add, compare, sum } from '../../decimal.js';
import type { OrderFacts } from '../order.types.js';

/** What of an item passed the incoming inspection: a failed lot counts for nothing until a passed one replaces it. */
const passed = ({ incoming }: OrderFacts, name: string): Decimal =>
  sum(incoming.flatMap(({ item, quantity, result }) => (item === name && result === 'pass' ? [quantity] : [])));

/** The items of the procurement plan that have not passed the incoming inspection in full; an item may stand in several rows. */
export function awaitedMaterials(facts: OrderFacts): string[] {
  const { status, content } = facts.procurementPlan;
  if (status === 'not-needed') return [];
  const planned = new Map<string, Decimal>();
  for (const { item, quantity } of content?.items ?? []) planned.set(item, add(planned.get(item) ?? '0', quantity));
  return [...planned].flatMap(([item, quantity]) => (compare(passed(facts, item), quantity) < 0 ? [item] : []));
}
