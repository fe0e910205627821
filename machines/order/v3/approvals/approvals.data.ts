import type { Nothing } from '../../order.words.js';

/** The data of the events that this aspect adds. */
export interface ApprovalsData {
  /** To cancel an order of which something was delivered or paid: one of the management asks, with the reason. */
  'management.request-cancellation': { impactAccepted: boolean };
  /** Another one cancels it. */
  'management.approve-cancellation': Nothing;
  /** Or it goes on, with the reason. */
  'management.reject-cancellation': Nothing;
}
