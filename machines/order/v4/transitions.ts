import { follows, noted as notedV3, notedEvenOnHold as notedEvenOnHoldV3 } from '../v3/transitions.js';
import type { OrderRuleIdV4 } from './rule-ids.js';

export { follows };

/** The event is recorded when its rules hold, and never on hold; the chart follows the facts. */
export const noted = notedV3 as (...rules: OrderRuleIdV4[]) => ReturnType<typeof notedV3>;

/** The same for what even a hold does not stop. */
export const notedEvenOnHold = notedEvenOnHoldV3 as typeof noted;
