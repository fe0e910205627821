import { orderEvents } from '../../order.events.js';
import type { Aspect } from '../aspect.js';

/** Changing plans that are carried out. */
export const changes = {
  blank: {},
  record: (after) => after,
  rules: {},
  events: {
    // Any office concerned applies in writing, not production alone (S0§三(三)1).
    'production.request-plan-change': [orderEvents['production.request-plan-change'].label, { sender: 'any' }],
  },
  standings: {},
  chart: (chart) => chart,
} as const satisfies Aspect;
