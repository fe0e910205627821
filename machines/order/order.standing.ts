import { compare } from '../decimal.js';
import { awaitedMaterials } from './facts/materials.js';
import { isUnderway } from './facts/quantities.js';
import { amountInvoiced, amountSettled } from './facts/settlement.facts.js';
import type { ReviewingOffice } from './order.schema.js';
import type { OrderFacts, Plan } from './order.types.js';
import { MILESTONES } from './order.types.js';

type Table = Record<string, (facts: OrderFacts) => boolean>;

const objects = (department: ReviewingOffice, { objections }: OrderFacts): boolean =>
  objections.some((objection) => objection.department === department && objection.solution === null);

type ReviewTable<Dept extends ReviewingOffice> = Record<
  `${Dept}-review-${'approved' | 'objected' | 'pending' | 'stale'}`,
  (facts: OrderFacts) => boolean
>;

const reviewOf = <Dept extends ReviewingOffice>(department: Dept): ReviewTable<Dept> => {
  const table: Table = {
    [`${department}-review-approved`]: ({ reviews }) =>
      reviews[department]?.verdict === 'approve' && !reviews[department].stale,
    [`${department}-review-objected`]: (facts) => objects(department, facts) && !facts.reviews[department]?.stale,
    [`${department}-review-pending`]: ({ reviews }) => reviews[department] === null,
    [`${department}-review-stale`]: ({ reviews }) => reviews[department]?.stale === true,
  };
  return table as ReviewTable<Dept>;
};

/** Every office that received a copy of the present issue has confirmed it. */
const isAcknowledged = ({ issue, acknowledged }: OrderFacts): boolean =>
  issue !== null && issue.copiesTo.every((office) => (acknowledged[office]?.at ?? '') >= issue.at);

const ships = ({ milestone }: OrderFacts): boolean => milestone === 'inspected' || milestone === 'customer-accepted';

const isBalanced = (facts: OrderFacts): boolean =>
  facts.invoices.length > 0 && compare(amountSettled(facts), amountInvoiced(facts)) === 0;

const planOf = <Name extends string>(name: Name, plan: (facts: OrderFacts) => Plan<never>) =>
  Object.fromEntries(
    (['drafting', 'submitted', 'effective', 'not-needed'] as const).map((status) => [
      `${name}-${status}`,
      (facts: OrderFacts) => plan(facts).status === status,
    ]),
  ) as Record<`${Name}-${Plan<never>['status']}`, (facts: OrderFacts) => boolean>;

const contractIs = (status: OrderFacts['contract']['status']) => (facts: OrderFacts) =>
  facts.contract.status === status;

const at = Object.fromEntries(
  MILESTONES.map((milestone) => [`at-${milestone}`, (facts: OrderFacts) => facts.milestone === milestone]),
) as Record<`at-${(typeof MILESTONES)[number]}`, (facts: OrderFacts) => boolean>;

/** How an order stands, by name: what chooses a branch of the chart. Rules stop an order; these never do. */
export const standings = {
  ...at,
  'is-over': ({ closing }) => closing !== null,
  'is-project': ({ entry }) => entry.class === 'project',
  'is-no-project': ({ entry }) => entry.class !== 'project',
  'needs-design': ({ entry }) => entry.design === true,
  'needs-no-design': ({ entry }) => entry.design !== true,
  'was-checked': ({ check }) => check !== null,

  ...reviewOf('sales'),
  ...reviewOf('production'),
  ...reviewOf('procurement'),
  ...reviewOf('quality'),
  ...reviewOf('engineering'),
  'contract-drafting': contractIs('drafting'),
  'contract-submitted': contractIs('submitted'),
  'contract-approved': contractIs('approved'),
  'contract-signed': contractIs('signed'),
  'contract-filed': contractIs('filed'),

  'order-issued': ({ issue }) => issue !== null,
  'order-acknowledged': isAcknowledged,
  'order-unacknowledged': (facts) => !isAcknowledged(facts),
  ...planOf('production-plan', ({ productionPlan }) => productionPlan as Plan<never>),
  ...planOf('procurement-plan', ({ procurementPlan }) => procurementPlan as Plan<never>),
  ...planOf('logistics-plan', ({ logisticsPlan }) => logisticsPlan as Plan<never>),
  'kickoff-held': ({ kickoff }) => kickoff !== null,
  'design-reviewed': ({ designReview }) => designReview !== null && !designReview.stale,
  'design-stale': ({ designReview }) => designReview === null || designReview.stale,
  'sample-submitted': ({ sample }) => sample !== null && !sample.stale && sample.returned === null,
  'sample-confirmed': ({ sampleConfirmation }) => sampleConfirmation !== null,

  'sample-returned': ({ sample, sampleConfirmation }) =>
    sampleConfirmation === null && (sample === null || sample.stale || sample.returned !== null),

  'preparation-reported': ({ preparation }) => preparation !== null && !preparation.stale,
  'inspection-plan-released': ({ inspectionPlan }) => inspectionPlan !== null && !inspectionPlan.stale,
  'materials-passed': (facts) => awaitedMaterials(facts).length === 0,
  'materials-awaited': (facts) => awaitedMaterials(facts).length > 0,

  'is-running': ({ finished, failedInspections }) => finished === null && failedInspections.at(-1)?.measures !== null,
  'awaits-inspection': ({ finished }) => finished !== null,
  'is-in-rework': ({ failedInspections, finished }) => finished === null && failedInspections.at(-1)?.measures === null,

  'acceptance-arranged': ({ arrangement }) => arrangement !== null,
  'has-complaint': ({ complaints }) => complaints.some(({ open }) => open),
  'has-no-complaint': ({ complaints }) => !complaints.some(({ open }) => open),
  'is-packed': ({ packing }) => packing !== null && !packing.stale,
  'is-unpacked': ({ packing }) => packing === null || packing.stale,
  'is-confirmed': ({ confirmation }) => confirmation !== null && !confirmation.stale,
  'is-unconfirmed': ({ confirmation }) => confirmation === null || confirmation.stale,
  'is-dispatched': ({ dispatches }) => dispatches.length > 0,

  'is-shipping': ships,
  'is-underway': (facts) => !ships(facts) && isUnderway(facts),
  'is-not-carried': (facts) => !ships(facts) && !isUnderway(facts),

  'costs-recorded': ({ costs }) => costs !== null,
  'is-invoiced': ({ invoices }) => invoices.length > 0,
  'is-reconciled': ({ reconciliation }) => reconciliation !== null,
  'is-balanced': isBalanced,
  'is-unbalanced': (facts) => !isBalanced(facts),

  'change-requested': ({ planChange }) => planChange?.status === 'requested',
  'change-supported': ({ planChange }) => planChange?.status === 'supported',
  'no-change-open': ({ planChange }) => planChange?.status !== 'requested' && planChange?.status !== 'supported',
} satisfies Table;

export type Standing = keyof typeof standings;
