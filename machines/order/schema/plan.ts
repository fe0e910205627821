import { choice, choices, count, day, flag, judged, quantity, text, texts } from '../../kit/fields.js';
import { ofItems, ofSuppliers } from '../../kit/lookups.js';
import type { DataOf } from '../../kit/schema.js';
import { NO_DATA, called, list, within } from '../../kit/shapes.js';
import { ISSUED_OFFICES, RESULTS } from './choices.js';
import { object } from './words.js';

const ITEM = ofItems({ specification: 'specification' });

const projectMilestone = object('ProjectMilestone', {
  name: called('里程碑', '里程碑', 'Milestone', text()),
  on: day(),
});

const sampleTest = object('SampleTest', { item: text(), result: choice(RESULTS) });

const acknowledgement = object(
  'Acknowledgement',
  'A department confirms the issued order and says what falls to it (S2§二2).',
  { duties: judged({ max: 2000 }) },
);

const plannedNode = object('PlannedNode', { stage: judged(), start: day(), finish: day(), responsible: judged() });

const plannedMaterial = object('PlannedMaterial', {
  item: called('物料', '物料', 'Material', judged({ lookup: ITEM })),
  specification: judged({ max: 2000 }),
  quantity: quantity({ positive: true }),
});

const plannedTask = object('PlannedTask', { team: judged(), work: judged({ max: 2000 }), start: day(), finish: day() });

const plannedPurchase = object('PlannedPurchase', {
  item: called('物料', '物料', 'Material', judged({ lookup: ITEM })),
  specification: judged({ max: 2000 }),
  quantity: quantity({ positive: true }),
  by: called('到货日期', '到貨日期', 'Needed by', day()),
  supplier: judged({ lookup: ofSuppliers() }),
  key: called('关键', '關鍵', 'Key', flag()),
  'contractNo?': judged({ max: 100, about: 'Of the purchase contract; a key item needs one (PL-11).' }),
});

const uncoveredShortage = object(
  'UncoveredShortage',
  'A shortage of the review that is not bought, or not in full (PL-20).',
  { item: called('物料', '物料', 'Material', text()), reason: judged({ max: 2000 }) },
);

const longHaul = object('LongHaul', { booked: flag(), insured: flag(), storage: flag() });

export const planSchema = {
  'clerk.issue-order': object('OrderIssue', { copiesTo: choices(ISSUED_OFFICES, { min: 1 }) }),
  'clerk.approve-production-plan': NO_DATA,
  'clerk.return-production-plan': NO_DATA,
  'clerk.approve-procurement-plan': NO_DATA,
  'clerk.return-procurement-plan': NO_DATA,
  'clerk.release': NO_DATA,
  'sales.hold-kickoff': object('Kickoff', { heldOn: day(), milestones: list(projectMilestone, { min: 1 }) }),
  'sales.confirm-sample': object('SampleConfirmation', { confirmedBy: text({ secret: 'contact' }), on: day() }),
  'sales.return-sample': NO_DATA,
  'engineering.pass-design-review': object('DesignReview', { reviewers: texts({ min: 1, max: 50 }) }),
  'engineering.submit-sample': object('Sample', { tests: list(sampleTest, { min: 1 }) }),
  'production.acknowledge-order': acknowledgement,
  'production.submit-plan': object(
    'ProductionPlan',
    'Nodes, materials, tasks and the slack kept in reserve (S0§三(一), S2§三1, S3§四1).',
    {
      nodes: list(plannedNode, { max: 300 }),
      materials: list(plannedMaterial, { max: 1000 }),
      tasks: list(plannedTask, { max: 1000 }),
      slackDays: count({ max: 3650 }),
      consulted: object('Consultation', {
        sales: called('销售部', '銷售部', 'Sales', flag()),
        procurement: called('采购部', '採購部', 'Procurement', flag()),
      }),
    },
  ),
  'production.declare-no-purchase': NO_DATA,
  'procurement.acknowledge-order': acknowledgement,
  'procurement.submit-plan': object('ProcurementPlan', {
    items: called('采购项目', '採購項目', 'Purchase items', list(plannedPurchase, { max: 1000 })),
    'uncovered?': list(uncoveredShortage),
  }),
  'quality.acknowledge-order': acknowledgement,
  'logistics.acknowledge-order': acknowledgement,
  'logistics.submit-plan': object(
    'LogisticsPlan',
    'Mode, route, loading and schedule; that it is no long haul is said, not left out (S3§四3).',
    {
      mode: judged(),
      route: judged({ max: 500 }),
      loading: judged({ max: 2000 }),
      schedule: judged({ max: 2000 }),
      longHaul: within(longHaul, { or: false }),
      customerInformed: flag(),
    },
  ),
};

export type PlanData = DataOf<typeof planSchema>;
