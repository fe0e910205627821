import { orderNo } from './load.js';
import { scattered } from './names.js';

/** Numbers with these last digits, all over the table, not one beside the other. */
export function inNoOrder(digits: readonly number[], first: number, last: number): string[] {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return numbers
    .filter((number) => digits.includes(number % 100))
    .sort((a, b) => scattered(a) - scattered(b))
    .map(orderNo);
}

/** Takes so many away from those that nobody has moved yet. */
export function taken(fresh: string[], count: number): string[] {
  if (fresh.length < count) throw new Error('There are too few orders for so many transitions: use --transitions');
  return fresh.splice(0, count);
}
