import { add, compare, subtract } from '../../../decimal.js';
import { carried } from '../../facts/quantities.js';
import type { OrderData, OrderEventType } from '../../order.schema.js';
import type { EventOf } from '../../order.note.js';
import type { OrderEvent, OrderFacts } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';
import { correctAcceptance, correctInspection, correctReport, correctShipment } from './corrections.js';
import { brokenLines } from './ledger.js';
import { countsOf, mayLeave, most, quantityIn, rowOf, within } from './counts.js';
import type { GoodsCounts } from './goods.facts.js';
import { NOT_COUNTED } from './goods.facts.js';
import { notBeyondItsIssue, relyingOnMore, staleBeside } from './reliance.js';
import { recordLoss, recordRefusal, recordReturn } from './setbacks.js';

type Recorder<Type extends OrderEventType> = (
  after: OrderFactsV3,
  event: EventOf<Type>,
  before: OrderFactsV3,
) => OrderFactsV3;

/** The facts with every line counted anew by `count`. */
function counted(
  facts: OrderFactsV3,
  count: (line: string, counts: GoodsCounts) => Partial<GoodsCounts>,
): OrderFactsV3 {
  const lines = Object.keys(facts.quantities).map((line) => {
    const counts = countsOf(facts, line);
    return [line, { ...counts, ...count(line, counts) }];
  });
  return { ...facts, goods: { ...facts.goods, lines: Object.fromEntries(lines) as Record<string, GoodsCounts> } };
}

/** What stood for inspection; and what the customer has not accepted came back before it. */
const inspect = (after: OrderFactsV3, _event: unknown, before: OrderFactsV3): OrderFactsV3 =>
  counted(after, (line, { dispatched }) => {
    const { produced, passed, accepted, delivered } = rowOf(before, line);
    return {
      presented: within(subtract(produced, passed), '0', produced),
      dispatched: within(dispatched, delivered, accepted),
    };
  });

/** On site the goods are out before they are accepted: what the customer rejects comes back. */
const accept: Recorder<'sales.record-acceptance'> = (after, { data }, before) =>
  before.entry.class === 'acceptance-on-site'
    ? counted(after, (line, { dispatched }) => {
        const rejected = data.lines.filter((row) => String(row.line) === line).map((row) => row.rejected);
        return { dispatched: within(rejected.reduce(subtract, dispatched), rowOf(after, line).delivered, dispatched) };
      })
    : after;

const returnForRework: Recorder<'sales.return-for-rework'> = (after) =>
  counted(after, (line, { dispatched }) => {
    const { accepted, delivered } = rowOf(after, line);
    return { dispatched: within(dispatched, delivered, accepted) };
  });

const dispatch: Recorder<'logistics.dispatch'> = (after, { data }) =>
  counted(after, (line, { dispatched }) => ({ dispatched: add(dispatched, quantityIn(data.lines, line)) }));

/** What the customer fetched has left, too. */
const handOver: Recorder<'logistics.hand-over'> = (after) =>
  counted(after, (line, { dispatched }) => ({ dispatched: most(dispatched, rowOf(after, line).delivered) }));

/** An invoice counts what it names. An invoice that names nothing counts nothing. */
const invoice: Recorder<'finance.issue-invoice'> = (after, { data }, before) => ({
  ...after,
  quantities: Object.fromEntries(
    Object.entries(before.quantities).map(([line, row]) => {
      return [line, { ...row, invoiced: add(row.invoiced, quantityIn(data.lines ?? [], line)) }];
    }),
  ),
});

const lineNumbers = ({ lines = [] }: OrderFacts['entry']): string[] => lines.map(({ line }) => String(line));

/** A line that is counted from nothing; what was invoiced of it still waits for its credit note. */
const anew = (facts: OrderFactsV3, line: string): GoodsCounts => ({
  ...NOT_COUNTED,
  takenBack: countsOf(facts, line).takenBack,
});

/**
 * What an amendment leaves of the ledger: a line that was given up and comes back is counted from nothing, but for what is
 * invoiced of it; and nothing that is made becomes another product (AM-03).
 */
function recount(after: OrderFactsV3, at: string, before: OrderFactsV3): OrderFactsV3 {
  const known = lineNumbers(before.entry);
  const back = lineNumbers(after.entry).filter((line) => !known.includes(line) && line in before.quantities);
  const quantities = Object.fromEntries(
    Object.entries(after.quantities).map(([line, row]) => {
      if (!back.includes(line)) return [line, { ...row, produced: before.quantities[line]?.produced ?? row.produced }];
      return [line, { ...row, produced: '0', passed: '0', rejected: '0', accepted: '0', delivered: '0' }];
    }),
  );
  if (back.length === 0) return { ...after, quantities };
  return {
    ...after,
    quantities,
    goods: {
      ...after.goods,
      lines: { ...after.goods.lines, ...Object.fromEntries(back.map((line) => [line, anew(after, line)])) },
      since: { ...after.goods.since, ...Object.fromEntries(back.map((line) => [line, at])) },
    },
  };
}

const amend: Recorder<'sales.amend'> = (after, event, before) =>
  staleBeside(recount(after, event.at, before), after.amendments.at(-1)?.changed ?? [], before);

const RECORDERS: { readonly [Type in OrderEventType]?: Recorder<Type> } = {
  'quality.pass-final': inspect,
  'quality.fail-final': inspect,
  'sales.record-acceptance': accept,
  'sales.return-for-rework': returnForRework,
  'logistics.dispatch': dispatch,
  'logistics.hand-over': handOver,
  'finance.issue-invoice': invoice,
  'sales.amend': amend,
  'sales.pass-review': notBeyondItsIssue,
  'production.correct-report': correctReport,
  'quality.correct-inspection': correctInspection,
  'sales.correct-acceptance': correctAcceptance,
  'logistics.correct-shipment': correctShipment,
  'logistics.record-loss': recordLoss,
  'logistics.record-refusal': recordRefusal,
  'logistics.record-return': recordReturn,
};

/** The facts with the event recorded, as far as goods are concerned. */
export function recordGoods(after: OrderFactsV3, event: OrderEvent, before: OrderFactsV3): OrderFactsV3 {
  const recorder = RECORDERS[event.type] as Recorder<keyof OrderData> | undefined;
  const relied = relyingOnMore(after, event.type);
  return recorder ? recorder(relied, event, before) : relied;
}

/** The ledger of an order from an older version, and whether it has held so far. */
export function takeOverGoods(facts: OrderFactsV3): OrderFactsV3 {
  const dispatched = counted(facts, (line) => {
    const { delivered, ordered } = rowOf(facts, line);
    const limit = mayLeave(facts, line);
    return {
      dispatched: within(carried(facts.dispatches, line), delivered, compare(limit, ordered) < 0 ? limit : ordered),
    };
  });
  return { ...dispatched, goods: { ...dispatched.goods, kept: brokenLines(dispatched).length === 0 } };
}
