import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { LinkData } from './link.schema.js';

export type LinkEvent = Recorded<LinkData>;

type Reasoned = Stamp & { reason: string | null };

/** What the customer has signed behind the link, and what sales has made of it. */
export interface CustomerSignature extends Noted<LinkData['customer.sign-acceptance']> {
  /** Counted from 1: by it sales names the one that it confirms. */
  signature: number;
  /** The number of the acceptance report that it becomes. */
  reportNo: string;
  confirmed: Stamp | null;
  declined: Reasoned | null;
}

/** What the customer has complained of behind the link, and the case that it has become. */
export interface CustomerComplaint extends Noted<LinkData['customer.complain']> {
  caseNo: string;
}

/**
 * Everything the machine remembers of one customer's link. The key that opens it is no part of it: the log is read by many,
 * and nobody may find in it what opens a link.
 */
export interface LinkFacts {
  no: string;
  revision: number;
  order: string | null;
  /** The office that has given it: sales or the follow-up clerk. */
  office: Office | null;
  given: Noted<LinkData['sales.give-link']> | null;
  signatures: CustomerSignature[];
  /** The signatures that sales has answered, each as often as it was: the rule lets it be once. */
  answered: number[];
  complaints: CustomerComplaint[];
  revoked: Reasoned | null;
  expired: Stamp | null;
}
