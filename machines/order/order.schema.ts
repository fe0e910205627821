import type { DataOf, ValueOf } from '../kit/schema.js';
import { amendment, exceptionSchema } from './schema/change.js';
import { clerkSchema } from './schema/clerk.js';
import type { DISPOSITIONS, ISSUED_OFFICES, REVIEWING_OFFICES } from './schema/choices.js';
import { deliverySchema } from './schema/delivery.js';
import type { Entry, EntryChanges, EntryData } from './schema/entry.js';
import { entryChangeV3, entrySchema } from './schema/entry.js';
import type { shippedLine } from './schema/parts.js';
import { planSchema } from './schema/plan.js';
import { productionSchema } from './schema/production.js';
import { correction, reviewSchema } from './schema/review.js';
import { settlementSchema } from './schema/settlement.js';
import { approvalsSchema } from './v3/approvals/approvals.schema.js';
import { goodsSchema } from './v3/goods/goods.schema.js';
import { moneySchema } from './v3/money/money.schema.js';
import { changesSchema } from './v4/changes/changes.schema.js';
import { withdrawalsSchema } from './v4/withdrawals/withdrawals.schema.js';

/** The data of the events of versions 1 and 2. */
export const orderSchemaV1 = {
  ...entrySchema,
  ...reviewSchema,
  ...planSchema,
  ...productionSchema,
  ...deliverySchema,
  ...settlementSchema,
  ...exceptionSchema,
};

/** The data of every event of an order, in whatever version. */
export const orderSchema = {
  ...orderSchemaV1,
  ...goodsSchema,
  ...moneySchema,
  ...approvalsSchema,
  ...clerkSchema,
  ...changesSchema,
  ...withdrawalsSchema,
};

/** What the events of the versions before 4 take otherwise: their orders are not delivered in parts. */
export const earlierShapes = {
  'sales.correct-entry': correction(entryChangeV3),
  'sales.amend': amendment(entryChangeV3),
};

/** The events of versions 1 and 2 with their data. */
export type OrderDataV1 = DataOf<typeof orderSchemaV1>;
/** Every event of an order with its data. */
export type OrderData = DataOf<typeof orderSchema>;
export type OrderEventType = keyof OrderData;

export type ReviewingOffice = keyof typeof REVIEWING_OFFICES;
export type IssuedOffice = keyof typeof ISSUED_OFFICES;
export type Disposition = keyof typeof DISPOSITIONS;
export type OrderLine = NonNullable<Entry['lines']>[number];
export type LineQuantity = ValueOf<typeof shippedLine>;
export type PlanNode = OrderData['production.submit-plan']['nodes'][number];
export type PlanTask = OrderData['production.submit-plan']['tasks'][number];
export type InspectionItem = OrderData['quality.fail-final']['items'][number];
/** Who allowed goods to be used as they are, and how many of which line in spite of which finding. */
export type Concession = NonNullable<OrderData['quality.fail-final']['concession']>;

export type { Entry, EntryChanges, EntryData };
export type { DeliveryData } from './schema/delivery.js';
export type { ExceptionData } from './schema/change.js';
export type { PlanData } from './schema/plan.js';
export type { ProductionData } from './schema/production.js';
export type { ReviewData } from './schema/review.js';
export type { SettlementData } from './schema/settlement.js';
