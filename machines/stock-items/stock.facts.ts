import type { Decimal } from '../decimal.js';
import { add, compare, subtract } from '../decimal.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Envelope } from '../rulebook.js';
import type { StockData } from './stock.schema.js';
import type { Movement, StockEvent, StockFacts } from './stock.types.js';

/** Movements that are kept with the facts; those before are in the log. */
const LAST = 50;

const negative = (value: Decimal): Decimal => subtract('0', value);

/** The facts after a movement, and what it changes of the level: what came settles what was ordered. */
function moved(
  facts: StockFacts,
  event: Envelope,
  { type, change, about = null }: Pick<Movement, 'type' | 'change'> & { about?: string | null },
): Partial<StockFacts> {
  const after = add(facts.balance, change);
  const movement: Movement = { type, change, after, about, ...stamp(facts, event) };
  return {
    balance: after,
    movements: [...facts.movements, movement].slice(-LAST),
    ordered: compare(after, facts.safetyStock) >= 0 ? null : facts.ordered,
  };
}

const reducers: Reducers<StockFacts, StockData> = {
  'procurement.keep-item': (facts, event) => {
    const { item, specification = null, unit, safetyStock, opening = '0', place = null } = event.data;
    const kept = { ...facts, revision: 1, item, specification, unit, safetyStock, place };
    return {
      ...kept,
      kept: stamp(kept, event),
      ...(compare(opening, '0') > 0 ? moved(kept, event, { type: 'opening', change: opening }) : {}),
    };
  },
  'purchase.put-in': (facts, event) => {
    const { item, specification, unit, quantity, purchaseOrder } = event.data;
    const kept =
      facts.kept === null
        ? { ...facts, revision: 1, item: item ?? '', specification: specification ?? null, unit: unit ?? '' }
        : facts;
    return {
      ...kept,
      kept: facts.kept ?? stamp(kept, event),
      ...moved(kept, event, { type: 'receipt', change: quantity, about: purchaseOrder }),
    };
  },
  'procurement.receive-stock': (facts, event) =>
    moved(facts, event, { type: 'receipt', change: event.data.quantity, about: event.data.source }),
  'production.draw-stock': (facts, event) => ({
    ...moved(facts, event, { type: 'issue', change: negative(event.data.quantity), about: event.data.order }),
    drawn: add(facts.drawn, event.data.quantity),
  }),
  'production.return-stock': (facts, event) => ({
    ...moved(facts, event, { type: 'return', change: event.data.quantity, about: event.data.order }),
    drawn: subtract(facts.drawn, event.data.quantity),
  }),
  'procurement.count-stock': (facts, event) =>
    moved(facts, event, { type: 'count', change: subtract(event.data.counted, facts.balance) }),
  'procurement.set-safety-stock': (facts, event) => ({
    revision: facts.revision + 1,
    safetyStock: event.data.safetyStock,
    ordered: compare(facts.balance, event.data.safetyStock) >= 0 ? null : facts.ordered,
  }),
  'procurement.order-more': (facts, event) => ({ ordered: note(facts, event) }),
  'procurement.drop-item': (facts, event) => ({ dropped: reasoned(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<StockFacts, StockEvent>(reducers);

export const isLow = ({ balance, safetyStock }: StockFacts): boolean => compare(balance, safetyStock) < 0;

/** An item of which nothing is known but its number. */
export const blankStock = ({ no }: { no: string }): StockFacts => ({
  no,
  revision: 0,
  item: '',
  specification: null,
  unit: '',
  place: null,
  safetyStock: '0',
  balance: '0',
  drawn: '0',
  movements: [],
  kept: null,
  ordered: null,
  dropped: null,
});
