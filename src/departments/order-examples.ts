import type { OrderData } from '../../machines/order/order.data.js';
import { clerkExamples } from './clerk/clerk.examples.js';
import { engineeringExamples } from './engineering/engineering.examples.js';
import { financeExamples } from './finance/finance.examples.js';
import { legalExamples } from './legal/legal.examples.js';
import { logisticsExamples } from './logistics/logistics.examples.js';
import { managementExamples } from './management/management.examples.js';
import { marketExamples } from './market/market.examples.js';
import { procurementExamples } from './procurement/procurement.examples.js';
import { productionExamples } from './production/production.examples.js';
import { qualityExamples } from './quality/quality.examples.js';
import { salesExamples } from './sales/sales.examples.js';

/** One example of the data of every event. Together they tell of one order; the API's documentation shows them. */
export const orderExamples: Readonly<OrderData> = {
  ...clerkExamples,
  ...salesExamples,
  ...marketExamples,
  ...legalExamples,
  ...engineeringExamples,
  ...productionExamples,
  ...procurementExamples,
  ...qualityExamples,
  ...logisticsExamples,
  ...financeExamples,
  ...managementExamples,
};
