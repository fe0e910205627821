import type { Entry } from '../../machines/order/order.types.js';
import type { Ordered } from './step.js';

/** What the stories look at, of an entry that the entry rules have passed. */
export const orderedOf = (no: string, entry: Entry): Ordered => ({
  no,
  customer: { name: entry.customer?.name ?? '', contact: entry.customer?.contact ?? '' },
  deliveryPlace: entry.deliveryPlace ?? '',
  deliveryDate: entry.deliveryDate ?? '',
  lines: (entry.lines ?? []).map(({ line, productNo = '', description = '', quantity = '0', unitPrice = '0' }) => ({
    line,
    productNo,
    description,
    quantity,
    unitPrice,
  })),
});
