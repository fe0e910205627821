import { Injectable } from '@nestjs/common';
import { lastAdjustment } from '../../../machines/monthly-plans/plan.facts.js';
import { monthlyPlan } from '../../../machines/monthly-plans/plan.process.js';
import { isForPresentPlan } from '../../../machines/monthly-plans/plan.standing.js';
import type { PlanFacts } from '../../../machines/monthly-plans/plan.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import { MonthlyPlan } from './monthly-plan.entity.js';

const isApproved = (facts: PlanFacts): boolean =>
  facts.procurement !== null && facts.procurement.approved !== null && isForPresentPlan(facts);

/** What production keeps of the plans of months: how each stands. */
@Injectable()
export class MonthlyPlansProjection {
  @OnTransition(monthlyPlan)
  keepMonthlyPlan({ process, after, to, at }: Transition<PlanFacts>): Write[] {
    const { month, revision, dueOn, plan, procurement, objections, closed } = after;
    const row: MonthlyPlan = {
      no: process,
      month,
      state: to,
      revision,
      dueOn,
      lines: plan?.lines.length ?? 0,
      purchases: procurement?.lines.length ?? 0,
      procured: isApproved(after),
      objections: objections.filter(({ answered }) => answered === null).length,
      adjustment: lastAdjustment(after)?.status ?? null,
      open: closed === null,
      updatedAt: at,
    };
    return [put(MonthlyPlan, row)];
  }
}
