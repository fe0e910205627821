import { ruleKit } from '../../kit/rules.js';
import type { OrderEvent } from '../order.types.js';
import type { OrderFactsV3 } from './aspect.js';

/** What the rules of version 3 are written with. */
export const { lacks, lacksInData } = ruleKit<OrderFactsV3, OrderEvent>();
