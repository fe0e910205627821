import type { OrderData } from '../../machines/order/order.data.js';
import { shapesFor } from '../shape/shapes.js';
import { clerkEvents } from './clerk/clerk.events.js';
import { engineeringEvents } from './engineering/engineering.events.js';
import { financeEvents } from './finance/finance.events.js';
import { legalEvents } from './legal/legal.events.js';
import { logisticsEvents } from './logistics/logistics.events.js';
import { managementEvents } from './management/management.events.js';
import { marketEvents } from './market/market.events.js';
import { procurementEvents } from './procurement/procurement.events.js';
import { productionEvents } from './production/production.events.js';
import { qualityEvents } from './quality/quality.events.js';
import { salesEvents } from './sales/sales.events.js';

/** The class that describes the data of every event of an order. */
export const orderShapes = shapesFor<OrderData>()({
  ...clerkEvents,
  ...salesEvents,
  ...marketEvents,
  ...legalEvents,
  ...engineeringEvents,
  ...productionEvents,
  ...procurementEvents,
  ...qualityEvents,
  ...logisticsEvents,
  ...financeEvents,
  ...managementEvents,
});
