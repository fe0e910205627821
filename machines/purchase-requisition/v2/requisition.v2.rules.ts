import { approvalRules } from '../../approval.js';
import { text } from '../../kit/text.js';
import { gate } from '../../kit/rules.js';
import { rulebook } from '../../rulebook.js';
import type { RequisitionRule } from '../requisition.rule.js';
import { remedy } from '../requisition.rule.js';
import { HAND_IN, requisitionRuleTable, requisitionRules } from '../requisition.rules.js';
import type { RequisitionRuleId } from '../requisition.rules.js';
import type { RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import { standingOfOrder } from './requisition.order.js';
import { decisions } from './requisition.v2.approvals.js';
import { moneyRules } from './requisition.v2.money.js';
import { recordV2 } from './requisition.v2.facts.js';

const isOver = (state: string): boolean => state === '' || state === 'settled' || state === 'cancelled';

/** What version 2 says otherwise. */
const differences = {
  ...moneyRules,
  ...(approvalRules<RequisitionFacts>(decisions, 'procurement', ({ changedAt = null }) => changedAt) as Record<
    'AP-01' | 'AP-02',
    RequisitionRule
  >),
  'PQ-11': {
    ...gate('S0§四(三)1', 'procurement'),
    sentence: text(
      '所填订单存在，且未结算、未取消',
      '所填訂單存在，且未結算、未取消',
      'The order named exists and is neither settled nor cancelled.',
    ),
    remedy: remedy(
      [...HAND_IN, 'requester.withdraw', 'department.withdraw'],
      '请更正订单号；订单已终止的，撤回采购申请',
      '請更正訂單編號；訂單已終止者，撤回請購單',
      'Requesting department: correct the number of the order; where the order is over, withdraw the requisition.',
    ),
    applies: ({ order }) => order !== null,
    holds: (_facts, event) => !isOver(standingOfOrder(event) ?? 'open'),
    missing: (_facts, event) => (isOver(standingOfOrder(event) ?? 'open') ? ['order'] : []),
  },
} satisfies Record<string, RequisitionRule>;

export type RequisitionRuleIdV2 = RequisitionRuleId | keyof typeof differences;

/** The rules of version 1 with what version 2 says otherwise. */
export const requisitionRulesV2 = rulebook<RequisitionFacts, RequisitionEvent, RequisitionRuleIdV2>(
  { ...requisitionRuleTable, ...differences },
  { ...requisitionRules.book, record: recordV2 },
);
