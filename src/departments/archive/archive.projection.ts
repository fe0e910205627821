import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { NoticeOn, OnTransition } from '../../engine/projections/projection.js';
import type { Notice } from '../../engine/log/transition.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { news } from '../../read-models/notices.js';
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

  /** The order is over: its file is to be completed and handed over (S3§八1). */
  @NoticeOn(order, { on: ['finance.settle', 'management.cancel'] })
  hear(transition: OrderTransition): Notice[] {
    return transition.after.reviewPassed ? news('archive', transition) : [];
  }

  /** S3§六3 */
  @NoticeOn(order, { to: 'delivered' })
  hearOfDelivery(transition: OrderTransition): Notice[] {
    return news('archive', transition);
  }
}
