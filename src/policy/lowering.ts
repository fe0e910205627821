import { multiply } from '../../machines/decimal.js';
import { parsedRates } from '../../machines/rates.js';
import type { Level } from '../../machines/rulebook.js';
import type { PolicyValues } from './policy-check.js';
import { THRESHOLDS } from './thresholds.js';

/** How hard a level is: the harder, the more. */
const HARDNESS: Readonly<Record<Level, number>> = { off: 0, warn: 1, block: 2 };

/** How long a lowered rule waits, in hours, by the policy in force. The default is the product's, not in the regulation. */
export const leadHoursOf = ({ thresholds }: Pick<PolicyValues, 'thresholds'>): number =>
  Number(thresholdOf(thresholds, 'policy.lowering-lead-hours'));

/** What a threshold is; where a version is older than the threshold, what the product ships. */
export const thresholdOf = (thresholds: Readonly<Record<string, string>>, name: string): string =>
  thresholds[name] ?? THRESHOLDS[name].shipped;

/** Whether a rule that was at one level asks for less at another. */
export const isLevelLowered = (from: Level, to: Level): boolean => HARDNESS[to] < HARDNESS[from];

/** Whether a threshold at another value lets more through. */
export function isThresholdLowered(name: string, from: string, to: string): boolean {
  const { lowered } = THRESHOLDS[name];
  if (lowered === 'never') return false;
  if (lowered === 'changed') return from !== to;
  if (lowered === 'fallen') return isRateFallen(from, to);
  if (lowered === 'longer') return to.split(' ').some((item) => !from.split(' ').includes(item));
  const difference = compareDecimals(to, from);
  return lowered === 'higher' ? difference > 0 : difference < 0;
}

/**
 * Whether a purchase in another currency would count for much less against the limits than before. Rates go up and down
 * every day, so what falls by a tenth at most waits for nothing.
 */
function isRateFallen(from: string, to: string): boolean {
  const before = parsedRates(from) ?? [];
  return (parsedRates(to) ?? []).some(({ currency, rate }) => {
    const known = before.find((old) => old.currency === currency);
    return known !== undefined && compareDecimals(rate, multiply(known.rate, '0.9')) < 0;
  });
}

/** Whether a deadline gives more time. */
export const isDeadlineLowered = (from: number | null, to: number | null): boolean =>
  (to ?? Infinity) > (from ?? Infinity);

/** Exact: amounts have more digits than a float keeps. Both are decimals not below 0. */
function compareDecimals(a: string, b: string): number {
  const [wholeA, partA = ''] = a.split('.');
  const [wholeB, partB = ''] = b.split('.');
  const places = Math.max(partA.length, partB.length);
  const scaled = (whole: string, part: string) => BigInt(whole + part.padEnd(places, '0'));
  const difference = scaled(wholeA, partA) - scaled(wholeB, partB);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
