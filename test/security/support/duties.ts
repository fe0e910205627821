import type { OrderEventType } from '../../../machines/order/order.schema.js';
import type { RequisitionEventType } from '../../../machines/purchase-requisition/requisition.schema.js';
import { orderExamples } from '../../support/order-examples.js';
import { requisitionExamples } from '../../../machines/purchase-requisition/requisition.examples.js';

/** An event with the office that sends it and somebody of that office. */
export interface Act {
  type: string;
  data: object;
  by: string;
  office: string;
  reason?: string;
}

/** Two deeds that two people have to do (S0§四, S2§三1, S4§二(三)1, and the product's own). */
export interface Duty {
  name: string;
  rule: string;
  /** Where the process comes from: a stretch of the straight way, or one of those that the test knows. */
  after: string;
  /** Done before the first deed. */
  before?: readonly Act[];
  first: Act;
  /** What has to happen between the two. */
  between?: readonly Act[];
  second: Act;
}

const act = (by: string, type: OrderEventType, data: object = orderExamples[type] ?? {}, reason = '客户要求'): Act => ({
  type,
  data,
  by,
  office: type.split('.')[0],
  reason,
});

const asked = (by: string, office: string, type: RequisitionEventType, data: object = {}): Act => ({
  type,
  data,
  by,
  office,
});

const DEAR = { ...requisitionExamples['requester.submit'], department: 'production' };
const dear = (items = DEAR.items ?? []) => items.map((item) => ({ ...item, amount: '90000.00' }));
const submission = asked('production', 'production', 'requester.submit', { ...DEAR, items: dear() });
const signature = asked('production-head', 'production', 'department.sign');
const supply = asked('procurement', 'procurement', 'procurement.review', requisitionExamples['procurement.review']);
const leader = asked('manager', 'management', 'management.approve');
const reported = orderExamples['production.report-progress'];
const progress = (line: number, good: string) =>
  act('production', 'production.report-progress', { ...reported, line, good, bad: '0' });
const requestChange = act('production', 'production.request-plan-change');
const supportChange = act('production-head', 'production.support-plan-change');
const submitPlan = act('production', 'production.submit-plan');
const issued = [
  act('clerk', 'clerk.issue-order'),
  act('production', 'production.acknowledge-order'),
  act('procurement', 'procurement.acknowledge-order'),
];
const migration = (by: string, verb: 'propose' | 'approve'): Act => ({
  type: `management.${verb}-migration`,
  data: { toVersion: 2 },
  by,
  office: 'management',
  reason: '新版流程',
});

