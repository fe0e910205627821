import type { Effect, LoggedEvent } from '../process.js';
import type { HandedItem, HandoverFacts } from './handover.types.js';

/** Who carries out what of a hand-over is no process. */
export const HANDED_OVER = 'handed-over';

/** Drafts that have come into other hands, and delegations that are to. */
export interface HandedOver {
  handover: string;
  from: string;
  drafts: { draft: string; to: string }[];
  delegations: { delegation: string; to: string }[];
  /** Who has looked after it, and may propose that somebody else stands in; the one first who has finished it. */
  by: string[];
}

const of = (items: readonly HandedItem[], kind: string): HandedItem[] => items.filter((item) => item.kind === kind);

/**
 * A draft passes as soon as its successor has accepted it: nobody else can finish it. Somebody for whom the person stands in
 * is left without him when the hand-over is finished, and not before.
 */
export function handoverEffects(event: LoggedEvent, after: HandoverFacts): Effect[] {
  const { no, person, items, supervised, lister } = after;
  const tell = (more: Partial<HandedOver>): Effect[] => {
    const told: HandedOver = { handover: no, from: person ?? '', drafts: [], delegations: [], by: [], ...more };
    return told.drafts.length + told.delegations.length === 0 ? [] : [{ consumer: HANDED_OVER, payload: told }];
  };
  if (event.type === 'any.accept-handover') {
    return tell({
      drafts: of(items, 'drafts').flatMap(({ item, successor, accepted }) =>
        successor !== null && accepted?.at === event.at ? [{ draft: item, to: successor }] : [],
      ),
    });
  }
  if (event.type !== 'any.finish-handover') return [];
  const by = [event.by, supervised?.by, lister?.person].flatMap((one) => one ?? []);
  return tell({
    delegations: of(items, 'delegations').flatMap(({ item, successor }) =>
      successor === null ? [] : [{ delegation: item, to: successor }],
    ),
    by: [...new Set(by)],
  });
}
