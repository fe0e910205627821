// What equipment that does not work says to the orders whose plan needs it.

/** Under which name the log keeps, with a breakdown, the orders whose plan needs it in these days: numbers with spaces between. */
export const ORDERS_AT_LINE = 'orders-at-line';

/** Of those the orders that are being made. */
export const ORDERS_RUNNING = 'orders-running-at-line';

const numbersIn = (observed: Readonly<Record<string, string>>, name: string): string[] =>
  (observed[name] ?? '').split(' ').filter((no) => no !== '');

/** The orders whose plan needs the line or the team. */
export const ordersIn = (observed: Readonly<Record<string, string>>): string[] => numbersIn(observed, ORDERS_AT_LINE);

/** Those of them that are being made: production reports the equipment there as an exception. */
export const runningAt = (observed: Readonly<Record<string, string>>): string[] => numbersIn(observed, ORDERS_RUNNING);
