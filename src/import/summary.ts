import { lineAmount } from '../../machines/currency.js';
import { isDecimal, sum } from '../../machines/decimal.js';
import type { ImportTotals, OrderSummary } from './import.dto.js';
import type { MappedOrder } from './mapped-order.js';

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** What an order comes to, as it was understood. */
export function summaryOf({ entry, lines }: MappedOrder): OrderSummary {
  const currency = typeof entry.currency === 'string' ? entry.currency : null;
  const amounts = lines.map(({ quantity, unitPrice }) =>
    isDecimal(quantity) && isDecimal(unitPrice) ? lineAmount(quantity, unitPrice, currency) : null,
  );
  const days = [entry.deliveryDate, ...lines.map(({ dueDate }) => dueDate)].filter(isDay).sort();
  return {
    lines: lines.length,
    amount: amounts.some((amount) => amount === null) ? null : sum(amounts as string[]),
    currency,
    firstDate: days[0] ?? null,
    lastDate: days.at(-1) ?? null,
  };
}

/** The same of many orders, each currency by itself. */
export function totalsOf(summaries: readonly OrderSummary[]): ImportTotals {
  const currencies = [...new Set(summaries.map(({ currency }) => currency ?? ''))].sort();
  const days = summaries
    .flatMap(({ firstDate, lastDate }) => [firstDate, lastDate])
    .filter(isDay)
    .sort();
  return {
    orders: summaries.length,
    lines: summaries.reduce((lines, each) => lines + each.lines, 0),
    amounts: currencies.map((currency) => {
      const own = summaries.filter((each) => (each.currency ?? '') === currency);
      return { currency, orders: own.length, amount: sum(own.map(({ amount }) => amount ?? '0')) };
    }),
    firstDate: days[0] ?? null,
    lastDate: days.at(-1) ?? null,
  };
}
