import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import { PageQuery } from '../../identity/list.dto.js';
import { BusinessDay, Count, ListOf, OneOf, OptionalText, Text } from '../../schema/fields.js';
import { JsonObject } from '../../http/json-field.js';

const LONGEST_REASON = 2000;

/**
 * An event for the door. Who sends it comes from the sign-in, never from here.
 * @example { "type": "requester.withdraw", "reason": "found in another store", "seen": 3 }
 */
export class EventRequest {
  /** `sales.review` */
  @Text({ max: 100 }) type: string;
  /** What the event's schema asks for; see `next`. */
  @JsonObject({ optional: true }) data?: Record<string, unknown>;
  /** When it happened, ISO 8601; now, when absent. */
  @OptionalText({ max: 40 }) occurredAt?: string;
  /** Some events have to say why. */
  @OptionalText({ max: LONGEST_REASON }) reason?: string;
  /** The version that the sender looked at; an approval or a signature has to name it, here or as `If-Match`. */
  @Count({ min: 1, optional: true }) seen?: number;
}

/** An event for one of many orders. */
class BulkItem {
  @Text({ max: 60 }) no: string;
  @Text({ max: 100 }) type: string;
  @JsonObject({ optional: true }) data?: Record<string, unknown>;
  @OptionalText({ max: 40 }) occurredAt?: string;
  @OptionalText({ max: LONGEST_REASON }) reason?: string;
  /** The version that the sender has seen, as `If-Match` of a single event. */
  @Count({ min: 1, optional: true }) expectedVersion?: number;
  /** The version that the sender looked at; the row holds even when something else has happened since. */
  @Count({ min: 1, optional: true }) seen?: number;
}

const MOST_AT_ONCE = 200;

/**
 * Events for many orders; 200 at most. Those of one order are taken in their order, different orders side by side.
 * @example { "items": [{ "no": "SO-000123", "type": "clerk.hold", "reason": "the customer is moving" }] }
 */
export class BulkRequest {
  @ListOf(BulkItem, { min: 1, max: MOST_AT_ONCE }) items: BulkItem[];
}

export class PathQuery {
  /** The milestone to reach; the last one, when absent. */
  @OptionalText({ max: 50 }) to?: string;
}

export class HistoryQuery extends PageQuery {}

const YES_OR_NO = ['true', 'false'];

/** Which processes of a kind. */
export class ProcessFilter {
  /** Only those in one of these states, with commas between. */
  @OptionalText({ max: 300 }) state?: string;
  /** On hold. */
  @OneOf(YES_OR_NO, { optional: true }) held?: 'true' | 'false';
  /** Only what is due before this day. */
  @BusinessDay({ optional: true }) dueBefore?: string;
  /** Only what this office has to answer. */
  @OneOf(OFFICES, { optional: true }) waitsFor?: Office;
  /** Only what whoever asks follows, and is open. */
  @OneOf(YES_OR_NO, { optional: true }) mine?: 'true' | 'false';
  /** Only what is about the process of this number, or was caused by it. */
  @OptionalText({ max: 60 }) about?: string;
  /** Part of a number or a title. */
  @OptionalText({ max: 100 }) q?: string;
}

/** Which processes, and which part of the list. */
export class ProcessesQuery extends ProcessFilter implements PageQuery {
  /** `nextCursor` of the part before. */
  @OptionalText({ max: 1000 }) cursor?: string;
  /** 1 to 200; 50 unless told. */
  @OptionalText({ max: 3 }) limit?: string;
}

/** The command that a body asks for, with what its headers say of it. */
export const commandOf = <Said extends object>({ type, data, occurredAt, reason, seen }: EventRequest, said: Said) => ({
  type,
  data,
  occurredAt,
  reason,
  seen,
  ...said,
});
