import { companyDay, daysAfter } from '../../machines/calendar.js';
import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';

/** What a story knows of its order: what was ordered. Nothing else, so that it can be told of any order. */
export interface Ordered {
  no: string;
  customer: { name: string; contact: string };
  deliveryPlace: string;
  deliveryDate: string;
  lines: readonly OrderedLine[];
}

export interface OrderedLine {
  line: number;
  productNo: string;
  description: string;
  quantity: string;
  unitPrice: string;
}

/** An order on the day on which something happens to it. */
export interface Scene extends Ordered {
  /** The calendar day so many days after this one; before it, with a minus. `YYYY-MM-DD`. */
  day: (offset?: number) => string;
}

/** Somebody of the demo company sends an event. */
export interface Step {
  /** User name. */
  by: string;
  type: OrderEventType;
  data: (scene: Scene) => object;
  reason?: string;
}

/** Steps of which there are as many as the order has lines. */
export type Steps = (ordered: Ordered) => Step[];

/** What a story is made of. */
export type Part = Step | Steps | readonly Part[];

type DataOf<Type extends OrderEventType> = OrderData[Type] | ((scene: Scene) => OrderData[Type]);

/** An event with its data, or with what makes the data of the order. */
export const step = <Type extends OrderEventType>(
  by: string,
  type: Type,
  data: DataOf<Type>,
  reason?: string,
): Step => ({
  by,
  type,
  data: (scene) => (typeof data === 'function' ? data(scene) : data),
  ...(reason === undefined ? {} : { reason }),
});

/** The steps of a story, in order, for an order. */
export const stepsOf = (parts: readonly Part[], ordered: Ordered): Step[] =>
  parts.flatMap((part) => {
    if (typeof part === 'function') return part(ordered);
    return 'type' in part ? [part] : stepsOf(part, ordered);
  });

/** The company's day so many days after a day or an instant, `YYYY-MM-DD`. */
export const dayAfter = (today: string, offset: number): string => daysAfter(companyDay(today), offset) ?? today;

/** @param today ISO 8601, or `YYYY-MM-DD` */
export const sceneOf = (ordered: Ordered, today: string): Scene => ({
  ...ordered,
  day: (offset = 0) => dayAfter(today, offset),
});
