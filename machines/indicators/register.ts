import { OFFICE_NAMES, type Office } from '../offices.js';
import type { Text } from '../rulebook.js';
import { clerkIndicators } from './clerk.js';
import { engineeringIndicators } from './engineering.js';
import type { Indicator } from './indicator.js';
import { otherIndicators } from './others.js';
import { procurementIndicators } from './procurement.js';
import { productionIndicators } from './production.js';
import { qualityIndicators } from './quality.js';
import { salesIndicators } from './sales.js';

/** Every indicator that the product computes 考核指标 (S0§七(一)). */
export const INDICATORS = {
  ...productionIndicators,
  ...procurementIndicators,
  ...salesIndicators,
  ...engineeringIndicators,
  ...qualityIndicators,
  ...otherIndicators,
  ...clerkIndicators,
} satisfies Record<string, Indicator>;

export type IndicatorId = keyof typeof INDICATORS;

export const INDICATOR_IDS = Object.keys(INDICATORS) as IndicatorId[];

export const indicatorOf = (id: IndicatorId): Indicator => INDICATORS[id];

export const isIndicator = (id: string): id is IndicatorId => Object.hasOwn(INDICATORS, id);

export const INDICATOR_NAMES = Object.fromEntries(INDICATOR_IDS.map((id) => [id, INDICATORS[id].name])) as Record<
  IndicatorId,
  Text
>;

/** By which an office is appraised: its own, and those of any. */
export const indicatorsOf = (office: Office): IndicatorId[] =>
  INDICATOR_IDS.filter((id) => [office, null].includes(indicatorOf(id).office));

/** The offices that can be appraised. Nobody is above the management to appraise it. */
export const APPRAISED = Object.fromEntries(
  Object.entries(OFFICE_NAMES).filter(([office]) => office !== 'management'),
) as Record<Exclude<Office, 'management'>, Text>;
