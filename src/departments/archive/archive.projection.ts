import { Injectable } from '@nestjs/common';
import { DOCUMENTED } from '../../../machines/files/checklist.js';
import { order } from '../../../machines/order/order.process.js';
import { OnTransition } from '../../engine/projections/projection.js';
import { following } from '../../read-models/follow.js';
import { filesOf } from './archive.rows.js';
import { ArchiveFile } from './file.entity.js';

/** What the archive does when an order moves: it keeps the checklist of its documents. */
@Injectable()
export class ArchiveProjection {
  @OnTransition(order)
  keepFile = following({
    entity: ArchiveFile,
    looksAt: DOCUMENTED,
    opens: ({ reviewPassed }) => reviewPassed !== null,
    rows: filesOf,
  });
}
