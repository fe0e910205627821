import { note, stamp } from '../../kit/record.js';
import type { IssuedOffice, PlanData } from '../order.schema.js';
import type { EventOf, Reducers } from '../order.note.js';
import { relying } from '../order.note.js';
import { advanced } from '../order.reliance.js';
import type { OrderFacts, Plan } from '../order.types.js';

const acknowledge =
  <Dept extends IssuedOffice>(department: Dept) =>
  (facts: OrderFacts, event: EventOf<`${Dept}.acknowledge-order`>): Partial<OrderFacts> => ({
    acknowledged: { ...facts.acknowledged, [department]: note(facts, event as never) },
  });

type Planned = 'production.submit-plan' | 'procurement.submit-plan';

/** Approved, the plan is in force; returned, its department drafts again (S2§三1, §四1). */
const decided = <Type extends Planned>(
  plan: Plan<Type>,
  status: Plan<Type>['status'],
  facts: OrderFacts,
  event: EventOf<keyof PlanData>,
): Plan<Type> => ({ ...plan, status, decision: { ...stamp(facts, event), reason: event.reason } });

export const planFacts: Reducers<PlanData> = {
  'clerk.issue-order': (facts, event) => ({ issue: note(facts, event) }),
  'production.acknowledge-order': acknowledge('production'),
  'procurement.acknowledge-order': acknowledge('procurement'),
  'quality.acknowledge-order': acknowledge('quality'),
  'logistics.acknowledge-order': acknowledge('logistics'),
  'production.submit-plan': (facts, event) => ({
    productionPlan: { status: 'submitted', content: relying<'production.submit-plan'>(facts, event), decision: null },
  }),
  'clerk.approve-production-plan': (facts, event) => ({
    productionPlan: decided(facts.productionPlan, 'effective', facts, event),
  }),
  'clerk.return-production-plan': (facts, event) => ({
    productionPlan: decided(facts.productionPlan, 'drafting', facts, event),
  }),
  'production.declare-no-purchase': (facts, event) => ({
    procurementPlan: decided({ ...facts.procurementPlan, content: null }, 'not-needed', facts, event),
  }),
  'procurement.submit-plan': (facts, event) => ({
    procurementPlan: { status: 'submitted', content: relying<'procurement.submit-plan'>(facts, event), decision: null },
  }),
  'clerk.approve-procurement-plan': (facts, event) => ({
    procurementPlan: decided(facts.procurementPlan, 'effective', facts, event),
  }),
  'clerk.return-procurement-plan': (facts, event) => ({
    procurementPlan: decided(facts.procurementPlan, 'drafting', facts, event),
  }),
  'logistics.submit-plan': (facts, event) => ({
    logisticsPlan: { status: 'effective', content: relying<'logistics.submit-plan'>(facts, event), decision: null },
  }),
  'sales.hold-kickoff': (facts, event) => ({ kickoff: note(facts, event) }),
  'engineering.pass-design-review': (facts, event) => ({
    designReview: relying<'engineering.pass-design-review'>(facts, event),
  }),
  'engineering.submit-sample': (facts, event) => ({
    sample: { ...relying<'engineering.submit-sample'>(facts, event), returned: null },
    sampleConfirmation: null,
  }),
  'sales.confirm-sample': (facts, event) => ({ sampleConfirmation: note(facts, event) }),
  'sales.return-sample': (facts, event) => ({
    sample: facts.sample && { ...facts.sample, returned: event.reason ?? '' },
    sampleConfirmation: null,
  }),
  'clerk.release': (facts) => advanced(facts, 'planned'),
};
