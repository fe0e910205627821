import { companyDay, daysAfter, daysBetween } from '../../machines/calendar.js';
import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';
import { orderExamples as written } from '../../machines/order/order.examples.js';
import { EXAMPLES_BEGIN, toldOn } from './told-on.js';

/** The company's day at the moment. */
export const today = (): string => companyDay(new Date().toISOString());

/** Plans and promises are those of the day on which the test began, so that an order keeps them over midnight. */
const began = today();

/** A day of the examples' story, as it is planned or promised now. */
export const dayOf = (told: string): string => daysAfter(told, daysBetween(EXAMPLES_BEGIN, began)) ?? told;

/** The examples as they are told now: the running product takes no day that has not come, and none before the order. */
export const orderExamples: Readonly<OrderData> = Object.defineProperties(
  {} as OrderData,
  Object.fromEntries(
    (Object.keys(written) as OrderEventType[]).map((type) => [
      type,
      { enumerable: true, get: () => toldOn(today(), type, written[type], began) },
    ]),
  ),
);
