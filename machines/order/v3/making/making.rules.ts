import { materialRules } from './material.rules.js';
import { proofRules } from './proof.rules.js';
import { timingRules } from './timing.rules.js';

/** Materials, plans and inspections. */
export const makingRules = { ...materialRules, ...proofRules, ...timingRules };
