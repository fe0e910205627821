import { multiply, round, sum } from '../../machines/decimal.js';
import type { Decimal } from '../../machines/decimal.js';
import type { Entry } from '../../machines/order/order.types.js';

/** What an order is worth as ordered: Σ quantity × price, rounded to two places, in its currency. */
export const orderedAmount = ({ lines = [] }: Entry): Decimal =>
  round(sum(lines.map(({ quantity, unitPrice }) => multiply(quantity ?? '0', unitPrice ?? '0'))), 2);
