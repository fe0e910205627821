import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import { OnTransition } from '../../engine/projections/projection.js';
import { following } from '../../read-models/follow.js';
import { EngineeringTask } from './engineering-task.entity.js';
import { engineeringTasksOf } from './engineering.rows.js';

/** What engineering does when an order moves: it keeps its feasibility, design and sample tasks. */
@Injectable()
export class EngineeringProjection {
  @OnTransition(order)
  keepTasks = following({
    entity: EngineeringTask,
    looksAt: ['entry', 'milestone', 'check', 'reviews', 'designReview', 'sample', 'sampleConfirmation'],
    rows: engineeringTasksOf,
  });
}
