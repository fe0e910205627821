import { text } from '../../../kit/text.js';
import { orderEvents } from '../../order.events.js';
import type { Aspect } from '../aspect.js';
import { changesChart } from './changes.chart.js';
import { NO_CHANGES, openChange, recordChanges } from './changes.facts.js';
import { changesRules } from './changes.rules.js';

/** Changing plans that are carried out. */
export const changes = {
  blank: { changes: NO_CHANGES },
  record: recordChanges,
  rules: changesRules,
  events: {
    // Any office concerned applies in writing, not production alone (S0§三(三)1).
    'production.request-plan-change': [orderEvents['production.request-plan-change'].label, { sender: 'any' }],
    'procurement.change-plan': [text('变更采购计划', '變更採購計畫', 'Change procurement plan'), { reason: true }],
    'clerk.approve-procurement-change': [
      text('审核通过采购计划变更', '審核通過採購計畫變更', 'Approve change of procurement plan'),
      { decides: true, awaited: (facts) => openChange(facts) !== null },
    ],
    'clerk.return-procurement-change': [
      text('退回采购计划变更', '退回採購計畫變更', 'Return change of procurement plan'),
      { reason: true },
    ],
  },
  standings: { 'no-procurement-change-open': (facts) => openChange(facts) === null },
  stateNames: {
    'procurement-change': text('采购计划变更', '採購計畫變更', 'Change of procurement plan'),
    proposed: text('已提出', '已提出', 'Proposed'),
  },
  chart: changesChart,
} as const satisfies Aspect;
