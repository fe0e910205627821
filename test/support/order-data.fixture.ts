import type { OrderData } from '../../machines/order/order.schema.js';
import { ENTRY } from './order-entry.fixture.js';
import { MONEY_DATA } from './order-money.fixture.js';

const nodes = [
  { stage: 'machining', start: '2026-04-01', finish: '2026-04-20', responsible: 'Wang' },
  { stage: 'assembly', start: '2026-04-21', finish: '2026-05-10', responsible: 'Zhao' },
];

const bought = { specification: 'as drawn', by: '2026-04-15', supplier: 'Ningbo Casting' };

const lots = [
  { item: 'worm wheel', quantity: '10', report: 'QI-1' },
  { item: 'bearing', quantity: '40', report: 'QI-2' },
];

const meeting: OrderData['sales.hold-review-meeting'] = {
  heldOn: '2026-03-10',
  attendees: ['sales-1', 'production-1'],
  opinions: (['sales', 'production', 'procurement', 'quality', 'engineering'] as const).map((department) => ({
    department,
    text: 'feasible',
  })),
};

const shipped = [
  { line: 1, quantity: '10' },
  { line: 2, quantity: '4' },
];

const duties = { duties: 'as planned' };

/** What each event says in the story of an order on which everything goes well. */
export const DATA: OrderData = {
  'sales.enter-order': ENTRY,
  'market.enter-order': ENTRY,
  'clerk.enter-order': ENTRY,

  'clerk.confirm-check': { complete: true, accurate: true, queries: [{ question: 'Paint?', answer: 'RAL 7035' }] },
  'clerk.return-to-entry': {},
  'sales.correct-entry': { changes: { paymentTerms: '30 days' } },
  'sales.review': {
    verdict: 'approve',
    informationCorrect: true,
    specialRequirementsRecorded: true,
    credit: { rating: 'good' },
    price: { conforms: true, marginRate: '0.18' },
  },
  'production.review': {
    verdict: 'approve',
    capacity: { equipment: 'enough', staff: 'enough', process: 'enough' },
    stock: { sufficient: false, shortages: [{ item: 'worm wheel', quantity: '10', action: 'purchase' }] },
    cycleDays: 40,
    expectedStart: '2026-04-01',
    expectedFinish: '2026-05-10',
  },
  'sales.clear-delivery-date': { date: '2026-06-30', clearedWith: 'Ms Lin' },
  'procurement.review': {
    verdict: 'approve',
    suppliers: [{ name: 'Ningbo Casting', capacity: '200 per week', quality: 'A', leadTimeDays: 14 }],
    supplierStock: 'sufficient',
    cost: { estimate: '4200.00', withinBudget: true, marketCompared: true },
  },
  'quality.review': {
    verdict: 'approve',
    standard: 'GB/T 10089',
    inspectionPlan: [{ item: 'tooth profile', method: 'gear tester', key: true }],
    means: 'sufficient',
    risks: [{ kind: 'intellectual-property', precaution: 'drawings stay in the company' }],
  },
  'engineering.review': { verdict: 'approve', feasible: true, solution: 'worm drive', costBenefit: 'pays in a year' },
  'sales.quote': {
    amount: '13002.00',
    cost: '10600.00',
    margin: '2402.00',
    risks: [{ kind: 'delivery', countermeasure: 'second supplier' }],
  },
  'sales.submit-contract': { text: 'contract of sale, version 1' },
  'legal.return-contract': {},
  'legal.approve-contract': { opinion: 'lawful' },
  'sales.sign-contract': { contractNo: 'C-2026-11', signedOn: '2026-03-12' },
  'sales.file-contract': { copiesTo: ['production', 'quality'], ledgerNo: 'L-11' },
  'sales.hold-strategy-meeting': meeting,
  'sales.hold-review-meeting': meeting,
  'sales.resolve-objection': { department: 'production', solution: 'two shifts', agreedWith: 'production-head' },
  'sales.pass-review': {},
  'sales.decline': { lossEvaluation: 'no loss: nothing was begun', customerInformed: true },

  'clerk.issue-order': { copiesTo: ['production', 'procurement', 'quality', 'logistics'] },
  'production.acknowledge-order': duties,
  'procurement.acknowledge-order': duties,
  'quality.acknowledge-order': duties,
  'logistics.acknowledge-order': duties,
  'production.submit-plan': {
    nodes,
    materials: [{ item: 'worm wheel', specification: 'CuSn12', quantity: '10' }],
    tasks: [{ team: 'team A', work: 'machining', start: '2026-04-01', finish: '2026-04-20' }],
    slackDays: 3,
    consulted: { sales: true, procurement: true },
  },
  'clerk.approve-production-plan': {},
  'clerk.return-production-plan': {},
  'production.declare-no-purchase': {},
  'procurement.submit-plan': {
    items: [
      { ...bought, item: 'worm wheel', quantity: '10', key: true, contractNo: 'PC-3' },
      { ...bought, item: 'bearing', quantity: '40', key: false },
    ],
  },
  'procurement.change-plan': {
    items: [
      { ...bought, item: 'worm wheel', quantity: '10', key: true, contractNo: 'PC-4', by: '2026-05-04' },
      { ...bought, item: 'bearing', quantity: '40', key: false },
    ],
  },
  'clerk.approve-procurement-change': {},
  'clerk.return-procurement-change': {},
  'clerk.approve-procurement-plan': {},
  'clerk.return-procurement-plan': {},
  'logistics.submit-plan': {
    mode: 'road',
    route: 'G2',
    loading: 'forklift',
    schedule: 'one day',
    longHaul: false,
    customerInformed: true,
  },
  'sales.hold-kickoff': { heldOn: '2026-03-20', milestones: [{ name: 'first sample', on: '2026-04-10' }] },
  'engineering.pass-design-review': { reviewers: ['Chen'] },
  'engineering.submit-sample': { tests: [{ item: 'noise', result: 'pass' }] },
  'sales.confirm-sample': { confirmedBy: 'Ms Lin', on: '2026-04-12' },
  'sales.return-sample': {},
  'clerk.release': {},

  'quality.pass-incoming': { lots },
  'quality.fail-incoming': { lots },
  'production.report-preparation': { equipmentReady: true, staffTrained: true, workInstruction: 'WI-8' },
  'quality.release-inspection-plan': {
    items: [{ item: 'tooth profile', method: 'gear tester', standard: 'grade 6', key: true }],
  },
  'quality.join-preparation': { checked: ['materials', 'equipment'] },
  'production.start': {},
  'production.report-progress': {
    date: '2026-05-06',
    line: 1,
    good: '10',
    bad: '0',
    hours: '16',
    materials: '10 worm wheels',
    equipment: 'hobbing machine 2: normal',
  },
  'production.raise-exception': { id: 'X-1', kind: 'delay', cause: 'tool broken', solution: 'new tool' },
  'production.close-exception': { id: 'X-1' },
  'quality.record-in-process': { process: 'tooth profile', key: true, result: 'pass', inspector: 'Sun' },
  'production.finish': {},
  'quality.pass-final': {
    aspects: { appearance: true, dimensions: true, performance: true, function: true, safety: true },
    items: [
      { item: 'tooth profile', result: 'pass' },
      { item: 'noise', result: 'pass' },
    ],
    inspector: 'Sun',
    lines: [
      { line: 1, passed: '10', rejected: '0' },
      { line: 2, passed: '4', rejected: '0' },
    ],
  },
  'quality.withdraw-pass': {},
  'quality.fail-final': {
    items: [{ item: 'noise', result: 'fail' }],
    disposition: 'rework',
    lines: [{ line: 1, rejected: '2' }],
  },
  'production.finish-rework': { measures: 'bearings replaced' },
  'production.request-plan-change': { reasonClass: 'material', content: 'a week later', impact: 'none', nodes },
  'production.support-plan-change': { opinion: 'necessary' },
  'management.approve-plan-change': {},
  'management.reject-plan-change': {},
  'production.assess-cancellation': { impact: 'ten worm wheels are cut' },

  'sales.arrange-acceptance': { on: '2026-05-20', place: 'our hall 2', method: 'by sample', agreedWith: 'Ms Lin' },
  'sales.present-product': { questions: [{ question: 'Oil change?', answer: 'after 2,000 hours' }] },
  'sales.record-acceptance': {
    reportNo: 'AR-5',
    signedBy: 'Ms Lin',
    signedOn: '2026-05-20',
    lines: [
      { line: 1, accepted: '10', rejected: '0' },
      { line: 2, accepted: '4', rejected: '0' },
    ],
  },
  'sales.record-objection': { items: ['scratch on the housing'] },
  'sales.close-objection': { resolution: 'painted again', satisfied: true },
  'sales.return-for-rework': {},
  'production.pack': { packages: 2, labels: 'GX-100, CP-40' },
  'clerk.confirm-delivery': { on: '2026-05-28', place: 'Suzhou, gate 3', customerReady: true },
  'logistics.dispatch': { shipment: 'S-1', carrier: 'SF', trackingNo: 'SF-1', on: '2026-05-27', lines: shipped },
  'logistics.report-transit': { shipment: 'S-1', status: 'on the road', location: 'Wuxi', eta: '2026-05-28' },
  'logistics.report-transport-exception': { shipment: 'S-1', cause: 'fog', action: 'detour', notified: ['Ms Lin'] },
  'logistics.hand-over': {
    shipment: 'S-1',
    on: '2026-05-28',
    receivedBy: 'Mr Wu',
    documents: ['manual', 'quality-certificate', 'after-sales-commitment'],
    lines: shipped,
  },

  ...MONEY_DATA,

  'production.correct-report': { report: 1, good: '10' },
  'quality.correct-inspection': { lines: [{ line: 1, passed: '10', rejected: '0' }] },
  'sales.correct-acceptance': { acceptance: 1, lines: [{ line: 1, accepted: '10', rejected: '0' }] },
  'logistics.correct-shipment': { shipment: 'S-1', dispatched: [{ line: 1, quantity: '9' }] },
  'logistics.record-loss': { shipment: 'S-1', exception: 1, on: '2026-05-28', lines: [{ line: 1, quantity: '2' }] },
  'logistics.record-refusal': {
    shipment: 'S-1',
    exception: 1,
    on: '2026-05-28',
    refusedBy: 'Mr Wu',
    disposition: 'ship-again',
    lines: [{ line: 1, quantity: '2' }],
  },
  'logistics.record-return': {
    shipment: 'S-1',
    on: '2026-06-03',
    returnedBy: 'Mr Wu',
    disposition: 'rework',
    lines: [{ line: 1, quantity: '2' }],
  },

  'sales.amend': { changes: { customerPo: 'PO-7782' }, customerConsent: { by: 'Ms Lin', on: '2026-05-01' } },
  'management.cancel': { impactAccepted: true },
  'clerk.take-over': { person: '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d' },
  'management.request-cancellation': { impactAccepted: true },
  'management.approve-cancellation': {},
  'management.reject-cancellation': {},
  'clerk.hold': {},
  'clerk.resume': {},
  'management.request-waiver': { rule: 'RV-19' },
  'management.approve-waiver': {},
};
