import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { ContactData } from './contact.schema.js';

export type ContactEvent = Recorded<ContactData>;

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of one contact with a customer. */
export interface ContactFacts {
  no: string;
  revision: number;
  customer: string;
  order: string | null;
  /** Whose it is: sales of notices and visits, the clerk of his notes, else the office that registered it. */
  office: Office | null;
  drafted: Noted<ContactData['sales.draft-notice']> | null;
  /** Of a date that moved: the instant by which the customer is to be told. */
  tellBy: string | null;
  registered: Noted<ContactData['any.register-contact']> | null;
  visit: Noted<ContactData['sales.plan-visit']> | null;
  notes: Noted<ContactData['clerk.note-contact']>[];
  /** The day on which the clerk asks again; null where he does not. */
  nextOn: string | null;
  /** That day has come. */
  due: boolean;
  sent: Noted<ContactData['sales.send-notice']>[];
  answers: Noted<ContactData['sales.record-answer']>[];
  visits: Noted<ContactData['sales.record-visit']>[];
  surveys: Noted<ContactData['sales.record-survey']>[];
  closed: Noted<ContactData['keeper.close-contact']> | null;
  dropped: Reasoned | null;
}
