import { text } from '../../kit/text.js';
import { gate } from '../../kit/rules.js';
import { compare } from '../../decimal.js';
import { namedAll } from '../../named.js';
import { linesWhere, replacedLines } from '../facts/quantities.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, dataOf, lacks, remedy } from './order-rule.js';

/** Lines that the last amendment made another product although some of the old one was accepted. */
function acceptedAsAnother({ amendments, entry, quantities }: OrderFacts): string[] {
  const lines = amendments.at(-1)?.before.lines;
  return replacedLines({ ...entry, lines }, entry)
    .map(String)
    .filter((line) => compare(quantities[line]?.accepted ?? '0', '0') > 0);
}

/** Changing what was agreed: the order with the customer, the plan within the company. */
export const changeRules = {
  'AM-01': {
    ...gate('S3§三3', 'sales'),
    sentence: text(
      '客户同意变更，同意人和日期已登记',
      '客戶同意變更，同意人與日期已登錄',
      'The customer consents to the change: by whom and when is recorded.',
    ),
    remedy: remedy(
      ['sales.amend'],
      '请销售部取得客户同意，登记同意人和日期',
      '請銷售部取得客戶同意，登錄同意人與日期',
      "Sales: obtain the customer's consent and record who gave it and when.",
    ),
    holds: (_facts, event) => {
      const consent = dataOf(event, 'sales.amend')?.customerConsent;
      return blankFields(consent, ['by', 'on']).length === 0;
    },
    missing: ({ amendments }) => blankFields(amendments.at(-1)?.customerConsent, ['by', 'on'], 'customerConsent.'),
  },
  'AM-02': {
    ...gate('product', 'sales'),
    sentence: text(
      '变更后的数量不低于客户已验收的数量',
      '變更後的數量不低於客戶已驗收的數量',
      'No line is amended below what the customer has accepted.',
    ),
    remedy: remedy(
      ['sales.amend'],
      '请销售部将列出订单行的数量改为不低于已验收数量',
      '請銷售部將所列明細的數量改為不低於已驗收數量',
      'Sales: keep the lines named at what was accepted, or above.',
    ),
    ...lacks(({ quantities }) =>
      namedAll(
        'line',
        linesWhere(quantities, ({ ordered, accepted }) => compare(ordered, accepted) < 0),
      ),
    ),
  },
  'AM-03': {
    ...gate('product', 'sales'),
    sentence: text(
      '客户已验收的订单行不更换产品',
      '客戶已驗收的明細不更換產品',
      'A line of which something was accepted keeps its product.',
    ),
    remedy: remedy(
      ['sales.amend'],
      '请销售部为新产品增加订单行，原订单行减至已验收数量',
      '請銷售部為新產品增加明細，原明細減至已驗收數量',
      'Sales: add a line for the new product, and lower the old one to what was accepted.',
    ),
    holds: (facts, event) => dataOf(event, 'sales.amend') === undefined || acceptedAsAnother(facts).length === 0,
    missing: (facts) => namedAll('line', acceptedAsAnother(facts)),
  },
  'PC-01': {
    ...gate('S0§三(三)1', 'production'),
    sentence: text(
      '生产计划正在执行，可以申请调整',
      '生產計畫執行中，可申請調整',
      'The production plan is being carried out, so a change of it can be requested.',
    ),
    remedy: remedy(
      ['clerk.release'],
      '计划生效前由生产部重新提交计划，不走调整申请',
      '計畫生效前由生產部重新提送計畫，不走調整申請',
      'Production: until the plan is released, submit it again instead.',
    ),
    holds: ({ milestone, productionPlan }) =>
      (milestone === 'planned' || milestone === 'producing') && productionPlan.status === 'effective',
  },
  'PC-02': {
    ...gate('S0§三(三)2', 'management'),
    sentence: text(
      '计划调整申请已经生产部负责人审核',
      '計畫調整申請已經生產部主管審核',
      'The head of production supports the plan change.',
    ),
    remedy: remedy(
      ['production.support-plan-change'],
      '请生产部负责人审核申请',
      '請生產部主管審核申請',
      'Production: the head supports the request.',
    ),
    holds: ({ planChange }) => (planChange?.supportedBy.length ?? 0) > 0,
  },
} satisfies OrderRules;
