import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import type { Transition } from '../../engine/log/transition.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { Decision } from './decision.entity.js';
import { decisionsOf, planChangeOf, requisitionDecisionOf } from './management.rows.js';

/** What the company's leaders see when an order or a requisition moves: what they have to decide, and what was decided. */
@Injectable()
export class ManagementProjection {
  @OnTransition(order)
  keepDecisions = following({
    entity: Decision,
    looksAt: ['entry', 'writeOffs', 'money', 'waivers', 'cancellationImpact', 'approvals', 'closing'],
    rows: decisionsOf,
  });

  @OnTransition(order)
  keepPlanChange(transition: OrderTransition): Write[] {
    return planChangeOf(transition).map((decision) => put(Decision, decision));
  }

  @OnTransition(purchaseRequisition)
  keepRequisitionDecision(transition: Transition<RequisitionFacts>): Write[] {
    return requisitionDecisionOf(transition).map((decision) => put(Decision, decision));
  }
}
