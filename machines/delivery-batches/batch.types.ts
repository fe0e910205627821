import type { Stamp } from '../kit/record.js';
import type { OrderData } from '../order/order.schema.js';
import type { OrderFactsV4 } from '../order/v4/aspect.js';
import type { ToldOfOrder } from '../order/v4/batches/batches.follow-ups.js';
import type { Recorded } from '../rulebook.js';
import type { batchSchema } from './batch.schema.js';

/** An invoice of the order that names the batch. */
export interface InvoiceOfBatch {
  invoiceNo: string;
  on: string;
}

/** What the order tells its batch; nobody else sends it. */
export interface BatchOrders {
  'order.open-batch': ToldOfOrder;
  'order.update-batch': ToldOfOrder;
  'order.resume-batch': ToldOfOrder;
  'order.suspend-batch': Record<string, never>;
  'order.hold-batch': Record<string, never>;
  'order.release-batch': Record<string, never>;
  'order.cancel-batch': Record<string, never>;
  'order.close-batch': Record<string, never>;
  'order.note-invoice': InvoiceOfBatch;
}

/** Every event of a batch with its data: those of an order that are sent to a batch, and what the order tells it. */
export type BatchData = Pick<OrderData, keyof typeof batchSchema> & BatchOrders;
export type BatchEvent = Recorded<BatchData>;

type Reasoned = Stamp & { reason: string | null };

/**
 * Everything the machine remembers of a delivery batch: what an order remembers of being made, inspected, accepted and
 * delivered, with the quantities of the batch; and beside it what is the batch's own.
 */
export interface BatchFacts extends OrderFactsV4 {
  of: {
    order: string;
    batch: number;
    opened: Stamp | null;
    /** On hold by itself. `hold` is what stops it: its own hold, or its order's. */
    hold: Reasoned | null;
    /** On hold with its order. */
    orderHold: Reasoned | null;
    /** It waits while its order is changed. */
    suspended: Reasoned | null;
    invoices: (InvoiceOfBatch & Stamp)[];
  };
}
