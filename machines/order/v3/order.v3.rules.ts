import type { Book } from '../../rulebook.js';
import { rulebook } from '../../rulebook.js';
import { orderBook } from '../order.rules.js';
import type { OrderEvent } from '../order.types.js';
import { orderRulesV2 } from '../v2/order.v2.rules.js';
import type { OrderFactsV3, OrderRulesV3 } from './aspect.js';
import { ASPECTS, withoutEnded } from './aspects.js';
import { recordV3 } from './order.v3.facts.js';
import type { OrderRuleIdV3 } from './rule-ids.js';

/** The rules of version 2 with what each aspect adds or says otherwise. */
const table = Object.assign(
  {},
  withoutEnded('rules', orderRulesV2.rules),
  ...ASPECTS.map(({ rules }) => rules),
) as OrderRulesV3;

const book: Book<OrderFactsV3, OrderEvent> = { ...orderBook, record: recordV3 };

export const orderRulesV3 = rulebook<OrderFactsV3, OrderEvent, OrderRuleIdV3>(
  table as Record<OrderRuleIdV3, OrderRulesV3[string]>,
  book,
);
