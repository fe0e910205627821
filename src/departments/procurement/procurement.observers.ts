import { REQUISITIONS } from '../../../machines/order/v3/making/requisitions.js';
import { SUPPLIER_STANDINGS } from '../../../machines/order/v4/changes/suppliers.js';
import {
  APPROVED_REQUISITIONS,
  OPEN_PLANS,
  SHARED_REQUISITIONS,
  STOCK_ITEMS,
  TAKING_ORDERS,
} from '../../../machines/purchase-orders/purchase.orders.js';
import { SUPPLIER_STANDING } from '../../../machines/purchase-orders/purchase.rules.js';
import { ORDER_STANDING } from '../../../machines/purchase-requisition/v2/requisition.order.js';
import { KNOWN_ITEM } from '../../../machines/stock-items/stock.rules.js';
import type { Observers } from '../../engine/processes.js';
import { orderStanding } from './order-standing.js';
import {
  approvedRequisitions,
  knownItem,
  openPlans,
  sharedRequisitions,
  stockItems,
  supplierStanding,
  supplierStandings,
  takingOrders,
} from './purchase-observers.js';
import { requesterSum } from './requester-sum.js';
import { requisitionsOfOrder } from './requisitions-of-order.js';
import { requisitionSums } from './requisition-sums.js';

/** What procurement reads for the rules of processes. */
export const procurementObservers: Observers = {
  [REQUISITIONS]: requisitionsOfOrder,
  'requester-sum': requesterSum,
  'requisition-sums': requisitionSums,
  [ORDER_STANDING]: orderStanding,
  [SUPPLIER_STANDING]: supplierStanding,
  [SUPPLIER_STANDINGS]: supplierStandings,
  [APPROVED_REQUISITIONS]: approvedRequisitions,
  [SHARED_REQUISITIONS]: sharedRequisitions,
  [TAKING_ORDERS]: takingOrders,
  [OPEN_PLANS]: openPlans,
  [STOCK_ITEMS]: stockItems,
  [KNOWN_ITEM]: knownItem,
};
