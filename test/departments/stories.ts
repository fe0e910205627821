import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import { dayOf, orderExamples } from '../support/order-examples.js';
import { ISSUED } from '../support/stretches.js';
import { breakDown, buy, handIn, meet, register } from './beside-orders.js';
import { planMonth } from './stories.months.js';
import { openProject } from './stories.projects.js';
import type { Company, Step } from './support.js';
import { DELIVERED, INSPECTED, PLANNED, REVIEWED, SETTLED, STARTED, fileOf } from './support.js';

const TABLES = { line: 1, quantity: '10' };

/** The customer takes thirty couplings of forty; ten are reworked, accepted and follow in a second shipment. */
const PARTLY_ACCEPTED: Step[] = [
  ...REVIEWED,
  ...PLANNED,
  ...STARTED,
  ...INSPECTED,
  'sales.arrange-acceptance',
  'sales.present-product',
  {
    type: 'sales.record-acceptance',
    with: {
      lines: [
        { line: 1, accepted: '10', rejected: '0' },
        { line: 2, accepted: '30', rejected: '10' },
      ],
    },
  },
  'production.pack',
  'clerk.confirm-delivery',
  { type: 'logistics.dispatch', with: { lines: [TABLES, { line: 2, quantity: '30' }] } },
  'logistics.report-transit',
  'logistics.report-transport-exception',
  { type: 'logistics.hand-over', with: { lines: [TABLES, { line: 2, quantity: '30' }] } },
  'sales.return-for-rework',
  'production.finish-rework',
  {
    type: 'quality.pass-final',
    with: { lines: [{ line: 2, passed: '10', rejected: '0' }] },
  },
  'sales.arrange-acceptance',
  {
    type: 'sales.record-acceptance',
    with: { reportNo: 'YS-2026-0502', lines: [{ line: 2, accepted: '10', rejected: '0' }] },
  },
  'production.pack',
  'clerk.confirm-delivery',
  { type: 'logistics.dispatch', with: { shipment: 'SH-0503-01', lines: [{ line: 2, quantity: '10' }] } },
  { type: 'logistics.hand-over', with: { shipment: 'SH-0503-01', lines: [{ line: 2, quantity: '10' }] } },
  ...SETTLED,
];

/** The same as entered, its fields written in another order: that is no change. */
const REORDERED = [{ department: 'engineering', text: '法兰孔距按客户 B 版图纸' }];

/** In production the customer wants twelve tables and no couplings: reviewed and planned again, then produced. */
const AMENDED: Step[] = [
  ...REVIEWED,
  ...PLANNED,
  ...STARTED,
  { type: 'production.report-progress', with: { good: '4' } },
  {
    type: 'sales.amend',
    with: {
      changes: {
        specialRequirements: REORDERED,
        lines: [{ ...orderExamples['sales.enter-order'].lines?.[0], line: 1, quantity: '12' }],
        deliveryDate: dayOf('2026-05-15'),
      },
    },
  },
  { type: 'sales.review', by: 'sales-3' },
  'production.review',
  { type: 'sales.clear-delivery-date', with: { date: dayOf('2026-05-15') } },
  'procurement.review',
  'sales.pass-review',
  'production.submit-plan',
  'clerk.approve-production-plan',
  'procurement.submit-plan',
  'clerk.approve-procurement-plan',
  'logistics.submit-plan',
  ...ISSUED,
  'clerk.release',
];

const CANCELLED: Step[] = [
  ...REVIEWED,
  ...PLANNED,
  ...STARTED,
  'production.report-progress',
  'production.request-plan-change',
  'clerk.hold',
  'production.assess-cancellation',
  'management.cancel',
];

