import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { EngineeringTask } from './engineering-task.entity.js';
import { engineeringTasksOf } from './engineering.rows.js';

const tasks = following({
  entity: EngineeringTask,
  key: ({ task }) => task,
  looksAt: ['entry', 'milestone', 'check', 'reviews', 'designReview', 'sample', 'sampleConfirmation'],
  rows: engineeringTasksOf,
});

/** What engineering does when an order moves: it keeps its feasibility, design and sample tasks. */
@Injectable()
export class EngineeringProjection {
  @OnTransition(order)
  keepTasks(transition: OrderTransition): Write[] {
    return tasks(transition);
  }
}
