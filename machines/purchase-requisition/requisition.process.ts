import { text } from '../kit/text.js';
import type { ProcessDefinition } from '../process.js';
import { requisitionStories } from './requisition.demo.js';
import { requisitionEvents } from './requisition.events.js';
import { requisitionExamples } from './requisition.examples.js';
import { needsLeader } from './requisition.leader.js';
import { requisitionMachine } from './requisition.machine.js';
import { requisitionRules } from './requisition.rules.js';
import { requisitionSchema } from './requisition.schema.js';
import { requisitionThresholds } from './requisition.thresholds.js';
import type { Milestone, RequisitionEvent, RequisitionFacts } from './requisition.types.js';
import { ORDER_STANDING } from './v2/requisition.order.js';
import { requisitionEventsV2 } from './v2/requisition.v2.events.js';
import { takeOverV2 } from './v2/requisition.v2.facts.js';
import { requisitionMachineV2 } from './v2/requisition.v2.machine.js';
import { requisitionRulesV2 } from './v2/requisition.v2.rules.js';
import { leftToOrder } from './v3/requisition.parts.js';
import { requisitionEventsV3 } from './v3/requisition.v3.events.js';
import { takeOverV3 } from './v3/requisition.v3.facts.js';
import { requisitionMachineV3 } from './v3/requisition.v3.machine.js';
import { requisitionRulesV3 } from './v3/requisition.v3.rules.js';

/** What of it a purchase order begins with: what nobody has ordered yet. */
const toBuy = (facts: RequisitionFacts) => {
  const { no, order, items, currency } = facts;
  const left = leftToOrder(facts);
  const rows = items.map((row, index) => ({ ...row, quantity: row.quantity && left[index] }));
  return {
    ...(currency !== null && { currency }),
    lines: rows
      .filter(({ quantity }) => quantity !== '0')
      .map(({ item, specification, quantity, unit, expectedOn, line }, index) => ({
        line: index + 1,
        item,
        specification,
        quantity,
        unit,
        dueOn: expectedOn,
        requisition: no,
        ...(order !== null && { order }),
        ...(line !== undefined && { orderLine: line }),
      })),
  };
};

/** The day by which the first item is needed. */
const firstExpected = ({ items }: RequisitionFacts): string | null =>
  items
    .flatMap(({ expectedOn }) => expectedOn ?? [])
    .sort()
    .at(0) ?? null;

