import { Injectable } from '@nestjs/common';
import { Processes } from '../../engine/processes.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnEveryTransition, put } from '../../engine/projections/projection.js';
import type { Transition } from '../../engine/log/transition.js';
import { attachmentsIn } from '../../schema/references.js';
import { AttachmentUse } from './attachment-use.entity.js';

/** Notes which process a file hangs on, and where, in the very statement in which an event names it. */
@Injectable()
export class AttachmentProjection {
  constructor(private readonly processes: Processes) {}

  @OnEveryTransition()
  noteUses({ definition, process, type, data }: Transition): Write[] {
    const shape = this.processes.shape(definition.kind, type);
    if (!shape) return [];
    return attachmentsIn(shape, data).map(({ id, path }) =>
      put(AttachmentUse, { process, attachmentId: id.toLowerCase(), type, path: path.replace(/\[\d+\]/g, '') }),
    );
  }
}
