import { decimalsOf, inCurrency, lineAmount } from '../../../currency.js';
import type { Decimal } from '../../../decimal.js';
import { add, divide, multiply, subtract, sum } from '../../../decimal.js';
import { worthOf } from '../../facts/settlement.facts.js';
import type { OrderData } from '../../order.schema.js';
import type { OrderFacts } from '../../order.types.js';

type Invoice = OrderData['finance.issue-invoice'];
type Row = NonNullable<Invoice['lines']>[number];

/** A row of an invoice, and what it has to come to by the order. */
export interface Billed {
  row: Row;
  /** Without the agreed discount, what that takes off, and what is left: the price with its tax. */
  full: Decimal;
  discount: Decimal;
  gross: Decimal;
}

/**
 * The rows of an invoice that is about to be recorded, at the order's prices. Each comes to what is invoiced of its line with it,
 * less what was before, so that invoices in parts add up to the price of the whole to the last cent.
 * @param facts with the invoice recorded
 */
export function billed(
  { entry, quantities }: Pick<OrderFacts, 'entry' | 'quantities'>,
  { lines = [] }: Invoice,
): Billed[] {
  const { currency } = entry;
  const sofar = new Map<number, Decimal>();
  for (const { line, quantity } of lines)
    sofar.set(line, subtract(sofar.get(line) ?? quantities[String(line)]?.invoiced ?? '0', quantity));
  return lines.map((row) => {
    const line = entry.lines?.find((one) => one.line === row.line);
    const before = sofar.get(row.line) ?? '0';
    const after = add(before, row.quantity);
    sofar.set(row.line, after);
    if (!line) return { row, full: '0', discount: '0', gross: '0' };
    const of = (worth: (quantity: Decimal) => Decimal): Decimal => subtract(worth(after), worth(before));
    const full = of((quantity) => lineAmount(quantity, line.unitPrice ?? '0', currency));
    const gross = of((quantity) => worthOf(line, quantity, currency));
    return { row, full, discount: subtract(full, gross), gross };
  });
}

export const grossOf = (rows: readonly Billed[]): Decimal => sum(rows.map(({ gross }) => gross));

/** The tax that a price contains at a rate in per cent. */
export const taxIn = (gross: Decimal, rate: Decimal, currency: string | undefined): Decimal =>
  inCurrency(divide(multiply(gross, rate), add('100', rate), decimalsOf(currency)), currency);
