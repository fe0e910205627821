import type { Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { Holding } from './handover.holdings.js';
import type { HandoverData } from './handover.schema.js';

export type HandoverEvent = Recorded<HandoverData>;

type Reasoned = Stamp & { reason: string | null };

/** What is handed over, and to whom. */
export interface HandedItem extends Holding {
  /** The listing with which it came; the first is 1. */
  listing: number;
  successor: string | null;
  accepted: Stamp | null;
}

/** Everything the machine remembers of a hand-over. */
export interface HandoverFacts {
  no: string;
  /** 1 as listed; each further listing adds one. */
  revision: number;
  /** Who hands over. */
  person: string | null;
  /** The first of his offices, by which it is known. */
  office: Office | null;
  cause: HandoverData['any.list-handover']['cause'] | null;
  /** His last day. */
  dueOn: string | null;
  remarks: string | null;
  lister: { office: Office; person: string } | null;
  supervisor: string | null;
  listedAt: string | null;
  items: HandedItem[];
  declined: (Reasoned & { items: string[] })[];
  returned: Reasoned[];
  supervised: (Stamp & { remarks: string | null }) | null;
  finished: Stamp | null;
  cancelled: Reasoned | null;
}
