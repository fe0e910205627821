import type { ChangedAt } from '../approval.js';
import type { Decimal } from '../decimal.js';
import type { Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope, Recorded } from '../rulebook.js';
import type { OrderedPart, RequisitionData, RequisitionItem } from './requisition.schema.js';

/** The data of one event, stamped. */
export type Noted<Type extends keyof RequisitionData> = RequisitionData[Type] & Stamp;

/** Where a requisition stands, in the company's words; the last three are its ends. */
export const MILESTONES = [
  'drafted',
  'returned',
  'submitted',
  'signed',
  'awaiting-leader',
  'approved',
  'ordered',
  'rejected',
  'withdrawn',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/**
 * Why the company's leader has to approve (S0§四(三)2). `accumulated`: not this purchase alone, but what the requester
 * has asked for within the window reaches the threshold; it is named only where `amount` is not. From version 2 on
 * the same of the department, of an item and of an order.
 */
export type LeaderReason =
  | 'amount'
  | 'important'
  | 'accumulated'
  | 'accumulated-department'
  | 'accumulated-item'
  | 'accumulated-order'
  | 'over-budget';

/** Whether the leader has to approve, and the figures by which that was found. */
export interface Leadership {
  reasons: LeaderReason[];
  /** Version 1 compares amounts as they are, each in the requisition's own currency. */
  threshold: Decimal;
  /** Everything the requester has asked for within the window in that currency, this requisition included. */
  requesterSum: Decimal;
  windowDays: string;
}

/** Everything the machine remembers of a requisition. JSON only: no Date, no undefined, no Map. */
export interface RequisitionFacts {
  no: string;
  /** `entering` before it has a number. */
  milestone: Milestone | 'entering';
  /** 1 as drafted or first submitted; each revision of the form adds one. */
  revision: number;
  /** The department that asks; null before entry. */
  department: Office | null;
  order: string | null;
  /** What the order asked for, where an order did; it stays as it was. */
  draft: Noted<'order.draft-requisition'> | null;
  /** Person id of whoever asks: his requisitions add up against the threshold. */
  requester: string | null;
  /** Who asked for, filled in or revised it, and those they stood in for. */
  authors: string[];
  currency: string | null;
  items: RequisitionItem[];
  /** Sum of the items' amounts. */
  amount: Decimal;
  /** The last time the form was handed in: the requester's sum counts it from here. */
  submission: Stamp | null;
  signature: Stamp | null;
  /** The last return, and by which event. */
  returned: (Stamp & { type: 'department.return' | 'procurement.return'; reason: string | null }) | null;
  review: Noted<'procurement.review'> | null;
  /** Foreseen when the form is handed in, settled by the supply review. */
  leader: Leadership | null;
  decision: (Stamp & { verdict: 'approved' | 'rejected'; reason: string | null }) | null;
  purchase: Noted<'procurement.order'> | null;
  withdrawal: (Stamp & { reason: string | null }) | null;
  /** Since version 3: what purchase orders have ordered of it; nothing before the first. */
  parts?: OrderedPart[];
  /** Since version 2: for each part that is decided on the place in the log of the event that changed it last. */
  changedAt?: ChangedAt;
}

export type RequisitionEvent = Recorded<RequisitionData>;
export type EventOf<Type extends keyof RequisitionData> = Envelope & { type: Type; data: RequisitionData[Type] };
