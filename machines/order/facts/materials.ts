import type { Decimal } from '../../decimal.js';
import { add, compare, subtract, sum } from '../../decimal.js';
import type { OrderFacts } from '../order.types.js';

type Inspected = OrderFacts['incoming'][number];

/** Versions 1 and 2: a failed lot counts for nothing until a passed one replaces it. */
const passedOnce = (records: readonly Inspected[]): Decimal =>
  sum(records.flatMap(({ quantity, result }) => (result === 'pass' ? [quantity] : [])));

/** Takes an amount from what passed before, the last first. */
function taken(passed: readonly Inspected[], amount: Decimal): Inspected[] {
  let left = amount;
  return passed
    .toReversed()
    .map((record) => {
      const less = compare(record.quantity, left) < 0 ? record.quantity : left;
      left = subtract(left, less);
      return { ...record, quantity: subtract(record.quantity, less) };
    })
    .toReversed();
}

/**
 * From version 3 on. A report numbers one inspection: what passes under the same number again corrects what was recorded
 * before. What fails later is taken from what passed of the same report, else of the same lot, else, where no lot is told,
 * of the item. A lot that fails before anything passed takes nothing away.
 */
function passedStill(records: readonly Inspected[]): Decimal {
  let passed: Inspected[] = [];
  for (const record of records) {
    const { report, lot } = record;
    if (record.result === 'pass') {
      passed = [...passed.filter((earlier) => earlier.report !== report || earlier.lot !== lot), record];
      continue;
    }
    const isOfReport = passed.some((earlier) => earlier.report === report);
    const concerns = (earlier: Inspected): boolean =>
      isOfReport ? earlier.report === report : lot === undefined || earlier.lot === lot;
    passed = [...passed.filter((earlier) => !concerns(earlier)), ...taken(passed.filter(concerns), record.quantity)];
  }
  return passedOnce(passed);
}

/** What of an item has passed the incoming inspection and is still good. */
export function passedOf({ incoming, making }: Pick<OrderFacts, 'incoming' | 'making'>, name: string): Decimal {
  const records = incoming.filter(({ item }) => item === name);
  return making ? passedStill(records) : passedOnce(records);
}

/** The items of the procurement plan that have not passed the incoming inspection in full; an item may stand in several rows. */
export function awaitedMaterials(facts: OrderFacts): string[] {
  const { status, content } = facts.procurementPlan;
  if (status === 'not-needed') return [];
  const planned = new Map<string, Decimal>();
  for (const { item, quantity } of content?.items ?? []) planned.set(item, add(planned.get(item) ?? '0', quantity));
  return [...planned].flatMap(([item, quantity]) => (compare(passedOf(facts, item), quantity) < 0 ? [item] : []));
}
