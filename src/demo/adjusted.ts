import type { EntryChanges } from '../../machines/order/order.types.js';
import { dayAfter } from './step.js';
import type { Story } from './stories.js';

/**
 * What the demo changes of an order of the file: the sample is of 2008, so the day on which the customer wants the goods
 * is set by the demo's first day, some of them past and some to come; and a few orders are of another class.
 */
export const adjusted = ({ due, class: kind, changes }: Story, firstDay: string): EntryChanges => ({
  deliveryDate: dayAfter(firstDay, due),
  ...(kind ? { class: kind } : {}),
  ...changes,
});
