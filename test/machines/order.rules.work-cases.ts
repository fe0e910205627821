import { DATA } from '../support/order-data.fixture.js';
import type { RuleCase } from './order.rules.case.js';
import { entered, ON_SITE, onceChanged, onceSaid, PROJECT } from './order.rules.case.js';

const APPROVE = 'clerk.approve-production-plan';
const APPROVE_PURCHASE = 'clerk.approve-procurement-plan';
const RELEASE = 'clerk.release';
const START = 'production.start';
const FINISH = 'production.finish';
const PASS_FINAL = 'quality.pass-final';
const ACCEPT = 'sales.record-acceptance';
const HAND_OVER = 'logistics.hand-over';
const SETTLE = 'finance.settle';

const { nodes } = DATA['production.submit-plan'];
const purchases = DATA['procurement.submit-plan'].items;
const { aspects } = DATA['quality.pass-final'];

/** From the plans to the settlement. */
export const workCases = {
  'PL-01': onceChanged(RELEASE, { without: ['quality.acknowledge-order'] }),
  'PL-02': onceSaid(APPROVE, 'production.submit-plan', {
    nodes: nodes.map((node) => ({ ...node, finish: '2026-01-01' })),
  }),
  'PL-03': onceSaid(APPROVE, 'production.submit-plan', { materials: [] }),
  'PL-04': onceSaid(APPROVE, 'production.submit-plan', { nodes: nodes.map((node) => ({ ...node, responsible: '' })) }),
  'PL-05': onceSaid(APPROVE, 'production.submit-plan', { tasks: [] }),
  'PL-06': onceSaid(APPROVE, 'production.submit-plan', { slackDays: 0 }),
  'PL-07': onceSaid(APPROVE, 'production.submit-plan', { consulted: { sales: true, procurement: false } }),
  'PL-08': onceChanged(RELEASE, { without: [APPROVE] }),
  'PL-09': onceSaid(APPROVE_PURCHASE, 'procurement.submit-plan', {
    items: purchases.map((item) => ({ ...item, specification: '' })),
  }),
  'PL-10': onceChanged(RELEASE, { without: [APPROVE_PURCHASE] }),
  'PL-11': onceSaid(APPROVE_PURCHASE, 'procurement.submit-plan', {
    items: purchases.map((item) => ({ ...item, contractNo: '' })),
  }),
  'PL-12': onceSaid(APPROVE_PURCHASE, 'procurement.submit-plan', {
    items: purchases.map((item) => ({ ...item, supplier: 'Unknown Works' })),
  }),
  'PL-13': onceSaid(RELEASE, 'logistics.submit-plan', { route: '' }),
  'PL-14': onceSaid(RELEASE, 'logistics.submit-plan', { longHaul: { booked: true, insured: false, storage: true } }),
  'PL-15': onceSaid(RELEASE, 'logistics.submit-plan', { customerInformed: false }),
  'PL-16': onceChanged(RELEASE, { without: ['sales.hold-kickoff'] }, PROJECT),
  'PL-17': onceChanged(RELEASE, { without: ['sales.confirm-sample'] }, entered({ design: true })),
  'PL-18': onceSaid('clerk.approve-production-plan', 'production.submit-plan', { slackDays: 365 }),

  'PR-01': onceSaid(START, 'quality.pass-incoming', {
    lots: [
      { item: 'worm wheel', quantity: '10', report: 'QI-1' },
      { item: 'bearing', quantity: '39', report: 'QI-2' },
    ],
  }),
  'PR-02': onceSaid(START, 'production.report-preparation', { equipmentReady: false }),
  'PR-03': onceSaid(START, 'production.report-preparation', { staffTrained: false }),
  'PR-04': onceSaid(START, 'production.report-preparation', { workInstruction: ' ' }),
  'PR-05': onceSaid(START, 'quality.release-inspection-plan', { items: [] }),
  'PR-06': onceChanged(START, { without: ['quality.join-preparation'] }),

  'IN-01': onceSaid(FINISH, 'production.report-progress', { good: '9' }),
  'IN-02': onceSaid(FINISH, 'production.report-progress', { equipment: undefined }),
  'IN-03': onceSaid(FINISH, 'quality.record-in-process', { result: 'fail' }),
  'IN-04': onceChanged(FINISH, { and: ['production.raise-exception'] }),
  'IN-05': onceSaid(PASS_FINAL, PASS_FINAL, { aspects: { ...aspects, safety: false } }),
  'IN-06': onceSaid(PASS_FINAL, PASS_FINAL, { inspector: '' }),
  'IN-07': onceSaid(PASS_FINAL, PASS_FINAL, {
    items: [
      { item: 'tooth profile', result: 'pass' },
      { item: 'noise', result: 'fail' },
    ],
  }),
  'IN-08': onceSaid(
    PASS_FINAL,
    'production.finish-rework',
    { measures: ' ' },
    { and: ['quality.fail-final', 'production.finish-rework'] },
  ),

  'AC-01': onceChanged(ACCEPT, { without: ['sales.arrange-acceptance'] }),
  'AC-02': onceChanged(ACCEPT, { without: ['sales.present-product'] }),
  'AC-03': onceSaid(ACCEPT, ACCEPT, { signedBy: undefined }),
  'AC-04': onceChanged(ACCEPT, { and: ['sales.record-objection'] }),

  'DL-01': onceChanged('logistics.dispatch', { without: ['production.pack'] }),
  'DL-02': onceSaid(HAND_OVER, 'clerk.confirm-delivery', { customerReady: false }),
  'DL-03': onceSaid(HAND_OVER, HAND_OVER, { shipment: 'S-2' }),
  // Only on site can more be on its way than the customer accepted.
  'DL-04': onceSaid(
    HAND_OVER,
    ACCEPT,
    {
      lines: [
        { line: 1, accepted: '9', rejected: '0' },
        { line: 2, accepted: '4', rejected: '0' },
      ],
    },
    ON_SITE,
  ),
  'DL-05': onceSaid(HAND_OVER, HAND_OVER, { documents: ['manual', 'quality-certificate'] }),
  'DL-06': onceSaid(
    HAND_OVER,
    'logistics.report-transport-exception',
    { notified: [] },
    { and: ['logistics.report-transport-exception'] },
  ),

  'ST-01': onceChanged(SETTLE, {
    with: { 'finance.issue-invoice': { amount: '13001.99' }, 'finance.record-payment': { amount: '13001.99' } },
  }),
  'ST-02': onceChanged(SETTLE, { without: ['finance.record-costs'] }),
  'ST-03': onceSaid(SETTLE, 'finance.issue-invoice', { invoiceNo: '' }),
  'ST-04': onceChanged(SETTLE, { without: ['finance.reconcile'] }),
  'ST-05': onceSaid(SETTLE, 'finance.record-payment', { amount: '13000.00' }),
} satisfies Record<string, RuleCase>;