export const DUTIES: readonly Duty[] = [
  {
    name: 'entering and reviewing',
    rule: 'FE-01',
    after: 'nothing',
    first: act('sales', 'sales.enter-order'),
    between: [act('clerk', 'clerk.confirm-check')],
    second: act('sales2', 'sales.review'),
  },
  {
    name: 'amending and reviewing',
    rule: 'FE-01',
    after: 'the entry by market',
    before: [act('clerk', 'clerk.confirm-check')],
    first: act('sales', 'sales.amend'),
    second: act('sales2', 'sales.review'),
  },
  {
    name: 'the production plan',
    rule: 'FE-02',
    after: 'the review',
    before: issued,
    first: submitPlan,
    second: act('clerk', 'clerk.approve-production-plan'),
  },
  {
    name: 'the procurement plan',
    rule: 'FE-03',
    after: 'the review',
    before: [...issued, submitPlan],
    first: act('procurement', 'procurement.submit-plan'),
    second: act('clerk', 'clerk.approve-procurement-plan'),
  },
  {
    name: 'the contract',
    rule: 'FE-04',
    after: 'the check of a project',
    before: [act('sales2', 'sales.review'), act('engineering', 'engineering.review'), act('sales2', 'sales.quote')],
    first: act('sales', 'sales.submit-contract'),
    second: act('legal', 'legal.approve-contract'),
  },
  {
    name: 'asking for another plan and supporting it',
    rule: 'FE-05',
    after: 'the start of production',
    first: requestChange,
    second: supportChange,
  },
  {
    name: 'asking for another plan and approving it',
    rule: 'FE-06',
    after: 'the start of production',
    first: requestChange,
    between: [supportChange],
    second: act('manager', 'management.approve-plan-change'),
  },
  {
    name: 'supporting another plan and approving it',
    rule: 'FE-06',
    after: 'the start of production',
    before: [requestChange],
    first: supportChange,
    second: act('manager', 'management.approve-plan-change'),
  },
  {
    name: 'proposing another procurement plan and approving it',
    rule: 'FE-14',
    after: 'the start of production',
    first: act('procurement', 'procurement.change-plan'),
    second: act('clerk', 'clerk.approve-procurement-change'),
  },
  {
    name: 'producing and passing',
    rule: 'FE-07',
    after: 'the start of production',
    first: progress(2, '40'),
    between: [
      { ...progress(1, '10'), by: 'production2' },
      act('quality', 'quality.record-in-process'),
      act('production2', 'production.finish'),
    ],
    second: act('quality', 'quality.pass-final'),
  },
  {
    name: 'passing what was taken back, and passing it again',
    rule: 'FE-16',
    after: 'production',
    first: act('quality', 'quality.pass-final'),
    between: [act('quality2', 'quality.withdraw-pass')],
    second: act('quality2', 'quality.pass-final'),
  },
  {
    name: 'taking the money and settling',
    rule: 'FE-08',
    after: 'the hand-over',
    first: act('finance', 'finance.record-payment'),
    second: act('finance2', 'finance.settle'),
  },
  {
    name: 'asking for a penalty and approving it',
    rule: 'FE-12',
    after: 'the hand-over',
    first: act('finance', 'finance.request-adjustment'),
    second: act('manager', 'management.approve-adjustment'),
  },
  {
    name: 'approving a refund and paying it',
    rule: 'FE-13',
    after: 'the hand-over',
    before: [
      act('finance', 'finance.record-payment'),
      act('finance', 'finance.request-adjustment', { kind: 'refund', amount: '1420.00', evidence: '函 7' }),
    ],
    first: act('manager', 'management.approve-adjustment'),
    second: act('finance2', 'finance.pay-refund'),
  },
  {
    name: 'asking for a waiver and approving it',
    rule: 'FE-10',
    after: 'entry',
    first: act('manager2', 'management.request-waiver', { rule: 'DL-02' }),
    second: act('manager', 'management.approve-waiver', { rule: 'DL-02' }),
  },
  {
    name: 'proposing another version and approving it',
    rule: 'MG-04',
    after: 'the entry in version 1',
    first: migration('manager2', 'propose'),
    second: migration('manager', 'approve'),
  },
  {
    name: 'asking for material and signing as the head',
    rule: 'PF-01',
    after: 'nothing',
    first: submission,
    second: signature,
  },
  {
    name: 'asking for material and reviewing it',
    rule: 'PF-03',
    after: 'nothing',
    first: submission,
    between: [signature],
    second: supply,
  },
  {
    name: 'signing as the head and reviewing',
    rule: 'PF-03',
    after: 'the requisition',
    first: signature,
    second: supply,
  },
  {
    name: 'asking for material and approving it as the leader',
    rule: 'PF-02',
    after: 'nothing',
    first: submission,
    between: [signature, supply],
    second: leader,
  },
  {
    name: 'signing as the head and approving as the leader',
    rule: 'PF-02',
    after: 'the requisition',
    first: signature,
    between: [supply],
    second: leader,
  },
  {
    name: 'reviewing the supply and approving as the leader',
    rule: 'PF-02',
    after: 'the requisition',
    before: [signature],
    first: supply,
    second: leader,
  },
];

/** The requisition that `the requisition` begins with. */
export const REQUISITION = submission;
