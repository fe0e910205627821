import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { filesOf } from './archive.rows.js';
import { ArchiveFile } from './file.entity.js';

const files = following({
  entity: ArchiveFile,
  key: ({ orderNo }) => orderNo,
  looksAt: [
    'entry',
    'milestone',
    'closing',
    'reviewPassed',
    'reviewMeeting',
    'contract',
    'productionPlan',
    'procurementPlan',
    'finalInspection',
    'acceptances',
    'handOvers',
    'invoices',
  ],
  opens: ({ reviewPassed }) => reviewPassed !== null,
  rows: filesOf,
});

/** What the archive does when an order moves: it keeps the checklist of its documents. */
@Injectable()
export class ArchiveProjection {
  @OnTransition(order)
  keepFile(transition: OrderTransition): Write[] {
    return files(transition);
  }
}
