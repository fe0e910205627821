import { compare, subtract } from '../../../decimal.js';
import { gate } from '../../../kit/rules.js';
import { text } from '../../../kit/text.js';
import { namedAll } from '../../../named.js';
import { barring, remedy } from '../../rules/order-rule.js';
import { countsOf, rowOf } from '../../v3/goods/counts.js';
import type { OrderFactsV4, OrderRulesV4 } from '../aspect.js';
import { lacks } from '../rule.js';

/** The latest pass: as it stands, or as it was taken back. */
const passedAt = ({ finalInspection, withdrawnPasses }: OrderFactsV4): string =>
  finalInspection?.at ?? withdrawnPasses.at(-1)?.passedAt ?? '';

/** Lines of which more has left the house than passed without the pass in force, which is the one to be taken back. */
const hasLeft = (facts: OrderFactsV4): string[] =>
  Object.keys(facts.quantities).filter((line) => {
    const inForce = facts.finalInspection?.lines.filter((row) => String(row.line) === line) ?? [];
    const passed = inForce.map((row) => row.passed).reduce(subtract, rowOf(facts, line).passed);
    return compare(countsOf(facts, line).dispatched, passed) > 0;
  });

/** Until when quality may take a pass back, and who may not give the next one. */
export const withdrawalsRules = {
  'IN-13': {
    ...gate('S3§六1; S3§六2', 'quality'),
    sentence: text(
      '合格判定只能在客户签字验收之前撤回',
      '合格判定僅能於客戶簽名驗收之前撤回',
      'A pass is taken back only until the customer has signed for what it passed.',
    ),
    remedy: remedy(
      ['sales.return-for-rework'],
      '客户已签字的，请销售部将未验收部分退回返工；已验收部分按售后处理',
      '客戶已簽名者，請銷售部將未驗收部分退回重工；已驗收部分依售後處理',
      'Sales: return for rework what the customer has not accepted; what was accepted is a case of after-sales.',
    ),
    holds: (facts) => facts.acceptances.every(({ at }) => at < passedAt(facts)),
  },
  'IN-14': {
    ...gate('S3§六3', 'quality'),
    sentence: text(
      '所撤回判定放行的货物均未发出',
      '所撤回判定放行的貨物均未出貨',
      'Nothing that the pass let go has left the house.',
    ),
    remedy: remedy(
      ['logistics.record-refusal', 'logistics.record-return'],
      '请物流部先登记列出订单行的拒收或退回，再撤回判定',
      '請物流部先登錄所列明細的拒收或退回，再撤回判定',
      'Logistics: have the lines named come back first, and record it; then quality takes the pass back.',
    ),
    ...lacks((facts) => namedAll('line', hasLeft(facts))),
  },
  'FE-16': {
    ...gate('product', 'quality'),
    sentence: text(
      '作出被撤回的合格判定的人不再作出合格判定',
      '作出被撤回之合格判定者不再作出合格判定',
      'Who gave the pass that was taken back does not give the next one.',
    ),
    remedy: remedy([], '请质量部另一人判定', '請品質部另一人判定', 'Quality: another person passes it.'),
    ...barring(({ withdrawnPasses }) => withdrawnPasses?.at(-1)?.passedBy ?? []),
  },
} satisfies OrderRulesV4;
