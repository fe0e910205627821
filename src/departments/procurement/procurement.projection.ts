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
import { MaterialNeed } from './material-need.entity.js';
import { materialNeedsOf, requisitionOf } from './procurement.rows.js';
import { PurchaseRequisition } from './purchase-requisition.entity.js';

const materialNeeds = following({
  entity: MaterialNeed,
  key: ({ source, no }) => `${source} ${no}`,
  looksAt: ['reviews', 'procurementPlan', 'incoming', 'making', 'milestone'],
  rows: materialNeedsOf,
});

/** What procurement does when an order or a requisition moves: it keeps what is to be bought, and what came. */
@Injectable()
export class ProcurementProjection {
  @OnTransition(order)
  keepMaterialNeeds(transition: OrderTransition): Write[] {
    return materialNeeds(transition);
  }

  @OnTransition(purchaseRequisition)
  keepRequisition(transition: Transition<RequisitionFacts>): Write[] {
    return [put(PurchaseRequisition, requisitionOf(transition))];
  }

  /** S3§二3, S2§四3, S0§三(三)3 */
  @NoticeOn(order, {
    on: [
      'sales.enter-order',
      'market.enter-order',
      'clerk.enter-order',
      'production.declare-no-purchase',
      'clerk.approve-production-plan',
      'clerk.approve-procurement-plan',
      'quality.pass-incoming',
      'quality.fail-incoming',
      'management.approve-plan-change',
    ],
  })
  hear(transition: OrderTransition): Notice[] {
    return news('procurement', transition);
  }

  /** A missing material is procurement's to remedy (S3§五2). */
  @NoticeOn(order, { on: 'production.raise-exception' })
  hearOfMaterial(transition: OrderTransition): Notice[] {
    return transition.after.exceptions.at(-1)?.kind === 'material' ? news('procurement', transition) : [];
  }

  /** Once the review has begun, procurement is engaged. */
  @NoticeOn(order, {
    on: ['sales.amend', 'sales.decline', 'management.cancel', 'clerk.hold', 'clerk.resume'],
  })
  hearOfUpheaval(transition: OrderTransition): Notice[] {
    return transition.before?.check ? news('procurement', transition) : [];
  }

  /** S3§六3 */
  @NoticeOn(order, { to: 'delivered' })
  hearOfDelivery(transition: OrderTransition): Notice[] {
    return news('procurement', transition);
  }

  /** The department that asked hears how it was decided, and procurement what the leader said (S0§四(三)2). */
  @NoticeOn(purchaseRequisition, {
    on: [
      'management.approve',
      'management.reject',
      'procurement.review',
      'procurement.order',
      'order.withdraw-requisition',
    ],
  })
  tellRequester(transition: Transition<RequisitionFacts>): Notice[] {
    const { department } = transition.after;
    const offices = new Set([...(department ? [department] : []), 'procurement' as const]);
    return [...offices].flatMap((office) => news(office, transition));
  }
}
