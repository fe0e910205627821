import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { NoticeOn, OnTransition } from '../../engine/projections/projection.js';
import type { Notice } from '../../engine/log/transition.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { news } from '../../read-models/notices.js';
import { followUpsOf } from './clerk.rows.js';
import { FollowUp } from './follow-up.entity.js';

const followUps = following({
  entity: FollowUp,
  key: ({ orderNo }) => orderNo,
  looksAt: [
    'entry',
    'milestone',
    'revision',
    'check',
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

/** What the clerk sees when an order moves: the follow-up list, and word of whatever does not go as planned. */
@Injectable()
export class ClerkProjection {
  @OnTransition(order)
  keepFollowUp(transition: OrderTransition): Write[] {
    return followUps(transition);
  }

  /** S2§三2, §四3, §五2, §六1; S0§三(三)3; S3§五3 */
  @NoticeOn(order, {
    on: [
      'sales.pass-review',
      'sales.amend',
      'sales.decline',
      'management.cancel',
      'management.approve-waiver',
      'quality.fail-incoming',
      'quality.fail-final',
      'quality.pass-final',
      'production.start',
      'production.raise-exception',
      'production.close-exception',
      'production.finish',
      'production.finish-rework',
      'production.request-plan-change',
      'management.approve-plan-change',
      'management.reject-plan-change',
      'production.pack',
      'production.correct-report',
      'quality.correct-inspection',
      'sales.correct-acceptance',
      'logistics.correct-shipment',
      'logistics.record-loss',
      'logistics.record-refusal',
      'logistics.record-return',
      'sales.arrange-acceptance',
      'sales.record-acceptance',
      'sales.record-objection',
      'sales.return-for-rework',
      'logistics.dispatch',
      'logistics.report-transport-exception',
      'finance.settle',
    ],
  })
  hear(transition: OrderTransition): Notice[] {
    return news('clerk', transition);
  }

  @NoticeOn(order, { on: 'quality.record-in-process' })
  hearOfFailedProcess(transition: OrderTransition): Notice[] {
    return transition.after.inProcess.at(-1)?.result === 'fail' ? news('clerk', transition) : [];
  }

  /** S3§六3 */
  @NoticeOn(order, { to: 'delivered' })
  hearOfDelivery(transition: OrderTransition): Notice[] {
    return news('clerk', transition);
  }
}
