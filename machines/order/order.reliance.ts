import { compare } from '../decimal.js';
import { awaitedMaterials } from './facts/materials.js';
import { isFullyDelivered } from './facts/quantities.js';
import type { Entry, EntryChanges, Milestone, OrderFacts, OrderLine } from './order.types.js';
import { MILESTONES } from './order.types.js';

/**
 * Which fields of the entry each decision looks at. An amendment makes stale only the decisions that
 * relied on a field it changes (S3§三3); a field that stands in no list makes every decision stale.
 * `lines.quantity` is a quantity raised or a line added; `lines.less` is one lowered or given up.
 */
export const RELIED_ON = {
  'sales.review': [
    'class',
    'customer',
    'currency',
    'lines.productNo',
    'lines.description',
    'lines.specification',
    'lines.quantity',
    'lines.less',
    'lines.unit',
    'lines.unitPrice',
    'paymentTerms',
    'deliveryDate',
    'lines.dueDate',
    'specialRequirements',
  ],
  'production.review': [
    'class',
    'lines.productNo',
    'lines.specification',
    'lines.quantity',
    'lines.unit',
    'lines.dueDate',
    'deliveryDate',
    'specialRequirements',
    'design',
  ],
  'procurement.review': [
    'class',
    'lines.productNo',
    'lines.specification',
    'lines.quantity',
    'lines.unit',
    'lines.dueDate',
    'deliveryDate',
  ],
  'quality.review': [
    'class',
    'lines.productNo',
    'lines.specification',
    'qualityRequirements',
    'packagingRequirements',
    'specialRequirements',
    'design',
  ],
  'engineering.review': [
    'class',
    'lines.productNo',
    'lines.specification',
    'qualityRequirements',
    'specialRequirements',
    'design',
  ],
  'sales.quote': [
    'class',
    'currency',
    'lines.productNo',
    'lines.specification',
    'lines.quantity',
    'lines.less',
    'lines.unitPrice',
    'paymentTerms',
  ],
  'sales.submit-contract': [
    'class',
    'customer',
    'currency',
    'lines.productNo',
    'lines.specification',
    'lines.quantity',
    'lines.less',
    'lines.unitPrice',
    'paymentTerms',
    'deliveryPlace',
    'deliveryDate',
    'lines.dueDate',
    'qualityRequirements',
  ],
  'production.submit-plan': [
    'class',
    'lines.productNo',
    'lines.specification',
    'lines.quantity',
    'lines.unit',
    'lines.dueDate',
    'deliveryDate',
    'specialRequirements',
    'design',
  ],
  'procurement.submit-plan': [
    'class',
    'lines.productNo',
    'lines.specification',
    'lines.quantity',
    'lines.unit',
    'deliveryDate',
  ],
  'logistics.submit-plan': [
    'class',
    'deliveryPlace',
    'deliveryDate',
    'lines.dueDate',
    'lines.quantity',
    'packagingRequirements',
  ],
  'engineering.pass-design-review': ['class', 'lines.productNo', 'lines.specification', 'design'],
  'engineering.submit-sample': ['class', 'lines.productNo', 'lines.specification', 'qualityRequirements', 'design'],
  'production.report-preparation': ['class', 'lines.productNo', 'lines.specification', 'qualityRequirements'],
  'quality.release-inspection-plan': ['class', 'lines.productNo', 'lines.specification', 'qualityRequirements'],
  'quality.pass-final': ['class', 'lines.productNo', 'lines.specification', 'qualityRequirements'],
  'production.pack': ['lines.productNo', 'lines.quantity', 'packagingRequirements', 'specialRequirements'],
  'clerk.confirm-delivery': ['deliveryPlace', 'deliveryDate', 'customer'],
} as const satisfies Record<string, readonly string[]>;

/** Known fields on which no decision rests: they are recorded, nothing goes stale. */
const RESTS_ON_NOTHING = ['customerPo', 'externalNo', 'channel', 'original', 'compared', 'oralConfirmation', 'key'];

const KNOWN = new Set<string>([...Object.values(RELIED_ON).flat(), ...RESTS_ON_NOTHING]);

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** JSON with the names of every object sorted: the log gives them back in another order than the sender wrote them. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(byName))
      : inner,
  );

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);

const LINE_FIELDS = ['productNo', 'description', 'specification', 'unit', 'unitPrice', 'dueDate'] as const;

