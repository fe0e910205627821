import { machines } from '../../machines/index.js';
import { order } from '../../machines/order/order.process.js';
import { REQUISITIONS } from '../../machines/order/v3/making/requisitions.js';
import type { NumberedEvent } from '../../machines/order/v3/numbers/claims.js';
import { NUMBERED, numberOf } from '../../machines/order/v3/numbers/claims.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import { ORDER_STANDING } from '../../machines/purchase-requisition/v2/requisition.order.js';
import type { Registered } from '../engine/processes.js';
import { numberTaken } from './finance/number-taken.js';
import { orderShapes } from './order-shapes.js';
import { orderStanding } from './procurement/order-standing.js';
import { requesterSum } from './procurement/requester-sum.js';
import { requisitionsOfOrder } from './procurement/requisitions-of-order.js';
import { requisitionSums } from './procurement/requisition-sums.js';
import { requisitionShapes } from './procurement/requisition-shapes.js';

/** Every process that the company runs, with what checks its events' data. */
export const registeredProcesses: Registered[] = [
  {
    versions: machines[order.kind],
    shapes: orderShapes,
    observers: {
      [REQUISITIONS]: requisitionsOfOrder,
      ...Object.fromEntries(
        (Object.keys(NUMBERED) as NumberedEvent[]).map((type) => [numberOf(type), numberTaken(type)]),
      ),
    },
  },
  {
    versions: machines[purchaseRequisition.kind],
    shapes: requisitionShapes,
    observers: { 'requester-sum': requesterSum, 'requisition-sums': requisitionSums, [ORDER_STANDING]: orderStanding },
  },
];
