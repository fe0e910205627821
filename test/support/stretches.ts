import type { OrderEventType } from '../../machines/order/order.schema.js';

// The straight way of a standard order, in stretches, each with the events of the offices in turn. Every test that takes an
// order somewhere is made of these; what it says otherwise it says itself.

const stretch = <const Types extends readonly OrderEventType[]>(...types: Types): Types => types;

/** From the entry of a standard order to its passed review. */
export const REVIEWED = stretch(
  'clerk.confirm-check',
  'sales.review',
  'production.review',
  'sales.clear-delivery-date',
  'procurement.review',
  'quality.review',
  'sales.hold-review-meeting',
  'sales.pass-review',
);

/** The order is issued, and every office confirms its copy. */
export const ISSUED = stretch(
  'clerk.issue-order',
  'production.acknowledge-order',
  'procurement.acknowledge-order',
  'quality.acknowledge-order',
  'logistics.acknowledge-order',
);

/** The three plans in turn, those that the clerk approves approved. */
export const PLANS = stretch(
  'production.submit-plan',
  'clerk.approve-production-plan',
  'procurement.submit-plan',
  'clerk.approve-procurement-plan',
  'logistics.submit-plan',
);

/** From the passed review to the release of the plans. */
export const PLANNED = [...ISSUED, ...PLANS, 'clerk.release'] as const;

/** From the release to the start of production. */
export const STARTED = stretch(
  'quality.pass-incoming',
  'production.report-preparation',
  'quality.release-inspection-plan',
  'quality.join-preparation',
  'production.start',
);

export const ACCEPTED = stretch('sales.arrange-acceptance', 'sales.present-product', 'sales.record-acceptance');
export const SHIPPED = stretch('production.pack', 'clerk.confirm-delivery', 'logistics.dispatch');
export const SETTLED = stretch(
  'finance.record-costs',
  'finance.issue-invoice',
  'finance.record-payment',
  'finance.reconcile',
  'finance.settle',
);

/** From the entry of a project order to its kickoff, which comes last. */
export const PROJECT_STARTED = [
  ...REVIEWED.slice(0, -1),
  'engineering.review',
  'sales.quote',
  'sales.submit-contract',
  'legal.approve-contract',
  'sales.sign-contract',
  'sales.file-contract',
  'sales.hold-strategy-meeting',
  'sales.pass-review',
  'sales.hold-kickoff',
] as const;
