import type { Aspect, OrderFactsV4 } from './aspect.js';
import { batches } from './batches/batches.js';
import { changes } from './changes/changes.js';
import { contacts } from './contacts/contacts.js';
import { filing } from './filing/filing.js';
import { findings } from './findings/findings.js';
import { risks } from './risks/risks.js';
import { terms } from './terms/terms.js';
import { withdrawals } from './withdrawals/withdrawals.js';

/** What version 4 says otherwise, subject by subject, in the order in which they record an event; what is decided on last. */
export const ASPECTS: readonly Aspect[] = [terms, findings, withdrawals, batches, changes, risks, filing, contacts];

/** What version 4 keeps of every new order beside the facts of version 3. */
export const BLANK: Partial<OrderFactsV4> = Object.assign(
  {},
  ...ASPECTS.map(({ blank }) => blank),
) as Partial<OrderFactsV4>;
