import { alsoRequires, alsoTakes, everywhereRequires, withState } from '../../../chart-change.js';
import type { Aspect } from '../aspect.js';
import { notedEvenOnHold } from '../transitions.js';
import { decisions, NO_APPROVALS, recordApprovals } from './approvals.facts.js';
import { approvalsRules } from './approvals.rules.js';

/** Where an order can still be cancelled. */
const BEFORE_DELIVERED = ['received', 'reviewed', 'planned', 'producing', 'inspected', 'customer-accepted'];

const cancellation = {
  'management.request-cancellation': notedEvenOnHold('CN-02', 'CN-05', 'CN-06'),
  'management.approve-cancellation': { target: '#order.life.cancelled', ...notedEvenOnHold('CN-02', 'CN-04', 'FE-11') },
  'management.reject-cancellation': notedEvenOnHold('CN-04'),
};

const asked = Object.fromEntries(Object.keys(decisions.looksAt).map((type) => [type, ['AP-01', 'AP-02']]));

function changed<Chart extends object>(chart: Chart): Chart {
  let next = withState(chart, 'life.received', alsoRequires('sales.decline', 'DC-03'));
  next = withState(next, 'life.inspected.handling-objection', alsoRequires('sales.close-objection', 'OB-02'));
  for (const milestone of BEFORE_DELIVERED) {
    next = withState(next, `life.${milestone}`, alsoRequires('management.cancel', 'CN-03'));
    next = withState(next, `life.${milestone}`, alsoTakes(cancellation));
  }
  return everywhereRequires(next, asked);
}

/** What exactly was approved, signed, waived, cancelled, and by how many. */
export const approvals = {
  blank: { approvals: NO_APPROVALS },
  takesOver: (facts) => ({
    ...facts,
    complaints: facts.complaints.map((complaint, index) => ({ ...complaint, id: `OB-${index + 1}` })),
    approvals: { ...facts.approvals, changedAt: null, objectionsCounted: facts.complaints.length },
  }),
  record: recordApprovals,
  rules: approvalsRules,
  events: {
    'management.request-cancellation': [
      { 'zh-CN': '申请取消订单', 'zh-TW': '申請取消訂單', en: 'Request cancellation' },
      { reason: true },
    ],
    'management.approve-cancellation': [
      { 'zh-CN': '批准取消订单', 'zh-TW': '核准取消訂單', en: 'Approve cancellation' },
      { awaited: ({ approvals: asked }) => asked?.cancellation?.decidedBy === null },
    ],
    'management.reject-cancellation': [
      { 'zh-CN': '驳回取消申请', 'zh-TW': '駁回取消申請', en: 'Reject cancellation' },
      { reason: true },
    ],
  },
  standings: {},
  chart: changed,
} as const satisfies Aspect;
