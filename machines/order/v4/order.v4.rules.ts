import type { Book } from '../../rulebook.js';
import { rulebook } from '../../rulebook.js';
import { orderBook } from '../order.rules.js';
import type { OrderEvent } from '../order.types.js';
import { withoutEnded } from '../v3/aspects.js';
import { orderRulesV3 } from '../v3/order.v3.rules.js';
import type { OrderFactsV4, OrderRulesV4 } from './aspect.js';
import { ASPECTS } from './aspects.js';
import { recordV4 } from './order.v4.facts.js';
import type { OrderRuleIdV4 } from './rule-ids.js';

/** The rules of version 3 with what each aspect adds or says otherwise. */
const table = Object.assign(
  {},
  withoutEnded('rules', orderRulesV3.rules, ASPECTS),
  ...ASPECTS.map(({ rules }) => rules),
) as OrderRulesV4;

const book: Book<OrderFactsV4, OrderEvent> = { ...orderBook, record: recordV4 };

export const orderRulesV4 = rulebook<OrderFactsV4, OrderEvent, OrderRuleIdV4>(
  table as Record<OrderRuleIdV4, OrderRulesV4[string]>,
  book,
);
