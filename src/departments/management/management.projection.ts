import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import type { Write } from '../../engine/projections/projection.js';
import { NoticeOn, OnTransition, put } from '../../engine/projections/projection.js';
import type { Notice, Transition } from '../../engine/log/transition.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { news } from '../../read-models/notices.js';
import { Decision } from './decision.entity.js';
import { decisionsOf, planChangeOf, requisitionDecisionOf } from './management.rows.js';

const decisions = following({
  entity: Decision,
  key: ({ subject, ref }) => `${subject} ${ref}`,
  looksAt: ['entry', 'writeOffs', 'money', 'waivers', 'cancellationImpact', 'approvals', 'closing'],
  rows: decisionsOf,
});

/** What the company's leaders see when an order or a requisition moves: what they have to decide, and what was decided. */
@Injectable()
export class ManagementProjection {
  @OnTransition(order)
  keepDecisions(transition: OrderTransition): Write[] {
    return decisions(transition);
  }

  @OnTransition(order)
  keepPlanChange(transition: OrderTransition): Write[] {
    return planChangeOf(transition).map((decision) => put(Decision, decision));
  }

  @OnTransition(purchaseRequisition)
  keepRequisitionDecision(transition: Transition<RequisitionFacts>): Write[] {
    return requisitionDecisionOf(transition).map((decision) => put(Decision, decision));
  }

  /** A cancellation or a request of finance can be decided; an order was given up (S3§三3). */
  @NoticeOn(order, {
    on: [
      'production.assess-cancellation',
      'management.request-cancellation',
      'sales.decline',
      'finance.request-adjustment',
      'finance.charge-cancellation',
    ],
  })
  hear(transition: OrderTransition): Notice[] {
    return news('management', transition);
  }

  /** What happens to a key customer's order or a large project (S4§二(一)2). */
  @NoticeOn(order, {
    on: ['sales.enter-order', 'market.enter-order', 'clerk.enter-order', 'clerk.hold', 'sales.return-for-rework'],
  })
  hearOfKeyOrder(transition: OrderTransition): Notice[] {
    return transition.after.entry.key === true ? news('management', transition) : [];
  }
}
