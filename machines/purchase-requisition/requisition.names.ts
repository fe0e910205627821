import { text } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { REQUISITION_WORDS, requisitionSchema } from './requisition.schema.js';

/** What a requisition's fields and choices are called. */
export const requisitionVocabulary: Vocabulary = {
  kind: 'purchase-requisitions',
  schema: requisitionSchema,
  words: REQUISITION_WORDS,
  facts: {
    draft: text('申请草稿', '申請草稿', 'Draft'),
    requester: text('申请人', '申請人', 'Requester'),
    leader: text('领导审批', '領導審批', 'Leader'),
    'leader.reasons': text('需领导审批的原因', '需主管審批的原因', 'Why the leader has to approve'),
    threshold: text('金额门槛', '金額門檻', 'Threshold'),
    windowDays: text('累计天数', '累計天數', 'Days counted'),
    departmentSum: text('部门累计金额', '部門累計金額', "Department's sum"),
    itemSum: text('同一物资累计金额', '同一物料累計金額', 'Sum of one item'),
    orderSum: text('同一订单累计金额', '同一訂單累計金額', 'Sum of the order'),
    rate: text('汇率', '匯率', 'Rate'),
    rateOn: text('汇率日期', '匯率日期', 'Day of the rate'),
    requesterSum: text('申请人累计金额', '申請人累計金額', "Requester's sum"),
    parts: text('已下采购订单', '已下採購單', 'Ordered by'),
    purchaseOrder: text('采购订单', '採購單', 'Purchase order'),
    submission: text('提交', '送出', 'Submission'),
    withdrawal: text('撤回', '撤回', 'Withdrawal'),
    'returned.type': text('退回方', '退回方', 'Returned by'),
  },
  choices: {
    'reasons.amount': text('金额达到门槛', '金額達到門檻', 'The amount reaches the threshold'),
    'reasons.important': text('重要物资', '重要物資', 'Important material'),
    'reasons.accumulated': text(
      '申请人累计金额达到门槛',
      '請購人累計金額達到門檻',
      "The requester's sum reaches the threshold",
    ),
    'reasons.accumulated-department': text(
      '部门累计金额达到门槛',
      '部門累計金額達到門檻',
      "The department's sum reaches the threshold",
    ),
    'reasons.accumulated-item': text(
      '同一物资累计金额达到门槛',
      '同一物料累計金額達到門檻',
      'The sum of one item reaches the threshold',
    ),
    'reasons.accumulated-order': text(
      '同一订单累计金额达到门槛',
      '同一訂單累計金額達到門檻',
      'The sum of the order reaches the threshold',
    ),
    'reasons.over-budget': text('超出预算', '超出預算', 'Beyond the budget'),
    'reasons.sum': text('累计金额达到门槛', '累計金額達到門檻', 'The sum reaches the threshold'),
  },
};
