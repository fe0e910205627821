import { Amount, Flag, OptionalText, Text } from '../../shape/fields.js';
import { NoData } from '../../shape/shapes.js';
import type { DataOf } from '../../shape/order/parts.js';

class Cancellation implements DataOf<'management.cancel'> {
  @Flag() impactAccepted: boolean;
}

class CancellationRequest implements DataOf<'management.request-cancellation'> {
  @Flag() impactAccepted: boolean;
}

/** `rule` is its id, e.g. `PL-13`. */
class WaiverRequest implements DataOf<'management.request-waiver'> {
  @Text({ max: 20 }) rule: string;
}

class WaiverApproval implements DataOf<'management.approve-waiver'> {
  @OptionalText({ max: 20 }) rule?: string;
}

/** One request by its number, e.g. `AD-1`, with the amount that was read in it. */
class AdjustmentDecision implements DataOf<'management.approve-adjustment'> {
  @Text({ max: 20 }) adjustment: string;
  @Amount({ positive: true }) amount: string;
}

export const managementEvents = {
  'management.approve-plan-change': NoData,
  'management.reject-plan-change': NoData,
  'management.approve-write-off': NoData,
  'management.cancel': Cancellation,
  'management.request-cancellation': CancellationRequest,
  'management.approve-cancellation': NoData,
  'management.reject-cancellation': NoData,
  'management.request-waiver': WaiverRequest,
  'management.approve-waiver': WaiverApproval,
  'management.approve-adjustment': AdjustmentDecision,
  'management.reject-adjustment': AdjustmentDecision,
};
