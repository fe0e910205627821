import { agreedDay } from './load.js';

/** Stands in the body of an event for the order's own day of delivery. */
export const AGREED = 'the agreed day';

/** The body of an event for one order. */
export const bodyFor = (no: string, { body }: { body: string }): string =>
  body.includes(AGREED) ? body.replaceAll(AGREED, agreedDay(no, Date.now())) : body;
