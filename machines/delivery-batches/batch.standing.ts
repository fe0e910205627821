import { ownMoves } from '../order/facts/moves.js';
import { countsOf, rowOf } from '../order/v3/goods/counts.js';
import type { BatchCounts, BatchStanding, Stage } from '../order/v4/batches/batches.types.js';
import { COUNTED, GOODS_COUNTED, REPORT, STAGES } from '../order/v4/batches/batches.types.js';
import { findings } from '../order/v4/findings/findings.js';
import type { FollowUp, LoggedEvent } from '../process.js';
import type { BatchFacts } from './batch.types.js';

/** How far it is, whatever stops it there. What its order has closed was delivered. */
function stageOf({ milestone, returnTo }: BatchFacts): Stage {
  if (milestone === 'settled') return 'delivered';
  return STAGES.find((stage) => stage === (returnTo ?? milestone)) ?? 'producing';
}

/** The inspection report in force; one that says nothing of its number is a report all the same. */
const reportOf = ({ finalInspection }: BatchFacts): string | null =>
  finalInspection && !finalInspection.stale ? (finalInspection.report ?? '') : null;

/** What the order is told of its batch. */
const standingOf = (facts: BatchFacts): BatchStanding => ({
  batch: facts.of.batch,
  state: stageOf(facts),
  held: facts.of.hold !== null,
  deliveredOn:
    facts.handOvers
      .map(({ on }) => on)
      .toSorted()
      .at(0) ?? null,
  lines: Object.keys(facts.quantities).map((line) => {
    const [row, goods] = [rowOf(facts, line), countsOf(facts, line)];
    const counts = [
      ...COUNTED.map((count) => [count, row[count]] as const),
      ...GOODS_COUNTED.map((count) => [count, goods[count]] as const),
    ];
    return { line: Number(line), ...(Object.fromEntries(counts) as BatchCounts) };
  }),
  moves: ownMoves(facts),
  report: reportOf(facts),
});

/** What its order has told it itself it need not be told again. */
const TOLD = ['order.open-batch', 'order.cancel-batch', 'order.close-batch'];

/** Whatever changes how far a batch is its order learns with the same event. */
function reported(before: BatchFacts | null, event: LoggedEvent, after: BatchFacts): FollowUp[] {
  if (before === null || TOLD.includes(event.type)) return [];
  const standing = standingOf(after);
  if (JSON.stringify(standing) === JSON.stringify(standingOf(before))) return [];
  return [{ send: after.of.order, event: { type: REPORT, data: standing } }];
}

/** What a batch starts and tells: an inspection that fails opens a nonconformity, as one of an order does. */
export const batchFollowUps = (before: BatchFacts | null, event: LoggedEvent, after: BatchFacts): FollowUp[] => [
  ...findings.followUps(before, event, after),
  ...reported(before, event, after),
];
