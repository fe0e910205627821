import type { Office } from '../offices.js';
import type { EventMeta } from '../process.js';
import type { RequisitionDataV1 } from './requisition.schema.js';
import type { RequisitionFacts } from './requisition.types.js';
import { text } from '../kit/text.js';

/**
 * The requesting department. Before entry it stands in the event alone: for an entry event the sender is judged on the
 * facts with the event recorded, so that everybody asks for his own department only.
 */
const requestingDepartment = ({ department }: RequisitionFacts): Office => department ?? 'procurement';

type Meta = Omit<EventMeta<RequisitionFacts>, 'label'>;

const REQUESTER: Meta = { sender: requestingDepartment };
const HEAD: Meta = { sender: requestingDepartment, head: true };
const PROCUREMENT: Meta = { sender: 'procurement' };
const MANAGEMENT: Meta = { sender: 'management' };

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

/** Every event of a requisition of version 1: who sends it, what it is called, and what is particular about it. */
export const requisitionEvents: Record<keyof RequisitionDataV1, EventMeta<RequisitionFacts>> = {
  'order.draft-requisition': {
    ...REQUESTER,
    internal: true,
    label: text('由订单起草采购申请', '由訂單產生請購單草稿', 'Draft requisition from order'),
  },
  'requester.submit': { ...REQUESTER, ...GOAL, label: text('提交采购申请', '提出請購', 'Submit requisition') },
  'requester.revise': {
    ...REQUESTER,
    ...GOAL,
    label: text('修改后重新提交', '修改後重新送出', 'Revise requisition'),
  },
  'requester.withdraw': {
    ...REQUESTER,
    ...WITH_REASON,
    label: text('撤回采购申请', '撤回請購', 'Withdraw requisition'),
  },

  'department.sign': { ...HEAD, ...GOAL, label: text('部门负责人签字', '部門主管簽核', 'Sign as head') },
  'department.return': { ...HEAD, ...WITH_REASON, label: text('部门负责人退回', '部門主管退回', 'Return as head') },
  'department.revise': {
    ...HEAD,
    label: text('部门负责人修改重提', '部門主管修改重送', 'Revise as head'),
  },
  'department.withdraw': {
    ...HEAD,
    ...WITH_REASON,
    label: text('部门负责人撤回', '部門主管撤回', 'Withdraw as head'),
  },

  'procurement.review': { ...PROCUREMENT, ...GOAL, label: text('采购审核', '採購審核', 'Review by procurement') },
  'procurement.return': {
    ...PROCUREMENT,
    ...WITH_REASON,
    label: text('采购部退回', '採購部退回', 'Return by procurement'),
  },
  'procurement.order': { ...PROCUREMENT, ...GOAL, label: text('下达采购订单', '下採購單', 'Place purchase order') },

  'management.approve': {
    ...MANAGEMENT,
    ...GOAL,
    label: text('公司领导批准', '公司領導核准', "Approve as the company's leader"),
  },
  'management.reject': {
    ...MANAGEMENT,
    ...WITH_REASON,
    label: text('公司领导驳回', '公司領導駁回', "Reject as the company's leader"),
  },
};
