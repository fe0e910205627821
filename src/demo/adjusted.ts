import type { Entry, EntryChanges } from '../../machines/order/order.types.js';
import { divided } from './batches.js';
import { dayAfter } from './step.js';
import type { Story } from './stories.js';

/**
 * What the demo changes of an order of the file: the sample is of 2008, so the day on which the customer wants the goods
 * is set by the demo's first day, some of them past and some to come; and a few orders are of another class.
 */
export function adjusted(
  { due, class: kind, changes, inBatches }: Story,
  firstDay: string,
  { lines }: Pick<Entry, 'lines'>,
): EntryChanges {
  const deliveryDate = dayAfter(firstDay, due);
  return {
    deliveryDate,
    ...(kind ? { class: kind } : {}),
    ...(inBatches ? divided(inBatches, { lines, deliveryDate }, firstDay) : {}),
    ...changes,
  };
}
