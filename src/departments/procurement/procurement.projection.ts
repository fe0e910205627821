import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import type { Transition } from '../../engine/log/transition.js';
import { following } from '../../read-models/follow.js';
import { MaterialNeed } from './material-need.entity.js';
import { materialNeedsOf, requisitionOf } from './procurement.rows.js';
import { PurchaseRequisition } from './purchase-requisition.entity.js';

/** What procurement does when an order or a requisition moves: it keeps what is to be bought, and what came. */
@Injectable()
export class ProcurementProjection {
  @OnTransition(order)
  keepMaterialNeeds = following({
    entity: MaterialNeed,
    looksAt: ['reviews', 'procurementPlan', 'incoming', 'making', 'milestone'],
    rows: materialNeedsOf,
  });

  @OnTransition(purchaseRequisition)
  keepRequisition(transition: Transition<RequisitionFacts>): Write[] {
    return [put(PurchaseRequisition, requisitionOf(transition))];
  }
}
