import type { Decimal } from '../decimal.js';
import { add, compare, divide, isDecimal, multiply, round, subtract } from '../decimal.js';
import { text } from '../kit/text.js';
import type { Text } from '../rulebook.js';
import type { IndicatorId } from './register.js';
import { INDICATOR_NAMES } from './register.js';

/** What the product does not compute: the company says itself what it is and how it is measured. */
const OWN_NAMES = {
  'own-1': text('自定指标一', '自訂指標一', "The company's own, 1"),
  'own-2': text('自定指标二', '自訂指標二', "The company's own, 2"),
  'own-3': text('自定指标三', '自訂指標三', "The company's own, 3"),
  'own-4': text('自定指标四', '自訂指標四', "The company's own, 4"),
  'own-5': text('自定指标五', '自訂指標五', "The company's own, 5"),
};

/** A row of a scheme by its name: an indicator that is computed, or one of the company's own. */
export type RowName = IndicatorId | keyof typeof OWN_NAMES;

export const ROW_NAMES: Readonly<Record<RowName, Text>> = { ...INDICATOR_NAMES, ...OWN_NAMES };

export const isOwn = (name: RowName): boolean => Object.hasOwn(OWN_NAMES, name);

/** By what an office is appraised, and how much it counts. */
export interface SchemeRow {
  name: RowName;
  /** What an indicator of the company's own is. */
  own?: string;
  /** Per cent of the whole; all rows of an office come to 100. */
  weight: Decimal;
  /** How it is scored, in words. */
  scoring: string;
  /** The figure that is worth 100 points, and the one that is worth none; what lies between is in proportion. */
  full?: Decimal;
  none?: Decimal;
}

const POINTS = 100;
const PLACES = 2;

/** The points that a figure is worth by the scheme; null where people have to say. */
export function pointsOf({ full, none }: Pick<SchemeRow, 'full' | 'none'>, value: Decimal | null): Decimal | null {
  if (value === null || !isDecimal(full) || !isDecimal(none) || compare(full, none) === 0) return null;
  const points = divide(multiply(subtract(value, none), String(POINTS)), subtract(full, none), PLACES);
  if (compare(points, '0') < 0) return '0';
  return compare(points, String(POINTS)) > 0 ? String(POINTS) : points;
}

/** Of points and weights, the whole: 0 to 100. */
export const totalOf = (rows: readonly { weight: Decimal; score: Decimal }[]): Decimal =>
  round(
    rows.reduce((sum, { weight, score }) => add(sum, divide(multiply(weight, score), String(POINTS), 6)), '0'),
    PLACES,
  );
