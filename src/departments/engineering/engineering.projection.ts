import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { Write } from '../../engine/projections/projection.js';
import { NoticeOn, OnTransition } from '../../engine/projections/projection.js';
import type { Notice } from '../../engine/log/transition.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { news } from '../../read-models/notices.js';
import { EngineeringTask } from './engineering-task.entity.js';
import { engineeringTasksOf } from './engineering.rows.js';

const tasks = following({
  entity: EngineeringTask,
  key: ({ task }) => task,
  looksAt: ['entry', 'milestone', 'check', 'reviews', 'designReview', 'sample', 'sampleConfirmation'],
  rows: engineeringTasksOf,
});

const takesPart = ({ entry }: OrderFacts): boolean => entry.class === 'project' || entry.design === true;

/** What engineering does when an order moves: it keeps its feasibility, design and sample tasks. */
@Injectable()
export class EngineeringProjection {
  @OnTransition(order)
  keepTasks(transition: OrderTransition): Write[] {
    return tasks(transition);
  }

  @NoticeOn(order, {
    on: [
      'sales.enter-order',
      'market.enter-order',
      'clerk.enter-order',
      'sales.confirm-sample',
      'sales.return-sample',
      'sales.amend',
      'sales.decline',
      'management.cancel',
      'clerk.hold',
      'clerk.resume',
      'sales.record-objection',
    ],
  })
  hear(transition: OrderTransition): Notice[] {
    return takesPart(transition.before ?? transition.after) ? news('engineering', transition) : [];
  }

  /** S3§六3 */
  @NoticeOn(order, { to: 'delivered' })
  hearOfDelivery(transition: OrderTransition): Notice[] {
    return takesPart(transition.after) ? news('engineering', transition) : [];
  }
}
