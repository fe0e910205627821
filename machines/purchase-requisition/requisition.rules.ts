import { text } from '../kit/text.js';
import { actors, advice, duty, gate, isPositive } from '../kit/rules.js';
import { rulebook } from '../rulebook.js';
import { record } from './requisition.facts.js';
import { needsLeader } from './requisition.leader.js';
import { brokenLinks } from './requisition.links.js';
import type { RequisitionRule } from './requisition.rule.js';
import { barring, isEmpty, lacks, remedy, unfilled } from './requisition.rule.js';

export const HAND_IN = ['requester.submit', 'requester.revise', 'department.revise'] as const;

const isGiven = (value: unknown): boolean => !isEmpty(value);

export const requisitionRuleTable = {
  'PQ-01': {
    ...gate('S0§四(三)1', 'procurement'),
    sentence: text(
      '每项物资的名称、规格型号、数量、用途和预计到货时间已填写',
      '每項物料的品名、規格型號、數量、用途與預計到貨日均已填寫',
      'Every item has its name, specification, quantity, purpose and expected arrival.',
    ),
    remedy: remedy(
      HAND_IN,
      '请申请部门补齐采购申请表，数量须大于零',
      '請請購部門補齊請購單，數量須大於零',
      'Requesting department: complete the form; each quantity is above zero.',
    ),
    ...lacks(({ items }) =>
      unfilled(items, {
        item: isGiven,
        specification: isGiven,
        quantity: isPositive,
        purpose: isGiven,
        expectedOn: isGiven,
      }),
    ),
  },
  'PQ-02': {
    ...gate('S0§四(三)2', 'procurement'),
    sentence: text(
      '每项物资有单位和预计金额，申请有币种，据此判断是否须报领导审批',
      '每項物料皆有單位與預估金額，請購單載明幣別，據以判斷是否須報領導核准',
      'Every item has its unit and expected amount, and the requisition its currency: by them the approval is decided.',
    ),
    remedy: remedy(
      HAND_IN,
      '请申请部门补填单位、预计金额和币种，金额须大于零',
      '請請購部門補填單位、預估金額與幣別，金額須大於零',
      'Requesting department: fill in unit, expected amount and currency; each amount is above zero.',
    ),
    ...lacks(({ currency, items }) => [
      ...(isEmpty(currency) ? ['currency'] : []),
      ...unfilled(items, { unit: isGiven, amount: isPositive }),
    ]),
  },
  'PQ-03': {
    ...gate('product', 'procurement'),
    sentence: text(
      '由订单产生的采购申请仍对应原订单、原部门和原订单行',
      '由訂單產生的請購單仍對應原訂單、原部門與原訂單明細',
      'A requisition that an order caused still names that order, its department and its lines.',
    ),
    remedy: remedy(
      HAND_IN,
      '请恢复起草时的订单号、部门和订单行；另有需要的，另行提交采购申请',
      '請恢復原訂單編號、部門與訂單明細；另有需求者，請另提請購單',
      'Restore the order, department and lines of the draft; submit a separate requisition for anything else.',
    ),
    ...lacks(brokenLinks),
  },
  'PQ-04': {
    ...gate('S0§四(三)1', 'procurement'),
    sentence: text(
      '申请部门负责人已对现行内容审核签字',
      '請購部門主管已就現行內容簽核',
      'The head of the requesting department has signed the form as it stands.',
    ),
    remedy: remedy(
      ['department.sign'],
      '请申请部门负责人审核签字',
      '請請購部門主管審核並簽核',
      'Head of the requesting department: check and sign.',
    ),
    ...lacks(({ signature, revision }) => (signature?.revision === revision ? [] : ['signature'])),
  },
  'PQ-05': {
    ...gate('S0§四(三)2', 'procurement'),
    sentence: text(
      '采购部已审核采购必要性、库存情况和预算',
      '採購部已審核採購必要性、庫存狀況與預算',
      'Procurement has reviewed necessity, stock and budget.',
    ),
    remedy: remedy(
      ['procurement.review'],
      '请采购部审核必要性、库存和预算',
      '請採購部審核必要性、庫存與預算',
      'Procurement: review necessity, stock and budget.',
    ),
    ...lacks(({ review, revision }) => (review?.revision === revision ? [] : ['review'])),
  },
  'PQ-06': {
    ...duty('S0§四(三)2', 'procurement'),
    sentence: text('采购确有必要', '確有採購必要', 'The purchase is necessary.'),
    remedy: remedy(
      ['procurement.return'],
      '请采购部退回申请并说明为何不需采购',
      '請採購部退回請購單，並說明為何無須採購',
      'Procurement: return the requisition and say why the purchase is not needed.',
    ),
    ...lacks(({ review }) => (review?.necessary === false ? ['necessary'] : [])),
  },
  'PQ-07': {
    ...duty('S0§四(三)2', 'procurement'),
    sentence: text('现有库存不足以满足需求', '現有庫存不足以因應需求', 'What is in stock does not cover the need.'),
    remedy: remedy(
      ['procurement.return'],
      '库存可以满足的，请采购部退回申请，由部门办理领料',
      '庫存足以因應者，請採購部退回請購單，由部門辦理領料',
      'Procurement: return the requisition; the department draws the material from stock.',
    ),
    ...lacks(({ review }) => (review?.stock.sufficient === true ? ['stock.sufficient'] : [])),
  },
  'PQ-08': {
    ...gate('S0§四(三)2', 'management'),
    sentence: text(
      '金额较大、属重要物资或累计达到限额的申请，已经公司分管领导批准',
      '金額較大、屬重要物料或累計達到額度的請購，已經公司領導核准',
      "The company's leader has approved a requisition that is large, important, or reaches the threshold with the requester's others.",
    ),
    remedy: remedy(
      ['management.approve'],
      '请公司分管领导审批',
      '請公司領導核准',
      "The company's leader: decide on the requisition.",
    ),
    // What is missing are the reasons why the leader is needed.
    ...lacks((facts) =>
      needsLeader(facts) && facts.decision?.verdict !== 'approved' ? (facts.leader?.reasons ?? []) : [],
    ),
  },
  'PQ-09': {
    ...duty('S0§四(三)2', 'management'),
    sentence: text(
      '采购在预算之内；超出预算的，已经公司分管领导批准',
      '採購在預算之內；超出預算者，已經公司領導核准',
      "The purchase is within the budget, or the company's leader has approved it.",
    ),
    remedy: remedy(
      ['management.approve'],
      '超出预算的，请公司分管领导审批',
      '超出預算者，請公司領導核准',
      "The company's leader: decide on the purchase beyond the budget.",
    ),
    ...lacks(({ review, decision }) =>
      review?.withinBudget === false && decision?.verdict !== 'approved' ? ['withinBudget'] : [],
    ),
  },
  'PQ-10': {
    ...advice('S0§四(三)3', 'procurement'),
    sentence: text(
      '已与供应商签订采购合同',
      '已與供應商簽訂採購合約',
      'The purchase contract is signed with the supplier.',
    ),
    remedy: remedy(
      ['procurement.order'],
      '请采购部与供应商签订采购合同，并填写合同编号',
      '請採購部與供應商簽訂採購合約，並填寫合約編號',
      'Procurement: sign the contract with the supplier and enter its number.',
    ),
    ...lacks(({ purchase }) => (isEmpty(purchase?.contractNo) ? ['contractNo'] : [])),
  },

  'PF-01': {
    ...gate('S0§四(三)1', 'procurement'),
    sentence: text(
      '签字的部门负责人不是申请人',
      '簽核的部門主管不是請購人',
      'The head who signs has not requested or filled in the form.',
    ),
    remedy: remedy(
      [],
      '请未参与填写的部门负责人签字；负责人本人需要采购的，由本部门其他人提出申请',
      '請未參與填寫的部門主管簽核；主管本人有需求時，由部門其他同仁提出請購',
      "Another head signs; a head's own need is requested by a colleague.",
    ),
    ...barring(({ authors }) => authors),
  },
  'PF-02': {
    ...gate('S0§四(三)2', 'management'),
    sentence: text(
      '批准的领导不是申请人、签字人或采购审核人',
      '核准的領導不是請購人、簽核人或採購審核人',
      'The leader who approves has not requested, signed or reviewed the requisition.',
    ),
    remedy: remedy([], '请另一位公司领导审批', '請另一位公司領導核准', "Another of the company's leaders decides."),
    ...barring(({ authors, signature, review }) => [
      ...authors,
      ...(signature ? actors(signature) : []),
      ...(review ? actors(review) : []),
    ]),
  },
  'PF-03': {
    ...gate('S0§四(三)2', 'procurement'),
    sentence: text(
      '采购审核人不是申请人或签字人',
      '採購審核人不是請購人或簽核人',
      'The reviewer of procurement has neither requested nor signed the requisition.',
    ),
    remedy: remedy([], '请采购部另一位同事审核', '請採購部另一位同仁審核', 'Another member of procurement reviews it.'),
    // Not the recorded review's own sender: the rule is judged with the review already on record.
    ...barring(({ authors, signature }) => [...authors, ...(signature ? actors(signature) : [])]),
  },
  'PF-04': {
    ...gate('product', 'procurement'),
    sentence: text(
      '由申请人本人修改或撤回；部门负责人另有自己的操作',
      '由請購人本人修改或撤回；部門主管另有專屬操作',
      'The requester revises or withdraws the requisition; the head of the department does it in his own name.',
    ),
    remedy: remedy(
      ['department.revise', 'department.withdraw'],
      '请申请人本人办理，或由部门负责人修改、撤回',
      '請由請購人本人辦理，或由部門主管修改、撤回',
      'The requester does it, or the head of the department revises or withdraws.',
    ),
    // Asked of nobody in particular, it stands in nobody's way: the requester is there to do it.
    holds: ({ requester }, event) => event.by === '' || (requester !== null && actors(event).includes(requester)),
  },
} satisfies Record<string, RequisitionRule>;

export type RequisitionRuleId = keyof typeof requisitionRuleTable;

/** What has to hold before a requisition moves (S0§四(三)). None can be waived: what needs more authority goes to the leader. */
export const requisitionRules = rulebook(requisitionRuleTable, { record, waived: () => [], everywhere: [] });
