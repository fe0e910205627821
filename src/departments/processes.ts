import { machines } from '../../machines/index.js';
import { order } from '../../machines/order/order.process.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import type { Registered } from '../process/processes.js';
import { orderShapes } from './order-shapes.js';
import { requesterSum } from './procurement/requester-sum.js';
import { requisitionShapes } from './procurement/requisition-shapes.js';

/** Every process that the company runs, with what checks its events' data. */
export const registeredProcesses: Registered[] = [
  { versions: machines[order.kind], shapes: orderShapes },
  {
    versions: machines[purchaseRequisition.kind],
    shapes: requisitionShapes,
    observers: { 'requester-sum': requesterSum },
  },
];