/** Version 1 of the purchase requisition, for those that began with it. */
export const purchaseRequisitionV1: ProcessDefinition<RequisitionFacts, RequisitionEvent, Milestone> = {
  kind: 'purchase-requisitions',
  subject: 'supply',
  prefix: 'PR',
  sequence: 'requisition_no',
  name: { 'zh-CN': '采购申请', 'zh-TW': '請購單', en: 'Purchase requisition' },
  version: 1,
  machine: requisitionMachine,
  rules: requisitionRules,
  events: requisitionEvents,
  schema: requisitionSchema,
  examples: requisitionExamples,
  entry: ['requester.submit', 'order.draft-requisition'],
  milestones: [
    { state: 'drafted', name: { 'zh-CN': '待完善', 'zh-TW': '待補齊', en: 'Drafted' } },
    { state: 'returned', name: { 'zh-CN': '已退回', 'zh-TW': '已退回', en: 'Returned' } },
    { state: 'submitted', name: { 'zh-CN': '待签字', 'zh-TW': '待簽核', en: 'Submitted' } },
    { state: 'signed', name: { 'zh-CN': '待采购审核', 'zh-TW': '待採購審核', en: 'Signed' } },
    { state: 'awaiting-leader', name: { 'zh-CN': '待领导审批', 'zh-TW': '待領導核准', en: 'Awaiting leader' } },
    { state: 'approved', name: { 'zh-CN': '已批准', 'zh-TW': '已核准', en: 'Approved' } },
    { state: 'ordered', name: { 'zh-CN': '已下单', 'zh-TW': '已下單', en: 'Ordered' }, final: true },
    { state: 'rejected', name: { 'zh-CN': '已驳回', 'zh-TW': '已駁回', en: 'Rejected' }, final: true },
    { state: 'withdrawn', name: { 'zh-CN': '已撤回', 'zh-TW': '已撤回', en: 'Withdrawn' }, final: true },
  ],
  titleOf: ({ order, items }) => [order, ...items.map(({ item }) => item)],
  requestedBy: ({ department }) => department,
  stateNames: {
    life: text('流程', '流程', 'Life'),
    entering: text('填写中', '填寫中', 'Being filled in'),
    reviewed: text('采购已审核', '採購已審核', 'Reviewed'),
    ordering: text('下单中', '下單中', 'Being ordered'),
  },
  milestoneOf: ({ facts }) => facts.milestone,
  followedBy: ({ requester }) => [requester],
  about: ({ order }) => [order],
  // Approved, it is ordered; a supplier who is late, or a purchase that is stuck, is an issue of the order that waits for
  // it (S3§五2).
  offers: (facts) => {
    const { no, milestone, order, items } = facts;
    return ['rejected', 'withdrawn', 'entering'].includes(milestone)
      ? []
      : [
          ...(milestone === 'approved'
            ? [
                {
                  start: 'purchase-orders',
                  type: 'procurement.draft-order',
                  data: toBuy(facts),
                },
              ]
            : []),
          {
            start: 'issues',
            type: 'any.raise-issue',
            data: {
              kind: 'material',
              orders: order ? [order, no] : [no],
              description: items.flatMap(({ item }) => item ?? []).join('、'),
            },
          },
        ];
  },
  road: [
    {
      event: ({ milestone }) => (milestone === 'returned' ? 'requester.revise' : 'requester.submit'),
      within: 'returned',
      reaches: 'submitted',
    },
    { event: 'department.sign', within: 'submitted', reaches: 'signed' },
    { event: 'procurement.review', within: 'signed' },
    {
      // Where nobody above has to decide, it is the review that approves.
      event: (facts) => (needsLeader(facts) ? 'management.approve' : 'procurement.review'),
      within: 'awaiting-leader',
      reaches: 'approved',
    },
    { event: 'procurement.order', within: 'approved', reaches: 'ordered' },
  ],
  dueOn: firstExpected,
  dueName: text('期望到货', '期望到貨', 'Expected on'),
  revisionOf: ({ revision }) => revision,
  heldBy: () => null,
  followUps: () => [],
  // The department that asked hears how it was decided, and procurement what the leader said.
  notices: [
    {
      on: [
        'management.approve',
        'management.reject',
        'procurement.review',
        'procurement.order',
        'purchase.order-goods',
        'order.withdraw-requisition',
      ],
      tell: ({ department }) => (department ? [department, 'procurement'] : ['procurement']),
      clause: 'S0§四(三)2',
    },
  ],
  secrets: {
    amount: 'purchase-cost',
    requesterSum: 'purchase-cost',
    departmentSum: 'purchase-cost',
    itemSum: 'purchase-cost',
    orderSum: 'purchase-cost',
  },
  suggestions: {},
  thresholds: requisitionThresholds,
  observes: { 'procurement.review': 'requester-sum' },
};

/** Version 2 of the purchase requisition, for those that began with it: one purchase order orders it whole. */
export const purchaseRequisitionV2: typeof purchaseRequisitionV1 = {
  ...purchaseRequisitionV1,
  version: 2,
  machine: requisitionMachineV2,
  rules: requisitionRulesV2,
  events: requisitionEventsV2,
  takesOver: takeOverV2,
  observes: {
    'requester.submit': ORDER_STANDING,
    'requester.revise': ORDER_STANDING,
    'department.revise': ORDER_STANDING,
    'department.sign': ORDER_STANDING,
    'procurement.review': ['requisition-sums', ORDER_STANDING],
    'management.approve': ORDER_STANDING,
    'procurement.order': ORDER_STANDING,
  },
};

/** The purchase requisition: asked for, signed, reviewed, approved, ordered row by row. */
export const purchaseRequisition: typeof purchaseRequisitionV1 = {
  ...purchaseRequisitionV2,
  version: 3,
  machine: requisitionMachineV3,
  rules: requisitionRulesV3,
  events: requisitionEventsV3,
  takesOver: takeOverV3,
  demo: requisitionStories,
};
