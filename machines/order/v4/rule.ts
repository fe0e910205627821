import { ruleKit } from '../../kit/rules.js';
import type { OrderEvent } from '../order.types.js';
import type { OrderFactsV4 } from './aspect.js';

/** What the rules of version 4 are written with. */
export const { lacks, lacksInData } = ruleKit<OrderFactsV4, OrderEvent>();
