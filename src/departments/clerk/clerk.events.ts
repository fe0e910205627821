import { BusinessDay, Flag, JudgedText, ManyOf } from '../../shape/fields.js';
import { ListOf } from '../../shape/nested.js';
import { NoData } from '../../shape/shapes.js';
import { OrderEntry } from '../../shape/order/entry.js';
import type { DataOf } from '../../shape/order/parts.js';
import { Answered } from '../../shape/order/parts.js';

const ISSUED_OFFICES = ['production', 'procurement', 'quality', 'logistics'] as const;

/** The preliminary check, with what was asked and what the customer answered (S2§二1). */
class PreliminaryCheck implements DataOf<'clerk.confirm-check'> {
  @Flag() complete: boolean;
  @Flag() accurate: boolean;
  @ListOf(() => Answered, { max: 200 }) queries: Answered[];
}

class OrderIssue implements DataOf<'clerk.issue-order'> {
  @ManyOf(ISSUED_OFFICES, { min: 1 }) copiesTo: (typeof ISSUED_OFFICES)[number][];
}

class DeliveryConfirmation implements DataOf<'clerk.confirm-delivery'> {
  @BusinessDay() on: string;
  @JudgedText({ max: 500 }) place: string;
  @Flag() customerReady: boolean;
}

export const clerkEvents = {
  'clerk.enter-order': OrderEntry,
  'clerk.confirm-check': PreliminaryCheck,
  'clerk.return-to-entry': NoData,
  'clerk.issue-order': OrderIssue,
  'clerk.approve-production-plan': NoData,
  'clerk.return-production-plan': NoData,
  'clerk.approve-procurement-plan': NoData,
  'clerk.return-procurement-plan': NoData,
  'clerk.release': NoData,
  'clerk.confirm-delivery': DeliveryConfirmation,
  'clerk.hold': NoData,
  'clerk.resume': NoData,
};
