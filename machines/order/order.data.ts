import type { DeliveryData, ExceptionData, SettlementData } from './data/delivery.data.js';
import type { PlanData } from './data/plan.data.js';
import type { ProductionData } from './data/production.data.js';
import type { ApprovalsData } from './v3/approvals/approvals.data.js';
import type { GoodsData } from './v3/goods/goods.data.js';
import type { MoneyData } from './v3/money/money.data.js';
import type { EntryData, ReviewData } from './data/review.data.js';

/** The events of versions 1 and 2 with their data. */
export type OrderDataV1 = EntryData &
  ReviewData &
  PlanData &
  ProductionData &
  DeliveryData &
  SettlementData &
  ExceptionData;

/** Every event of an order with its data, in whatever version. */
export type OrderData = OrderDataV1 & GoodsData & MoneyData & ApprovalsData;
export type OrderEventType = keyof OrderData;

export type { DeliveryData, EntryData, ExceptionData, PlanData, ProductionData, ReviewData, SettlementData };
export type * from './order.words.js';
