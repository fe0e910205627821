import { stamp } from '../../../kit/record.js';
import type { Decimal } from '../../../decimal.js';
import { add, compare, subtract } from '../../../decimal.js';
import type { EventOf } from '../../order.note.js';
import type { LineQuantity } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';
import { countsOf, rowOf, withCounts, within } from './counts.js';
import type { GoodsData, GoodsDisposition } from './goods.schema.js';
import { placed, unfinished } from './placed.js';

/** How goods leave the road, or the customer: the column that counts them, and what becomes of them. */
interface Way {
  counts: 'lost' | 'refused' | 'returned';
  disposition: GoodsDisposition;
}

/**
 * A quantity of one line that is no longer out of the house. To leave again, it only has to be free for another shipment.
 * Reworked, it is to pass and be accepted once more; scrapped or lost, it is to be made once more: until then, or until the
 * customer agrees to do without, the order is short of it.
 */
function back(facts: OrderFactsV3, { line, quantity }: LineQuantity, { counts, disposition }: Way): OrderFactsV3 {
  const row = rowOf(facts, line);
  const { dispatched } = countsOf(facts, line);
  const delivered = counts === 'returned' ? subtract(row.delivered, quantity) : row.delivered;
  // On site, goods are out that nobody has accepted: they go first.
  const unaccepted = counts === 'returned' ? '0' : within(subtract(dispatched, row.accepted), '0', quantity);
  const isGone = disposition !== 'ship-again';
  const taken: Decimal = isGone ? within(subtract(quantity, unaccepted), '0', row.accepted) : '0';
  const accepted = subtract(row.accepted, taken);
  const passed = isGone ? within(subtract(row.passed, quantity), accepted, row.passed) : row.passed;
  const produced =
    disposition === 'scrap' ? within(subtract(row.produced, quantity), passed, row.produced) : row.produced;
  return withCounts(
    {
      ...facts,
      quantities: { ...facts.quantities, [String(line)]: { ...row, produced, passed, accepted, delivered } },
    },
    line,
    (known) => ({
      dispatched: subtract(known.dispatched, quantity),
      [counts]: add(known[counts], quantity),
      takenBack: add(known.takenBack, taken),
    }),
  );
}

const allBack = (facts: OrderFactsV3, lines: readonly LineQuantity[], way: Way): OrderFactsV3 => {
  const moved = lines.filter(({ quantity }) => compare(quantity, '0') > 0);
  return placed(
    unfinished(
      moved.reduce((after, row) => back(after, row, way), facts),
      facts,
    ),
  );
};

const noted = <Type extends keyof GoodsData>(facts: OrderFactsV3, event: EventOf<Type>) => ({
  ...event.data,
  ...stamp(facts, event),
  reason: event.reason,
});

export function recordLoss(facts: OrderFactsV3, event: EventOf<'logistics.record-loss'>): OrderFactsV3 {
  const after = allBack(facts, event.data.lines, { counts: 'lost', disposition: 'scrap' });
  const losses = [...after.goods.losses, noted<'logistics.record-loss'>(facts, event)];
  return { ...after, goods: { ...after.goods, losses } };
}

export function recordRefusal(facts: OrderFactsV3, event: EventOf<'logistics.record-refusal'>): OrderFactsV3 {
  const { lines, disposition } = event.data;
  const after = allBack(facts, lines, { counts: 'refused', disposition });
  const refusals = [...after.goods.refusals, noted<'logistics.record-refusal'>(facts, event)];
  return { ...after, goods: { ...after.goods, refusals } };
}

export function recordReturn(facts: OrderFactsV3, event: EventOf<'logistics.record-return'>): OrderFactsV3 {
  const { lines, disposition } = event.data;
  const after = allBack(facts, lines, { counts: 'returned', disposition });
  const returns = [...after.goods.returns, noted<'logistics.record-return'>(facts, event)];
  return { ...after, goods: { ...after.goods, returns } };
}
