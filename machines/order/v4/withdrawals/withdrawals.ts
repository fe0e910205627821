import { alsoRequires, alsoTakes, withState } from '../../../chart-change.js';
import { text } from '../../../kit/text.js';
import type { Aspect } from '../aspect.js';
import { noted } from '../transitions.js';
import { recordWithdrawal } from './withdrawals.record.js';
import { withdrawalsRules } from './withdrawals.rules.js';

/** Where a pass is in force; once the customer has signed it is refused with the reason (IN-13). */
const PASSED = ['life.inspected', 'life.customer-accepted'];

const takenBack = {
  'quality.withdraw-pass': { target: '#order.life.producing', ...noted('IN-13', 'IN-14') },
};

/** Quality takes a pass back that turns out wrong, as long as nobody has signed for the goods (S3§六1). */
export const withdrawals = {
  blank: { withdrawnPasses: [] },
  record: recordWithdrawal,
  rules: withdrawalsRules,
  events: {
    'quality.withdraw-pass': [text('撤回合格判定', '撤回合格判定', 'Take back pass'), { reason: true }],
  },
  standings: {},
  chart: (chart) =>
    PASSED.reduce(
      (next, state) => withState(next, state, alsoTakes(takenBack)),
      withState(chart, 'life.producing.awaiting-inspection', alsoRequires('quality.pass-final', 'FE-16')),
    ),
} as const satisfies Aspect;
