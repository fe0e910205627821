import type { Decimal } from '../decimal.js';
import type { Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type {
  Concession,
  Disposition,
  Entry,
  EntryChanges,
  InspectionItem,
  IssuedOffice,
  OrderData,
  ReviewingOffice,
} from './order.schema.js';

/** How much of a line has come how far, in the line's unit. */
export interface Quantities {
  ordered: Decimal;
  produced: Decimal;
  passed: Decimal;
  rejected: Decimal;
  accepted: Decimal;
  delivered: Decimal;
  invoiced: Decimal;
}

/** The data of one event, stamped. */
export type Noted<Type extends keyof OrderData> = OrderData[Type] & Stamp;

/** A decision that looked at some fields of the entry: it goes stale when one of them changes. */
export interface Relying {
  reliedOn: string[];
  stale: boolean;
}

export type Review<Type extends keyof OrderData> = Noted<Type> & Relying;

export interface Plan<Type extends keyof OrderData> {
  status: 'drafting' | 'submitted' | 'effective' | 'not-needed';
  content: Review<Type> | null;
  /** Approval, return or declaration. */
  decision: (Stamp & { reason: string | null }) | null;
}

export interface Contract {
  status: 'drafting' | 'submitted' | 'approved' | 'signed' | 'filed';
  text: (Noted<'sales.submit-contract'> & Relying) | null;
  opinion: Noted<'legal.approve-contract'> | null;
  returned: (Stamp & { reason: string | null }) | null;
  signature: Noted<'sales.sign-contract'> | null;
  filing: Noted<'sales.file-contract'> | null;
}

export interface Exception extends Stamp {
  id: string;
  kind: 'delay' | 'quality' | 'material' | 'equipment';
  cause: string;
  solution: string;
  open: boolean;
}

export interface FailedInspection extends Stamp {
  round: number;
  items: InspectionItem[];
  disposition: Disposition;
  lines: { line: number; rejected: Decimal }[];
  measures: string | null;
  /** From version 3 on, where goods are used as they are. */
  concession?: Concession;
}

export interface PlanChange extends Noted<'production.request-plan-change'> {
  status: 'requested' | 'supported' | 'approved' | 'rejected' | 'lapsed';
  supportedBy: string[];
}

export interface Waiver extends Stamp {
  rule: string;
  reason: string | null;
  approvedBy: Stamp | null;
}

export interface WriteOff extends Stamp {
  amount: Decimal;
  reason: string | null;
  approvedBy: Stamp | null;
}

/** An invoice, or from version 4 on a credit note as such; before it that was an invoice below zero. */
export interface IssuedInvoice extends Omit<Noted<'finance.issue-invoice'>, 'kind'> {
  kind?: Noted<'finance.issue-invoice'>['kind'] | 'credit-note';
  /** Of a credit note, the number of the invoice that it takes something off. */
  corrects?: string;
}

/** Milestones of an order, in the company's words. */
export const MILESTONES = [
  'received',
  'reviewed',
  'planned',
  'producing',
  'inspected',
  'customer-accepted',
  'delivered',
  'settled',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/**
 * Everything the machine remembers of an order. JSON only: no Date, no undefined, no Map. What version 3 keeps beside is
 * declared by its aspects (`v3/<aspect>/<aspect>.facts.ts`); an order of an older version has none of it.
 */
export interface OrderFacts {
  no: string;
  entry: Entry;
  revision: number;
  /** Who entered, corrected or amended the order, and those they stood in for. */
  authors: string[];
  /** Where the order stands; `entering` before it has a number, `cancelled` after it was given up. */
  milestone: Milestone | 'entering' | 'cancelled';
  /** The milestone to return to when an amended order passes its review again. */
  returnTo: Milestone | null;
  quantities: Record<string, Quantities>;

  check: Noted<'clerk.confirm-check'> | null;
  reviews: { [Dept in ReviewingOffice]: Review<`${Dept}.review`> | null };
  /** Departments whose objection is open, and how earlier ones were resolved. */
  objections: {
    department: ReviewingOffice;
    text: string;
    solution: string | null;
    by: string;
    at: string;
    resolvedAt: string | null;
  }[];
  clearedDate: Noted<'sales.clear-delivery-date'> | null;
  quote: Review<'sales.quote'> | null;
  contract: Contract;
  strategyMeeting: Noted<'sales.hold-strategy-meeting'> | null;
  reviewMeeting: Noted<'sales.hold-review-meeting'> | null;
  /** The last time the review was passed, and for which revision. */
  reviewPassed: Stamp | null;

  issue: Noted<'clerk.issue-order'> | null;
  acknowledged: { [Dept in IssuedOffice]: Noted<`${Dept}.acknowledge-order`> | null };
  productionPlan: Plan<'production.submit-plan'>;
  procurementPlan: Plan<'procurement.submit-plan'>;
  logisticsPlan: Plan<'logistics.submit-plan'>;
  kickoff: Noted<'sales.hold-kickoff'> | null;
  designReview: Review<'engineering.pass-design-review'> | null;
  sample: (Review<'engineering.submit-sample'> & { returned: string | null }) | null;
  sampleConfirmation: Noted<'sales.confirm-sample'> | null;

  incoming: (Stamp & { item: string; quantity: Decimal; report: string; lot?: string; result: 'pass' | 'fail' })[];
  preparation: Review<'production.report-preparation'> | null;
  inspectionPlan: Review<'quality.release-inspection-plan'> | null;
  jointPreparation: Noted<'quality.join-preparation'> | null;

  /** When production began, however often the order was set back since. */
  started: Stamp | null;
  reports: Noted<'production.report-progress'>[];
  exceptions: Exception[];
  inProcess: Noted<'quality.record-in-process'>[];
  finished: Stamp | null;
  finalInspection: Review<'quality.pass-final'> | null;
  failedInspections: FailedInspection[];
  planChange: PlanChange | null;
  cancellationImpact: Noted<'production.assess-cancellation'> | null;

  arrangement: Noted<'sales.arrange-acceptance'> | null;
  presentation: Noted<'sales.present-product'> | null;
  /** From version 3 on each has a number of its own. */
  complaints: (Noted<'sales.record-objection'> & { id?: string; resolution: string | null; open: boolean })[];
  acceptances: Noted<'sales.record-acceptance'>[];
  packing: Review<'production.pack'> | null;
  confirmation: Review<'clerk.confirm-delivery'> | null;
  dispatches: Noted<'logistics.dispatch'>[];
  transit: Noted<'logistics.report-transit'>[];
  transportExceptions: Noted<'logistics.report-transport-exception'>[];
  handOvers: Noted<'logistics.hand-over'>[];

  payments: Noted<'finance.record-payment'>[];
  costs: Noted<'finance.record-costs'> | null;
  invoices: IssuedInvoice[];
  reconciliation: Noted<'finance.reconcile'> | null;
  writeOffs: WriteOff[];

  hold: (Stamp & { reason: string | null }) | null;
  waivers: Waiver[];
  /** Revisions before the present one, with what changed, by whom and with whose consent. */
  amendments: (Noted<'sales.amend'> & { reason: string | null; changed: string[]; before: EntryChanges })[];
  closing: (Stamp & { type: string; reason: string | null }) | null;
}

export type OrderEvent = Recorded<OrderData>;
export type OrderInput = { no: string };

export type {
  Concession,
  Disposition,
  Entry,
  EntryChanges,
  IssuedOffice,
  LineQuantity,
  OrderLine,
  PlanNode,
  PlanTask,
  ReviewingOffice,
} from './order.schema.js';
