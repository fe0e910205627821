import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { SalesPlanData } from './sales-plan.schema.js';

export type SalesPlanEvent = Recorded<SalesPlanData>;

type Drafted = SalesPlanData['sales.draft-sales-plan'];
type Split = SalesPlanData['sales.split-sales-plan'];

/** What a plan says: how much, where, of what, through whom, at what cost, by whom and when. */
export interface PlanContent {
  salesStrategy: string;
  salesTarget: string;
  regions: Drafted['regions'];
  varieties: Drafted['varieties'];
  channels: Drafted['channels'];
  budget: Drafted['budget'];
  quarters: Split['quarters'];
  lines: Split['lines'];
}

/** What had been sold by then, as the door read it. */
interface Sold {
  sold: string | null;
  orders: number | null;
}

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of an annual plan of sales. */
export interface SalesPlanFacts extends PlanContent {
  no: string;
  /** 1 as first drafted; every draft and adjustment adds one. */
  revision: number;
  year: number;
  currency: string | null;
  researchBasis: string | null;
  doc: string | null;
  drafted: Stamp | null;
  /** Whoever has drafted it, or stood in for him: none of them approves it. */
  drafters: string[];
  returned: Reasoned | null;
  approved: Noted<SalesPlanData['management.approve-sales-plan']> | null;
  splitAt: Stamp | null;
  /** What waits for the leader's decision. */
  proposal: (PlanContent & Reasoned & Sold) | null;
  adjustments: (Reasoned &
    Sold & { targetBefore: string; targetAfter: string; approval: Stamp & { opinion?: string } })[];
  rejected: (Reasoned & { targetAfter: string })[];
  /** The year is over. */
  over: boolean;
  closed: (Noted<SalesPlanData['sales.close-sales-plan']> & Sold) | null;
  withdrawn: Reasoned | null;
}
