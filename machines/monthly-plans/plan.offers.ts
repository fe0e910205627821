import type { Decimal } from '../decimal.js';
import { compare, subtract, sum } from '../decimal.js';
import type { Offered } from '../kit/offers.js';
import type { ProcuredLine } from './plan.schema.js';
import { lastAdjustment } from './plan.facts.js';
import type { PlanFacts } from './plan.types.js';

/** What of a row no purchase order has ordered yet. */
function leftOf({ ordered }: PlanFacts, { item, specification, quantity }: ProcuredLine): Decimal {
  const same = ordered.filter((one) => one.item === item && one.specification === specification);
  return subtract(quantity, sum(same.map((one) => one.quantity)));
}

/** What is to be bought and not ordered yet, supplier by supplier: each can begin a purchase order. */
function purchases(facts: PlanFacts): Offered[] {
  const { no, procurement, closed } = facts;
  if (procurement === null || procurement.approved === null || procurement.returned !== null || closed !== null)
    return [];
  const open = procurement.lines.filter((line) => compare(leftOf(facts, line), '0') > 0);
  return [...new Set(open.map(({ supplier }) => supplier))].map((supplier) => ({
    start: 'purchase-orders',
    type: 'procurement.draft-order',
    ...(supplier !== undefined && { about: supplier }),
    data: {
      ...(supplier !== undefined && { supplier }),
      lines: open
        .filter((line) => line.supplier === supplier)
        .map((line, index) => ({
          line: index + 1,
          item: line.item,
          specification: line.specification,
          quantity: leftOf(facts, line),
          unit: line.unit,
          price: line.price,
          dueOn: line.by,
          // What is for several orders is for none of them alone.
          order: line.orders?.length === 1 ? line.orders[0] : undefined,
          monthlyPlan: no,
        })),
    },
  }));
}

/** What an office has against the plan can be raised as an issue; an adjustment that is approved moves the plans of its orders. */
export function planOffers(facts: PlanFacts): readonly Offered[] {
  const adjustment = lastAdjustment(facts);
  return [
    ...purchases(facts),
    ...facts.objections
      .filter(({ answered }) => answered === null)
      .slice(-1)
      .map(({ reason }) => ({
        start: 'issues',
        type: 'any.raise-issue',
        data: { kind: 'other', orders: [facts.no], description: reason ?? '' },
      })),
    ...(adjustment?.status === 'approved' ? (adjustment.orders ?? []) : []).map((no) => ({
      no,
      type: 'production.request-plan-change',
      data: { content: adjustment?.content, impact: adjustment?.effect },
    })),
  ];
}
