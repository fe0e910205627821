import { orderAt, scene } from '../support/order.fixture.js';
import type { RuleCase } from './order.rules.case.js';

const proposed = orderAt('producing', { and: ['procurement.change-plan'] });

export const changesCases = {
  'PC-03': {
    stops: scene(orderAt('reviewed'), 'procurement.change-plan'),
    passes: scene(orderAt('producing'), 'procurement.change-plan'),
  },
  'FE-14': {
    stops: scene(proposed, { type: 'clerk.approve-procurement-change', by: 'procurement-1' }),
    passes: scene(proposed, 'clerk.approve-procurement-change'),
  },
} satisfies Record<string, RuleCase>;
