import { client } from '../api/client.js';
import type { Place } from '../api/process-queries.js';
import type { JudgedRule, Next } from '../api/types.js';

/** The unmet rules on the way to the next milestone that an event can settle. */
export function dutiesOf(type: string, { events }: Next): JudgedRule[] {
  const due = events
    .filter(({ goal }) => goal)
    .flatMap(({ rules }) => rules)
    .filter(({ applies, met, waived, remedyEvents }) => applies && !met && !waived && remedyEvents.includes(type));
  return [...new Map(due.map((rule) => [rule.rule, rule])).values()];
}

/**
 * What of it is still open once the event was recorded, for its sender to see before anybody misses it. Asked of the
 * server itself: what the page remembers is of before.
 */
export async function dutiesLeft(type: string, place: Place): Promise<JudgedRule[]> {
  const { data } = await client.GET('/api/processes/{kind}/{no}/next', { params: { path: place } });
  return data ? dutiesOf(type, data) : [];
}
