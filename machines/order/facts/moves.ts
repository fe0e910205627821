import type { OrderFacts } from '../order.types.js';
import type { BatchOfOrder } from '../v4/batches/batches.types.js';
import type { Moved, Moves } from './moved.js';

const NO_MOVES: Moves = { accepted: [], dispatched: [], handedOver: [], documents: [] };

type Own = Pick<OrderFacts, 'acceptances' | 'dispatches' | 'handOvers'>;
export interface Moving extends Own {
  batches?: readonly BatchOfOrder[];
}

/** What a process has recorded itself; who signed and who received stays where it was recorded. */
export const ownMoves = ({ acceptances, dispatches, handOvers }: Own): Moves => ({
  accepted: acceptances.flatMap(({ reportNo, signedOn, lines }) =>
    signedOn === undefined
      ? []
      : [
          {
            of: reportNo ?? null,
            on: signedOn,
            lines: lines.map(({ line, accepted }) => ({ line, quantity: accepted })),
          },
        ],
  ),
  dispatched: dispatches.map(({ shipment, on, lines }) => ({ of: shipment, on, lines })),
  handedOver: handOvers.map(({ shipment, on, lines }) => ({ of: shipment, on, lines })),
  documents: [...new Set(handOvers.flatMap(({ documents }) => documents))],
});

const byDay = (one: Moved, other: Moved): number => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0);

/**
 * The moves of an order: its own, or what its batches have told it of theirs, the earliest first.
 * @param batch those of this batch alone
 */
export function movesOf(facts: Moving, batch?: number): Moves {
  const { batches = [] } = facts;
  if (batches.length === 0) return ownMoves(facts);
  const told = batches.flatMap((known) =>
    batch === undefined || known.batch === batch ? [known.moves ?? NO_MOVES] : [],
  );
  return {
    accepted: told.flatMap(({ accepted }) => accepted).toSorted(byDay),
    dispatched: told.flatMap(({ dispatched }) => dispatched).toSorted(byDay),
    handedOver: told.flatMap(({ handedOver }) => handedOver).toSorted(byDay),
    documents: [...new Set(told.flatMap(({ documents }) => documents))],
  };
}

/** The customer has accepted something of it. */
export const isAnyAccepted = (facts: Moving): boolean =>
  facts.acceptances.length > 0 || movesOf(facts).accepted.length > 0;
