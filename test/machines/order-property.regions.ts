import type { OrderFacts } from '../../machines/order/order.types.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';

/** What the region of plan changes shows by the facts. */
export const expectedChange = ({ closing, planChange }: OrderFacts): string => {
  if (closing) return 'over';
  return planChange?.status === 'requested' || planChange?.status === 'supported' ? planChange.status : 'none';
};

/** What that of changes of the procurement plan shows. */
export const expectedProposal = ({ closing, changes }: OrderFactsV4): string => {
  if (closing) return 'over';
  return changes.procurement?.status === 'proposed' ? 'proposed' : 'none';
};

/** Regions of the review and the plans that show something else than the facts say. */
export function strayRegions(facts: OrderFacts, life: unknown): string[] {
  const inside = life as { received?: { reviewing?: Record<string, string> }; reviewed?: Record<string, string> };
  const isProject = facts.entry.class === 'project';
  const reviewing = inside.received?.reviewing;
  const expected: Record<string, string | undefined> = {};
  if (reviewing) {
    for (const department of ['sales', 'production', 'procurement', 'quality', 'engineering'] as const) {
      const review = facts.reviews[department];
      const isOpen = facts.objections.some((open) => open.department === department && open.solution === null);
      const standing = !review ? 'pending' : review.stale ? 'stale' : isOpen ? 'objected' : 'approved';
      expected[department] = department === 'engineering' && !isProject ? 'not-needed' : standing;
    }
    expected['legal'] = isProject ? facts.contract.status : 'not-needed';
  }
  if (inside.reviewed) {
    expected['production-plan'] = facts.productionPlan.status;
    expected['procurement-plan'] = facts.procurementPlan.status;
    expected['logistics-plan'] = facts.logisticsPlan.status;
    expected['kickoff'] = isProject ? (facts.kickoff ? 'held' : 'awaited') : 'not-needed';
  }
  const regions = reviewing ?? inside.reviewed ?? {};
  return Object.entries(expected).flatMap(([region, state]) =>
    regions[region] === state ? [] : [`${region} shows ${regions[region]}, and its facts say ${state}`],
  );
}
