import type { DeliveryData, ExceptionData, SettlementData } from './data/delivery.data.js';
import type { PlanData } from './data/plan.data.js';
import type { ProductionData } from './data/production.data.js';
import type { EntryData, ReviewData } from './data/review.data.js';

/** Every event of an order with its data. */
export type OrderData = EntryData &
  ReviewData &
  PlanData &
  ProductionData &
  DeliveryData &
  SettlementData &
  ExceptionData;
export type OrderEventType = keyof OrderData;

export type { DeliveryData, EntryData, ExceptionData, PlanData, ProductionData, ReviewData, SettlementData };
export type * from './order.words.js';
