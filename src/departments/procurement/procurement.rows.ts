import { passedOf } from '../../../machines/order/facts/materials.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import type { OrderedPart } from '../../../machines/purchase-requisition/requisition.schema.js';
import { leftToOrder } from '../../../machines/purchase-requisition/v3/requisition.parts.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Seen } from '../../read-models/follow.js';
import { covered, failedQuantity } from '../../read-models/materials.js';
import { isOver } from '../../../machines/order/order.due.js';
import type { MaterialNeed } from './material-need.entity.js';
import type { PurchaseRequisition } from './purchase-requisition.entity.js';

type NeedFacts = Seen<'reviews' | 'procurementPlan' | 'incoming' | 'making' | 'milestone'>;

const came = (facts: NeedFacts, item: string): Pick<MaterialNeed, 'passed' | 'failed'> => ({
  passed: passedOf(facts, item),
  failed: failedQuantity(facts, item),
});

/**
 * What production found missing. Once the procurement plan names the item, or says why it is not bought, the plan stands for
 * it.
 */
function shortagesOf(facts: NeedFacts): MaterialNeed[] {
  const { no, reviews, procurementPlan } = facts;
  const review = reviews.production;
  const shortages = review?.stock.shortages ?? [];
  const isCovered = covered(facts, shortages);
  const isPlanned = (item: string): boolean =>
    [...(procurementPlan.content?.items ?? []), ...(procurementPlan.content?.uncovered ?? [])].some(
      (planned) => planned.item === item,
    );
  return shortages.map(({ item, quantity, action, line }, index) => ({
    orderNo: no,
    source: 'shortage',
    no: index + 1,
    item,
    specification: null,
    quantity,
    line: line ?? null,
    action,
    neededOn: review?.expectedStart ?? null,
    supplier: null,
    keyMaterial: false,
    contractNo: null,
    inForce: review?.stale === false,
    ...came(facts, item),
    open: action === 'purchase' && !isPlanned(item) && !isCovered[index] && !isOver(facts),
  }));
}

function plannedOf(facts: NeedFacts): MaterialNeed[] {
  const { no, procurementPlan } = facts;
  const items = procurementPlan.content?.items ?? [];
  const isCovered = covered(facts, items);
  const inForce = procurementPlan.status === 'effective';
  return items.map(({ item, specification, quantity, by, supplier, key, contractNo }, index) => ({
    orderNo: no,
    source: 'plan',
    no: index + 1,
    item,
    specification: specification || null,
    quantity,
    line: null,
    action: null,
    neededOn: by,
    supplier,
    keyMaterial: key,
    contractNo: contractNo || null,
    inForce,
    ...came(facts, item),
    open: inForce && !isCovered[index] && !isOver(facts),
  }));
}

export const materialNeedsOf = (facts: NeedFacts): MaterialNeed[] => [...shortagesOf(facts), ...plannedOf(facts)];

/** The purchase orders that share it, or their suppliers. */
function boughtBy({ parts = [] }: RequisitionFacts, told: (part: OrderedPart) => string): string | undefined {
  return parts.length === 0 ? undefined : [...new Set(parts.map(told))].join('、');
}

export const requisitionOf = ({ process, after, to, at }: Transition<RequisitionFacts>): PurchaseRequisition => ({
  id: process,
  orderNo: after.order,
  state: to,
  department: after.department,
  requester: after.requester,
  amount: after.amount,
  currency: after.currency,
  items: after.items.map(({ item, specification, quantity, unit, expectedOn, amount, important, line }, index) => ({
    item: item ?? '',
    specification: specification ?? '',
    quantity: quantity ?? '0',
    unit: unit ?? '',
    expectedOn: expectedOn ?? null,
    amount: amount ?? null,
    important: important ?? false,
    line: line ?? null,
    left: to === 'ordered' ? '0' : leftToOrder(after)[index],
  })),
  leaderReasons: after.leader?.reasons ?? [],
  purchaseOrderNo: boughtBy(after, (part) => part.purchaseOrder) ?? after.purchase?.purchaseOrderNo ?? null,
  supplier: boughtBy(after, (part) => part.supplier) ?? after.purchase?.supplier ?? null,
  submittedAt: after.submission?.at ?? null,
  updatedAt: at,
});