function changedLines(before: Partial<OrderLine>[], after: Partial<OrderLine>[]): string[] {
  const changed = new Set<string>();
  for (const line of after) {
    const old = before.find((candidate) => candidate.line === line.line);
    if (!old) {
      changed.add('lines.quantity');
      changed.add('lines.productNo');
      continue;
    }
    for (const field of LINE_FIELDS) if (!same(old[field], line[field])) changed.add(`lines.${field}`);
    // A discount is a part of the price.
    if (!same(old.discount, line.discount)) changed.add('lines.unitPrice');
    // What comes when in parts is when the line is due: whatever rests on the one rests on the other.
    if (!same(old.deliveries, line.deliveries)) changed.add('lines.dueDate');
    const difference = compare(line.quantity ?? '0', old.quantity ?? '0');
    if (difference !== 0) changed.add(difference > 0 ? 'lines.quantity' : 'lines.less');
  }
  if (before.some((old) => !after.some((line) => line.line === old.line))) changed.add('lines.less');
  return [...changed];
}

/**
 * The names of the fields that these changes really alter, sorted: the log keeps the changes as JSON, which gives them
 * back in another order, and a replay must come to the same list.
 */
export function changedFields(entry: Entry, changes: EntryChanges): string[] {
  const fields = Object.entries(changes).flatMap(([field, value]) => {
    if (field === 'lines') return changedLines(entry.lines ?? [], changes.lines ?? []);
    if (same(entry[field as keyof Entry], value)) return [];
    // How the price is paid is one thing, whether it is said in words or part by part.
    return [field === 'terms' ? 'paymentTerms' : field];
  });
  return [...new Set(fields)].sort();
}

/** Whether a decision that relied on these fields is stale after the change. */
export const goesStale = (reliedOn: readonly string[], changed: readonly string[]): boolean =>
  changed.some((field) => !KNOWN.has(field) || reliedOn.includes(field));

/** The reviews and papers of the review that are stale, as far as an order of this class needs them. */
function staleReviews({ entry, reviews, quote, contract }: OrderFacts): string[] {
  const isProject = entry.class === 'project';
  return [
    ...Object.entries(reviews).flatMap(([department, review]) =>
      review?.stale && (isProject || department !== 'engineering') ? [department] : [],
    ),
    ...(isProject && quote?.stale ? ['quote'] : []),
    ...(isProject && contract.text?.stale ? ['legal'] : []),
  ];
}

/** The furthest milestone that still stands on decisions none of which is stale. */
function standsUpTo(facts: OrderFacts): Milestone {
  const plans = [facts.productionPlan, facts.procurementPlan, facts.logisticsPlan];
  if (plans.some(({ status }) => status === 'drafting' || status === 'submitted')) return 'reviewed';
  if (facts.entry.design && (facts.designReview?.stale || facts.sample?.stale)) return 'reviewed';
  if (facts.preparation?.stale || facts.inspectionPlan?.stale || awaitedMaterials(facts).length > 0) return 'planned';
  if (facts.finished === null || facts.finalInspection === null || facts.finalInspection.stale) return 'producing';
  return 'customer-accepted';
}

const rank = (milestone: OrderFacts['milestone']): number => MILESTONES.indexOf(milestone as Milestone);
const earlier = (a: Milestone, b: Milestone): Milestone => (rank(a) <= rank(b) ? a : b);

type Position = Pick<OrderFacts, 'milestone' | 'returnTo'>;

/** Everything ordered was accepted and is handed over: whatever else is open, nothing is left to do but settle. */
const ARRIVED: Position = { milestone: 'delivered', returnTo: null };

/** Where an order stands that has just passed a milestone. An amended one returns to where it was, as far as nothing is stale. */
export function advanced(facts: OrderFacts, passed: Milestone): Position {
  if (isFullyDelivered(facts)) return ARRIVED;
  if (facts.returnTo === null) return { milestone: passed, returnTo: null };
  const back = earlier(facts.returnTo, standsUpTo(facts));
  const milestone = rank(back) > rank(passed) ? back : passed;
  return { milestone, returnTo: rank(milestone) >= rank(facts.returnTo) ? null : facts.returnTo };
}

/**
 * Where an order stands after an amendment: at its review when that made a review stale, else before the first plan that
 * it made stale. What was let pass stale before does not set it back again.
 */
export function setBack(before: OrderFacts, after: OrderFacts): Position {
  const { milestone, returnTo } = after;
  if (milestone === 'received' || milestone === 'entering' || milestone === 'cancelled') return { milestone, returnTo };
  if (staleReviews(after).length > 0) return { milestone: 'received', returnTo: returnTo ?? milestone };
  if (isFullyDelivered(after)) return ARRIVED;
  const standing = standsUpTo(after);
  return rank(standing) < rank(milestone) && rank(standing) < rank(standsUpTo(before))
    ? { milestone: standing, returnTo: returnTo ?? milestone }
    : { milestone, returnTo };
}
