import type { Decimal } from '../decimal.js';
import { add, compare, divide, multiply, round } from '../decimal.js';
import { companyCurrency, converted } from '../rates.js';
import type { Policy } from '../rulebook.js';
import type { IndicatorUnit } from './indicator.js';

/** What rows of one currency come to; null where they have none. */
export interface RowSum {
  currency: string | null;
  /** Decimals. */
  part: Decimal;
  whole: Decimal;
  rows: number;
  /** Rows of which nobody knows what they come to: they are listed, and not counted. */
  unknown: number;
}

/** A figure as it was computed. */
export interface Computed {
  /** Decimal; null: not known, because nothing was there to count. */
  value: Decimal | null;
  /** Rows that count, and those that do not because nobody knows what they come to. */
  rows: number;
  unknown: number;
  /** Currencies of rows that are not in it, because nobody has given a rate. */
  withoutRate: string[];
}

const PLACES = 2;

const sharesOf = (part: Decimal, whole: Decimal): Decimal => divide(multiply(part, '100'), whole, PLACES);

function valueOf(unit: IndicatorUnit, part: Decimal, whole: Decimal, rows: number): Decimal | null {
  if (unit === 'count') return part;
  if (unit === 'amount') return rows === 0 ? null : round(part, PLACES);
  if (compare(whole, '0') <= 0) return null;
  return unit === 'percent' || unit === 'rate' ? sharesOf(part, whole) : divide(part, whole, PLACES);
}

/** A share of amounts of one currency is the same in any: no rate is needed for it. */
function currencyOf(unit: IndicatorUnit, sums: readonly RowSum[], policy: Pick<Policy, 'thresholds'>): string {
  const [only, ...others] = new Set(sums.flatMap(({ currency }) => currency ?? []));
  return unit !== 'amount' && only !== undefined && others.length === 0 ? only : companyCurrency(policy);
}

/** The figure of these rows: nothing is made up where nobody knows. Amounts are added up in the company's currency. */
export function computed(unit: IndicatorUnit, sums: readonly RowSum[], policy: Pick<Policy, 'thresholds'>): Computed {
  const into = currencyOf(unit, sums, policy);
  let [part, whole, rows, unknown] = ['0', '0', 0, 0];
  const withoutRate: string[] = [];
  for (const sum of sums) {
    const own = sum.currency ?? into;
    const [partIn, wholeIn] = [converted(sum.part, own, into, policy), converted(sum.whole, own, into, policy)];
    if (partIn === null || wholeIn === null) {
      withoutRate.push(own);
      unknown += sum.rows;
    } else {
      part = add(part, partIn);
      whole = add(whole, wholeIn);
      rows += sum.rows - sum.unknown;
      unknown += sum.unknown;
    }
  }
  return { value: valueOf(unit, part, whole, rows), rows, unknown, withoutRate: withoutRate.sort() };
}
