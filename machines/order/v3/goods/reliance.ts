import type { OrderEventType } from '../../order.schema.js';
import { MILESTONES } from '../../order.types.js';
import type { Milestone, OrderFacts } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';

/** What a line is, beside how much of it. */
const WHAT = ['lines.description', 'lines.unit'] as const;

/** Fields on which these decisions rely beside those of version 2 (S3§三3). */
const ALSO_RELIED_ON: { readonly [Type in OrderEventType]?: readonly string[] } = {
  'production.review': WHAT,
  'procurement.review': WHAT,
  'quality.review': WHAT,
  'engineering.review': WHAT,
  'sales.quote': [...WHAT, 'customer'],
  'sales.submit-contract': WHAT,
  'production.submit-plan': WHAT,
  'procurement.submit-plan': [...WHAT, 'qualityRequirements'],
  'logistics.submit-plan': [...WHAT, 'customer', 'lines.productNo', 'lines.specification', 'specialRequirements'],
  'engineering.pass-design-review': WHAT,
  'engineering.submit-sample': WHAT,
  'production.report-preparation': WHAT,
  'quality.release-inspection-plan': WHAT,
  'quality.pass-final': WHAT,
  'production.pack': [...WHAT, 'customer', 'deliveryPlace', 'lines.specification'],
  'clerk.confirm-delivery': ['lines.dueDate'],
};

/** What a copy of the order tells the departments: when it changes, the order is issued and acknowledged anew (S2§二2). */
const ISSUED = [
  ...WHAT,
  'class',
  'deliveryDate',
  'deliveryPlace',
  'design',
  'lines.dueDate',
  'lines.productNo',
  'lines.quantity',
  'lines.specification',
  'packagingRequirements',
  'qualityRequirements',
  'specialRequirements',
];

/** What was agreed with the customer about the acceptance (S3§六2). */
const ARRANGED = [
  ...WHAT,
  'class',
  'customer',
  'deliveryDate',
  'deliveryPlace',
  'lines.productNo',
  'lines.quantity',
  'lines.specification',
  'qualityRequirements',
];

/** What the customer was shown. */
const PRESENTED = [...WHAT, 'lines.productNo', 'lines.specification'];

type Content = { reliedOn: string[] } | null;

const relying = <Kept extends Content>(content: Kept, fields: readonly string[]): Kept =>
  content ? { ...content, reliedOn: [...content.reliedOn, ...fields] } : content;

/** Where the decision of an event stands among the facts. */
const DECIDED: { readonly [Type in OrderEventType]?: (facts: OrderFacts, fields: readonly string[]) => object } = {
  'production.review': ({ reviews }, f) => ({ reviews: { ...reviews, production: relying(reviews.production, f) } }),
  'procurement.review': ({ reviews }, f) => ({ reviews: { ...reviews, procurement: relying(reviews.procurement, f) } }),
  'quality.review': ({ reviews }, f) => ({ reviews: { ...reviews, quality: relying(reviews.quality, f) } }),
  'engineering.review': ({ reviews }, f) => ({ reviews: { ...reviews, engineering: relying(reviews.engineering, f) } }),
  'sales.quote': ({ quote }, f) => ({ quote: relying(quote, f) }),
  'sales.submit-contract': ({ contract }, f) => ({ contract: { ...contract, text: relying(contract.text, f) } }),
  'production.submit-plan': ({ productionPlan: plan }, f) => ({
    productionPlan: { ...plan, content: relying(plan.content, f) },
  }),
  'procurement.submit-plan': ({ procurementPlan: plan }, f) => ({
    procurementPlan: { ...plan, content: relying(plan.content, f) },
  }),
  'logistics.submit-plan': ({ logisticsPlan: plan }, f) => ({
    logisticsPlan: { ...plan, content: relying(plan.content, f) },
  }),
  'engineering.pass-design-review': ({ designReview }, f) => ({ designReview: relying(designReview, f) }),
  'engineering.submit-sample': ({ sample }, f) => ({ sample: relying(sample, f) }),
  'production.report-preparation': ({ preparation }, f) => ({ preparation: relying(preparation, f) }),
  'quality.release-inspection-plan': ({ inspectionPlan }, f) => ({ inspectionPlan: relying(inspectionPlan, f) }),
  'quality.pass-final': ({ finalInspection }, f) => ({ finalInspection: relying(finalInspection, f) }),
  'production.pack': ({ packing }, f) => ({ packing: relying(packing, f) }),
  'clerk.confirm-delivery': ({ confirmation }, f) => ({ confirmation: relying(confirmation, f) }),
};

/** The facts in which what the event decided relies on more than in version 2. */
export function relyingOnMore(facts: OrderFactsV3, type: OrderEventType): OrderFactsV3 {
  const decide = DECIDED[type];
  return decide ? { ...facts, ...decide(facts, ALSO_RELIED_ON[type] ?? []) } : facts;
}

const rank = (milestone: OrderFacts['milestone']): number => MILESTONES.indexOf(milestone as Milestone);

/** An order that is not issued as it is now stands no further than its plans, unless everything has arrived. */
export function notBeyondItsIssue(facts: OrderFactsV3): OrderFactsV3 {
  const { issue, milestone, returnTo } = facts;
  if (issue !== null || milestone === 'delivered' || rank(milestone) <= rank('reviewed')) return facts;
  return { ...facts, milestone: 'reviewed', returnTo: returnTo ?? (milestone as Milestone) };
}

/** What an amendment of these fields makes stale beside what version 2 knows of. */
export function staleBeside(facts: OrderFactsV3, fields: readonly string[], before: OrderFactsV3): OrderFactsV3 {
  const touches = (known: readonly string[]): boolean => fields.some((field) => known.includes(field));
  const stale: OrderFactsV3 = {
    ...facts,
    ...(touches(ISSUED)
      ? { issue: null, acknowledged: { production: null, procurement: null, quality: null, logistics: null } }
      : {}),
    ...(touches(ARRANGED) ? { arrangement: null } : {}),
    ...(touches(PRESENTED) ? { presentation: null } : {}),
    ...(facts.preparation?.stale ? { jointPreparation: null } : {}),
  };
  // An order that was never issued has nothing to go back to.
  return before.issue === null ? stale : notBeyondItsIssue(stale);
}
