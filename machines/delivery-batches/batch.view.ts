import { handing, lines, making, planning } from '../order/order.view.js';
import type { BatchFacts } from './batch.types.js';

/** A batch as it is answered: part by part as an order is, and of which order it is a part. */
export const batchView = (facts: BatchFacts): object => {
  const { of, entry, hold, waivers, approvals, started, closing, withdrawnPasses } = facts;
  return {
    order: of.order,
    batch: of.batch,
    ...entry,
    lines: lines(facts),
    hold,
    suspended: of.suspended,
    invoices: of.invoices,
    started,
    waivers,
    lapsedWaivers: approvals.lapsedWaivers,
    withdrawnPasses,
    closing,
    ...planning(facts),
    ...making(facts),
    ...handing(facts),
    settlement: {},
  };
};