/** A project with a design, a contract that legal returns once, and a sample that the customer returns once. */
const PROJECT: Step[] = [
  'clerk.confirm-check',
  'sales.review',
  'production.review',
  'sales.clear-delivery-date',
  'procurement.review',
  'quality.review',
  'engineering.review',
  'sales.quote',
  'sales.submit-contract',
  'legal.return-contract',
  'sales.submit-contract',
  'legal.approve-contract',
  'sales.sign-contract',
  'sales.file-contract',
  'sales.hold-strategy-meeting',
  'sales.hold-review-meeting',
  'sales.pass-review',
  ...PLANNED.slice(0, -1),
  'sales.hold-kickoff',
  'engineering.pass-design-review',
  'engineering.submit-sample',
  'sales.return-sample',
  'engineering.submit-sample',
  'sales.confirm-sample',
  'clerk.release',
];

/** Market passed it on; whatever can go wrong goes wrong, and it is settled with a write-off. */
const TROUBLED: Step[] = [
  'clerk.confirm-check',
  'sales.review',
  { type: 'production.review', with: { verdict: 'object', objection: '四月产能不足' } },
  'sales.resolve-objection',
  ...REVIEWED.slice(2),
  ...PLANNED,
  'quality.fail-incoming',
  ...STARTED,
  'production.raise-exception',
  'clerk.hold',
  'clerk.resume',
  'production.request-plan-change',
  'production.support-plan-change',
  'management.approve-plan-change',
  'production.report-progress',
  { type: 'production.report-progress', with: { line: 2, good: '40' } },
  { type: 'quality.record-in-process', with: { result: 'fail' } },
  'quality.record-in-process',
  'production.close-exception',
  'production.finish',
  { type: 'quality.fail-final', with: { lines: [{ line: 1, rejected: '0' }] } },
  'production.finish-rework',
  'quality.pass-final',
  'sales.record-objection',
  'sales.close-objection',
  'sales.arrange-acceptance',
  'sales.present-product',
  'sales.record-acceptance',
  { type: 'management.request-waiver', with: { rule: 'DL-02' } },
  { type: 'management.approve-waiver', with: { rule: 'DL-02' } },
  ...DELIVERED,
  'finance.record-costs',
  'finance.issue-invoice',
  'finance.record-payment',
  { type: 'finance.record-payment', with: { kind: 'balance', amount: '99399.50' } },
  { type: 'finance.request-adjustment', with: { kind: 'write-off', amount: '0.50' } },
  { type: 'management.approve-adjustment', with: { amount: '0.50' } },
  'finance.reconcile',
  'finance.settle',
];

/** Whatever the departments keep rows for has happened once. Answers with the numbers of the orders. */
export async function tellAll(company: Company) {
  const original = await fileOf(company, 'sales-2');
  const enter = async (changes: object = {}) =>
    (await company.enter({ ...orderExamples['sales.enter-order'], original, ...changes })).process.id;
  const partlyAccepted = await enter();
  await company.tell(partlyAccepted, ...PARTLY_ACCEPTED.slice(0, -1));
  const requisition = `PR-${partlyAccepted}-1`;
  await company.requisition(requisition, 'requester.submit', {
    ...requisitionExamples['requester.submit'],
    order: partlyAccepted,
  });
  await company.requisition(requisition, 'department.sign', {}, 'production-head');
  await company.requisition(
    requisition,
    'procurement.review',
    requisitionExamples['procurement.review'],
    'procurement',
  );
  await company.requisition(requisition, 'management.approve', {}, 'management');
  await company.requisition(requisition, 'procurement.order', requisitionExamples['procurement.order'], 'procurement');
  await company.tell(partlyAccepted, ...PARTLY_ACCEPTED.slice(-1));
  const amended = await enter();
  await company.tell(amended, ...AMENDED);
  const cancelled = await enter();
  await company.tell(cancelled, ...CANCELLED);
  const project = await enter({ class: 'project', design: true, key: true });
  await company.tell(project, ...PROJECT);
  const troubled = await company.passOn();
  await company.tell(troubled, ...TROUBLED);
  const declined = await enter();
  await company.tell(declined, 'clerk.confirm-check', 'sales.decline');
  const meeting = await meet(company);
  await handIn(company);
  await buy(company);
  await breakDown(company);
  await planMonth(company);
  await register(company);
  await openProject(company, project);
  return { partlyAccepted, amended, cancelled, project, troubled, declined, requisition, meeting };
}
