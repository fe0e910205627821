import { Injectable } from '@nestjs/common';
import { deliveryBatch } from '../../../machines/delivery-batches/batch.process.js';
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

const jobs = following({
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
    'batches',
  ],
  opens: (facts) => hasReached(facts, 'planned'),
  rows: jobsOf,
});

const reports = following({ entity: DailyReport, looksAt: ['reports'], rows: reportsOf });

function raised({ after, by, at }: OrderTransition): Write[] {
  const last = after.exceptions.at(-1);
  if (!last) return [];
  const { id, kind, cause, solution } = last;
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

function closed({ before, after, by, at }: OrderTransition): Write[] {
  return after.exceptions.flatMap(({ id, kind, cause, solution, open }, index) => {
    const known = before?.exceptions[index];
    if (open || !known?.open) return [];
    const exception: ProductionException = {
      orderNo: after.no,
      no: index + 1,
      exceptionId: id,
      kind,
      cause,
      solution,
      open: false,
      raisedBy: known.by,
      raisedAt: known.at,
      closedBy: by,
      closedAt: at,
    };
    return [put(ProductionException, exception)];
  });
}

/** What production does when an order or a batch of one moves: it keeps the progress board, the daily reports and the exceptions. */
@Injectable()
export class ProductionProjection {
  @OnTransition(order)
  keepJob = jobs;

  @OnTransition(order)
  keepReports = reports;

  @OnTransition(deliveryBatch)
  keepJobOfBatch = jobs;

  @OnTransition(deliveryBatch)
  keepReportsOfBatch = reports;

  @OnTransition(order)
  keepTasks = following({
    entity: ProductionTask,
    looksAt: ['productionPlan', 'milestone', 'finished'],
    rows: tasksOf,
  });

  @OnTransition(order, { on: 'production.raise-exception' })
  openException(transition: OrderTransition): Write[] {
    return raised(transition);
  }

  @OnTransition(deliveryBatch, { on: 'production.raise-exception' })
  openExceptionOfBatch(transition: OrderTransition): Write[] {
    return raised(transition);
  }

  @OnTransition(order, { on: 'production.close-exception' })
  closeException(transition: OrderTransition): Write[] {
    return closed(transition);
  }

  @OnTransition(deliveryBatch, { on: 'production.close-exception' })
  closeExceptionOfBatch(transition: OrderTransition): Write[] {
    return closed(transition);
  }
}
