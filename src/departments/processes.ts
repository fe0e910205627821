import { machines } from '../../machines/index.js';
import { order } from '../../machines/order/order.process.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import type { Observers, Registered } from '../engine/processes.js';
import { financeObservers } from './finance/finance.observers.js';
import { orderShapes } from './order-shapes.js';
import { procurementObservers } from './procurement/procurement.observers.js';
import { requisitionShapes } from './procurement/requisition-shapes.js';

const SHAPES: Readonly<Record<string, Registered['shapes']>> = {
  [order.kind]: orderShapes,
  [purchaseRequisition.kind]: requisitionShapes,
};

/** What the departments read for the rules of processes, a line each. */
const observers: Observers = { ...financeObservers, ...procurementObservers };

/** Every process that the company runs, with what checks its events' data. */
export const registeredProcesses: Registered[] = Object.entries(machines).map(([kind, versions]) => ({
  versions,
  shapes: SHAPES[kind] ?? {},
  observers,
}));
