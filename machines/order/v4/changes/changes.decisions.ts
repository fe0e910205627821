import type { Decisions } from '../../../approval.js';
import type { OrderFacts } from '../../order.types.js';
import { decisions } from '../../v3/approvals/approvals.facts.js';

/** What each approval and signature of an order looks at, those of version 3 and those since. */
export const decisionsV4: Decisions<OrderFacts> = {
  contents: { ...decisions.contents, procurementChange: ({ changes }) => changes?.procurement?.at },
  looksAt: {
    ...decisions.looksAt,
    'clerk.approve-procurement-change': ['entry', 'procurementChange'],
  },
};
