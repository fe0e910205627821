import type { Decimal } from '../decimal.js';
import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { PlanData } from './plan.schema.js';

export type PlanEvent = Recorded<PlanData>;

type Reasoned = Stamp & { reason: string | null };

/** The offices that are consulted on the production plan (S0§三(一)3). */
export const CONSULTED = ['sales', 'procurement'] as const;
export type Consulted = (typeof CONSULTED)[number];

export interface Objection extends Reasoned {
  office: Consulted;
  /** The revision of the plan that answers it; null while none does. */
  answered: number | null;
}

/** What of the month's procurement was ordered by a purchase order. */
export interface OrderedGoods {
  purchaseOrder: string;
  item: string;
  specification: string;
  quantity: Decimal;
}

export type Procurement = Noted<PlanData['procurement.draft-procurement']> & {
  returned: Reasoned | null;
  approved: Stamp | null;
};

export type AdjustmentStatus =
  'applied' | 'supported' | 'approved' | 'rejected' | 'withdrawn' | 'implemented' | 'lapsed';

/** A written application to change the plan in force (S0§三(三)). */
export type Adjustment = Noted<PlanData['any.apply-adjustment']> & {
  office: Office;
  status: AdjustmentStatus;
  supported: Noted<PlanData['production.support-adjustment']> | null;
  /** By the leader, who says why where he rejects it. */
  decided: Reasoned | null;
  implemented: Stamp | null;
};

/** What came of the month, product by product and item by item. */
export interface Outcome {
  products: { productNo: string; planned: Decimal; made: Decimal; delivered: Decimal }[];
  items: { item: string; planned: Decimal; bought: Decimal }[];
}

/** Everything the machine remembers of the plan of a month. */
export interface PlanFacts {
  no: string;
  /** 1 as opened; every draft after the first and every adjustment that is carried out adds one. */
  revision: number;
  /** `YYYY-MM`. */
  month: string;
  dueOn: string | null;
  opened: Stamp | null;
  forecast: (Noted<PlanData['sales.submit-forecast']> & { late: boolean }) | null;
  /** The plan as it is now. */
  plan: Noted<PlanData['production.draft-plan']> | null;
  /** The forecast was changed since, and nothing is released: the plan is made anew. */
  outdated: boolean;
  /** Which office has confirmed which revision. */
  confirmations: (Stamp & { office: Consulted })[];
  objections: Objection[];
  released: Stamp | null;
  procurement: Procurement | null;
  ordered: OrderedGoods[];
  /** The newest last; there is one at a time. */
  adjustments: Adjustment[];
  /** The month has passed. */
  over: boolean;
  closed: (Noted<PlanData['production.close-plan']> & Outcome) | null;
}
