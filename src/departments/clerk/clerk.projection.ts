import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import { OnTransition } from '../../engine/projections/projection.js';
import { following } from '../../read-models/follow.js';
import { followUpsOf } from './clerk.rows.js';
import { FollowUp } from './follow-up.entity.js';

/** What the clerk sees when an order moves: the follow-up list, and word of whatever does not go as planned. */
@Injectable()
export class ClerkProjection {
  @OnTransition(order)
  keepFollowUp = following({
    entity: FollowUp,
    looksAt: [
      'entry',
      'milestone',
      'revision',
      'check',
      'clerk',
      'hold',
      'issue',
      'acknowledged',
      'productionPlan',
      'procurementPlan',
      'logisticsPlan',
      'reports',
      'exceptions',
      'complaints',
      'objections',
      'failedInspections',
      'confirmation',
    ],
    rows: followUpsOf,
  });
}
