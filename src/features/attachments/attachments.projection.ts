import { Injectable } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import { orderShapes } from '../../departments/order-shapes.js';
import { requisitionShapes } from '../../departments/procurement/requisition-shapes.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import type { Transition } from '../../engine/log/transition.js';
import { attachmentsIn, namesFiles } from '../../shape/attachments.js';
import { AttachmentUse } from './attachment-use.entity.js';

type Shapes = Readonly<Record<string, Type>>;

const naming = (shapes: Shapes): string[] => Object.keys(shapes).filter((type) => namesFiles(shapes[type]));

const uses = (shapes: Shapes, { process, type, data }: Transition): Write[] =>
  attachmentsIn(shapes[type], data).map(({ id, path }) =>
    put(AttachmentUse, { process, attachmentId: id.toLowerCase(), type, path: path.replace(/\[\d+\]/g, '') }),
  );

/** Notes which process a file hangs on, and where, in the very statement in which an event names it. */
@Injectable()
export class AttachmentProjection {
  @OnTransition(order, { on: naming(orderShapes) })
  noteInOrder(transition: Transition): Write[] {
    return uses(orderShapes, transition);
  }

  @OnTransition(purchaseRequisition, { on: naming(requisitionShapes) })
  noteInRequisition(transition: Transition): Write[] {
    return uses(requisitionShapes, transition);
  }
}
