import type { Aspect, OrderFactsV4 } from './aspect.js';
import { batches } from './batches/batches.js';
import { changes } from './changes/changes.js';
import { findings } from './findings/findings.js';
import { withdrawals } from './withdrawals/withdrawals.js';

/** What version 4 says otherwise, subject by subject, in the order in which they record an event. */
export const ASPECTS: readonly Aspect[] = [changes, findings, withdrawals, batches];

/** What version 4 keeps of every new order beside the facts of version 3. */
export const BLANK: Partial<OrderFactsV4> = Object.assign(
  {},
  ...ASPECTS.map(({ blank }) => blank),
) as Partial<OrderFactsV4>;
