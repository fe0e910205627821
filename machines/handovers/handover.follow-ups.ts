import { PASS_ON } from '../kit/beside.js';
import type { FollowUp, LoggedEvent } from '../process.js';
import { holdingsOf } from './handover.holdings.js';
import type { HandoverFacts } from './handover.types.js';

/** Why an order has another clerk, for its log. */
const reasonOf = (no: string): string => `工作交接 ${no}`;

/**
 * Finished, everything that he still holds passes to its successor, each by one event in its own log: an order by the change
 * of its clerk, everything else by an event of its kind. What has come to its end meanwhile stays as it is.
 */
export function handoverFollowUps(_before: HandoverFacts | null, event: LoggedEvent, after: HandoverFacts): FollowUp[] {
  if (event.type !== 'any.finish-handover') return [];
  const held = new Set(holdingsOf(event)?.map(({ item }) => item));
  return after.items.flatMap(({ item, by, successor }): FollowUp[] => {
    if (by === null || successor === null || !held.has(item)) return [];
    const passedOn = { predecessor: after.person, successor, handover: after.no };
    const data = by === PASS_ON ? passedOn : { person: successor };
    return [{ send: item, event: { type: by, data, reason: reasonOf(after.no) } }];
  });
}
