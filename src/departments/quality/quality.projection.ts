import { Injectable } from '@nestjs/common';
import { deliveryBatch } from '../../../machines/delivery-batches/batch.process.js';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { resultsOf } from './findings.js';
import { InspectionResult } from './inspection-result.entity.js';
import { Inspection } from './inspection.entity.js';
import { Nonconformity } from './nonconformity.entity.js';
import { inspectionsOf, nonconformitiesOf } from './quality.rows.js';

const inspections = following({
  entity: Inspection,
  looksAt: [
    'entry',
    'milestone',
    'procurementPlan',
    'inspectionPlan',
    'incoming',
    'making',
    'inProcess',
    'finished',
    'finalInspection',
    'failedInspections',
    'batches',
  ],
  rows: inspectionsOf,
});

const nonconformities = following({
  entity: Nonconformity,
  looksAt: ['incoming', 'making', 'inProcess', 'failedInspections', 'procurementPlan', 'milestone', 'returnTo'],
  rows: nonconformitiesOf,
});

/** What quality does when an order or a batch of one moves: it keeps what is to be inspected, what was found, and what is still wrong. */
@Injectable()
export class QualityProjection {
  @OnTransition(order)
  keepInspections = inspections;

  @OnTransition(order)
  keepNonconformities = nonconformities;

  @OnTransition(deliveryBatch)
  keepInspectionsOfBatch = inspections;

  @OnTransition(deliveryBatch)
  keepNonconformitiesOfBatch = nonconformities;

  @OnTransition(order, {
    on: [
      'quality.pass-incoming',
      'quality.fail-incoming',
      'quality.record-in-process',
      'quality.pass-final',
      'quality.fail-final',
    ],
  })
  noteResults(transition: OrderTransition): Write[] {
    return resultsOf(transition).map((result) => put(InspectionResult, result));
  }

  @OnTransition(deliveryBatch, { on: ['quality.record-in-process', 'quality.pass-final', 'quality.fail-final'] })
  noteResultsOfBatch(transition: OrderTransition): Write[] {
    return this.noteResults(transition);
  }
}
