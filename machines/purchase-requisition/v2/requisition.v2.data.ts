/** The events that version 2 adds, with their data. */
export interface RequisitionDataV2 {
  /** The order for which it was asked is over: settled, cancelled, or declined. */
  'order.withdraw-requisition': { order: string };
}
