import type { Office } from '../offices.js';
import type { Text } from '../rulebook.js';

/**
 * What recurs: a rule of recurrence that starts a process for each of its periods. A kind of process may ship some; the
 * company sets them, and its own, as policy.
 */
export interface Cadence {
  name: Text;
  /** RFC 5545 in the company's zone: `FREQ=MONTHLY;BYMONTHDAY=-1`; with `DTSTART:…` before it where it has to begin somewhere. */
  rrule: string;
  /** Where the day is no working day. */
  shift: 'next' | 'previous' | 'none';
  /**
   * What begins. In texts of the data `{day}` is the day on which it begins and `{period}` the day of the rule itself;
   * `{day+5}` is five days later, `{day+5w}` five working days; `{month}` is the month of the rule's day, `{month+1}` the next.
   */
  starts: { kind: string; event: string; data: Readonly<Record<string, unknown>> };
  /** In the name of which office it begins; without it, that of the event. */
  office?: Office;
  /** Nothing begins by it for now. */
  paused?: boolean;
}
