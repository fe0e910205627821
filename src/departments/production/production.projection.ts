import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { hasReached } from '../../read-models/standing.js';
import { DailyReport } from './daily-report.entity.js';
import { ProductionException } from './exception.entity.js';
import { ProductionJob } from './job.entity.js';
import { jobsOf, reportsOf, tasksOf } from './production.rows.js';
import { ProductionTask } from './task.entity.js';

/** What production does when an order moves: it keeps the progress board, the daily reports and the exceptions. */
@Injectable()
export class ProductionProjection {
  @OnTransition(order)
  keepJob = following({
    entity: ProductionJob,
    looksAt: [
      'entry',
      'quantities',
      'milestone',
      'returnTo',
      'hold',
      'productionPlan',
      'reports',
      'exceptions',
      'finished',
      'failedInspections',
      'packing',
    ],
    opens: (facts) => hasReached(facts, 'planned'),
    rows: jobsOf,
  });

  @OnTransition(order)
  keepReports = following({ entity: DailyReport, looksAt: ['reports'], rows: reportsOf });

  @OnTransition(order)
  keepTasks = following({
    entity: ProductionTask,
    looksAt: ['productionPlan', 'milestone', 'finished'],
    rows: tasksOf,
  });

  @OnTransition(order, { on: 'production.raise-exception' })
  openException({ after, by, at }: OrderTransition): Write[] {
    const raised = after.exceptions.at(-1);
    if (!raised) return [];
    const { id, kind, cause, solution } = raised;
    const exception: ProductionException = {
      orderNo: after.no,
      no: after.exceptions.length,
      exceptionId: id,
      kind,
      cause,
      solution,
      open: true,
      raisedBy: by,
      raisedAt: at,
      closedBy: null,
      closedAt: null,
    };
    return [put(ProductionException, exception)];
  }

  @OnTransition(order, { on: 'production.close-exception' })
  closeException({ before, after, by, at }: OrderTransition): Write[] {
    return after.exceptions.flatMap(({ id, kind, cause, solution, open }, index) => {
      const raised = before?.exceptions[index];
      if (open || !raised?.open) return [];
      const exception: ProductionException = {
        orderNo: after.no,
        no: index + 1,
        exceptionId: id,
        kind,
        cause,
        solution,
        open: false,
        raisedBy: raised.by,
        raisedAt: raised.at,
        closedBy: by,
        closedAt: at,
      };
      return [put(ProductionException, exception)];
    });
  }
}
