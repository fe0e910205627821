import { ORDERS_AT_LINE } from '../../../machines/maintenance/maintenance.orders.js';
import { DOWN_EQUIPMENT } from '../../../machines/order/order.equipment.js';
import type { Observers } from '../../engine/processes.js';
import { downEquipment, ordersAtLine } from './equipment-observers.js';
import { monthObservers } from './month-observers.js';

/** What production reads for the rules of processes. */
export const productionObservers: Observers = {
  ...monthObservers,
  [ORDERS_AT_LINE]: ordersAtLine,
  [DOWN_EQUIPMENT]: downEquipment,
};
