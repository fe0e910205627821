import type { OrderEventType } from '../../machines/order/order.schema.js';
import type { OrderEvent } from '../../machines/order/order.types.js';
import { isNumbered, NUMBERED } from '../../machines/order/v3/numbers/claims.js';
import { orderExamples } from '../../machines/order/order.examples.js';

const used = new Map<string, number>();

/**
 * The data of an event with a number of the order's own, where it has that of the example: a number is used once, and
 * tests bring many orders along the same way, and some twice.
 * @param isRepeated the very same event may be sent again, so that its number stays
 */
export function ownNumbers(no: string, type: string, data: unknown, isRepeated = false): unknown {
  if (!isNumbered(type) || typeof data !== 'object' || data === null) return data;
  const [, field] = NUMBERED[type];
  const usual = (orderExamples[type] as unknown as Record<string, unknown>)[field];
  if ((data as Record<string, unknown>)[field] !== usual) return data;
  const times = isRepeated ? 1 : (used.get(`${no} ${type}`) ?? 0) + 1;
  used.set(`${no} ${type}`, times);
  return { ...data, [field]: `${String(usual)} ${no}${times > 1 ? `/${times}` : ''}` };
}

/** The usual data of an event of a story, with a number of its own where the story has used the usual one. */
export function ownNumber(type: OrderEventType, events: readonly OrderEvent[], usual: object): object {
  const earlier = isNumbered(type) ? events.filter((event) => event.type === type).length : 0;
  if (!isNumbered(type) || earlier === 0) return usual;
  const [, field] = NUMBERED[type];
  const number = (usual as Record<string, unknown>)[field];
  return { ...usual, [field]: `${String(number)}/${earlier + 1}` };
}
