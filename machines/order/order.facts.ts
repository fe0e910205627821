import { deliveryFacts } from './facts/delivery.facts.js';
import { entryFacts, exceptionFacts } from './facts/entry.facts.js';
import { planFacts } from './facts/plan.facts.js';
import { productionFacts } from './facts/production.facts.js';
import { reviewFacts } from './facts/review.facts.js';
import { settlementFacts } from './facts/settlement.facts.js';
import { recorder } from '../kit/record.js';
import type { OrderDataV1 } from './order.schema.js';
import type { Reducers } from './order.note.js';
import type { OrderEvent, OrderFacts, OrderInput } from './order.types.js';

const reducers: Reducers<OrderDataV1> = {
  ...entryFacts,
  ...reviewFacts,
  ...planFacts,
  ...productionFacts,
  ...deliveryFacts,
  ...settlementFacts,
  ...exceptionFacts,
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<OrderFacts, OrderEvent>(reducers);

const unplanned = { status: 'drafting', content: null, decision: null } as const;

/** An order about which nothing is known but its number. */
export const blankOrder = ({ no }: OrderInput): OrderFacts => ({
  no,
  entry: { class: 'standard', channel: 'written' },
  revision: 0,
  authors: [],
  milestone: 'entering',
  returnTo: null,
  quantities: {},
  check: null,
  reviews: { sales: null, production: null, procurement: null, quality: null, engineering: null },
  objections: [],
  clearedDate: null,
  quote: null,
  contract: { status: 'drafting', text: null, opinion: null, returned: null, signature: null, filing: null },
  strategyMeeting: null,
  reviewMeeting: null,
  reviewPassed: null,
  issue: null,
  acknowledged: { production: null, procurement: null, quality: null, logistics: null },
  productionPlan: unplanned,
  procurementPlan: unplanned,
  logisticsPlan: unplanned,
  kickoff: null,
  designReview: null,
  sample: null,
  sampleConfirmation: null,
  incoming: [],
  preparation: null,
  inspectionPlan: null,
  jointPreparation: null,
  started: null,
  reports: [],
  exceptions: [],
  inProcess: [],
  finished: null,
  finalInspection: null,
  failedInspections: [],
  planChange: null,
  cancellationImpact: null,
  arrangement: null,
  presentation: null,
  complaints: [],
  acceptances: [],
  packing: null,
  confirmation: null,
  dispatches: [],
  transit: [],
  transportExceptions: [],
  handOvers: [],
  payments: [],
  costs: null,
  invoices: [],
  reconciliation: null,
  writeOffs: [],
  hold: null,
  waivers: [],
  amendments: [],
  closing: null,
});
