import { stamp } from '../../../kit/record.js';
import type { Decimal } from '../../../decimal.js';
import { add, compare, subtract } from '../../../decimal.js';
import { named } from '../../../named.js';
import { moved } from '../../facts/quantities.js';
import type { OrderEventType } from '../../order.schema.js';
import type { EventOf } from '../../order.note.js';
import type { LineQuantity } from '../../order.types.js';
import type { OrderFactsV3 } from '../aspect.js';
import { ofShipment, quantityIn, withCounts } from './counts.js';
import type { GoodsData } from './goods.schema.js';
import type { Correction } from './goods.facts.js';
import { placed, unfinished } from './placed.js';

type Change = Correction['changes'][number];
type CorrectionEvent = EventOf<keyof GoodsData & OrderEventType>;

/** What was typed and what is right stay beside each other; nothing that is right already is a change. */
function corrected(facts: OrderFactsV3, event: CorrectionEvent, of: string, changes: Change[]): OrderFactsV3 {
  const correction: Correction = {
    ...stamp(facts, event),
    type: event.type,
    of,
    reason: event.reason,
    changes: changes.filter(({ was, is }) => compare(was, is) !== 0),
  };
  return { ...facts, goods: { ...facts.goods, corrections: [...facts.goods.corrections, correction] } };
}

/** What was recorded then is of a line that was given up since, and is counted from nothing now. */
export const beganAnew = ({ goods }: OrderFactsV3, line: number | string, at: string): boolean =>
  (goods.since[String(line)] ?? at) > at;

const difference = ({ was, is }: Change): Decimal => subtract(is, was);

/** A daily report says what it should; where too little is made now, production is not finished. */
export function correctReport(
  facts: OrderFactsV3,
  event: EventOf<'production.correct-report'>,
  before: OrderFactsV3,
): OrderFactsV3 {
  const { report, good, bad, hours } = event.data;
  const typed = facts.reports[report - 1];
  const of = named('report-no', report);
  if (!typed || beganAnew(facts, typed.line, typed.at)) return facts;
  const right = { ...typed, good, bad: bad ?? typed.bad, hours: hours ?? typed.hours };
  const change = { line: typed.line, figure: 'good', was: typed.good, is: good };
  const quantities = moved(facts.quantities, typed.line, 'produced', difference(change));
  const reports = facts.reports.with(report - 1, right);
  return corrected(unfinished({ ...facts, quantities, reports }, before), event, of, [
    change,
    { line: typed.line, figure: 'bad', was: typed.bad, is: right.bad },
    { line: typed.line, figure: 'hours', was: typed.hours, is: right.hours },
  ]);
}

/** The latest final inspection, passed or failed, says what it should of the lines named. */
export function correctInspection(facts: OrderFactsV3, event: EventOf<'quality.correct-inspection'>): OrderFactsV3 {
  const passing = facts.finalInspection;
  const failing = facts.failedInspections.at(-1);
  if (!passing && !failing?.lines.length) return facts;
  const changes: Change[] = [];
  let { quantities } = facts;
  const change = (line: number, figure: 'passed' | 'rejected', was: Decimal, is: Decimal): void => {
    changes.push({ line, figure, was, is });
    quantities = moved(quantities, line, figure, subtract(is, was));
  };
  for (const { line, passed = '0', rejected } of event.data.lines) {
    const typed = (passing ?? failing)?.lines.find((row) => row.line === line);
    change(line, 'rejected', typed?.rejected ?? '0', rejected);
    if (passing) change(line, 'passed', typed && 'passed' in typed ? (typed.passed as Decimal) : '0', passed);
    // What was scrapped or sent back is no longer there: the right figure takes off as much as it says.
    else if (failing?.disposition === 'scrap' || failing?.disposition === 'return')
      quantities = moved(quantities, line, 'produced', subtract(typed?.rejected ?? '0', rejected));
  }
  const named = new Set(event.data.lines.map(({ line }) => line));
  const kept = <Row extends { line: number }>(lines: readonly Row[]): Row[] =>
    lines.filter(({ line }) => !named.has(line));
  const next = passing
    ? {
        finalInspection: {
          ...passing,
          lines: [
            ...kept(passing.lines),
            ...event.data.lines.map(({ line, passed = '0', rejected }) => ({ line, passed, rejected })),
          ],
        },
      }
    : {
        failedInspections: failing
          ? facts.failedInspections.with(facts.failedInspections.length - 1, {
              ...failing,
              lines: [...kept(failing.lines), ...event.data.lines.map(({ line, rejected }) => ({ line, rejected }))],
            })
          : [],
      };
  return corrected(unfinished({ ...facts, quantities, ...next }, facts), event, 'inspection', changes);
}

/** An acceptance says of the lines named what the signed report says. */
export function correctAcceptance(facts: OrderFactsV3, event: EventOf<'sales.correct-acceptance'>): OrderFactsV3 {
  const { acceptance, lines } = event.data;
  const of = named('acceptance', acceptance);
  const typed = facts.acceptances[acceptance - 1];
  if (!typed || lines.some(({ line }) => beganAnew(facts, line, typed.at))) return facts;
  // After a rework, or an amendment, only what is accepted has passed: what was rejected was presented anew.
  const { finalInspection } = facts;
  const isInspected = finalInspection !== null && !finalInspection.stale && finalInspection.at <= typed.at;
  let after = facts;
  const changes: Change[] = [];
  for (const { line, accepted, rejected } of lines) {
    const row = typed.lines.find((known) => known.line === line) ?? { accepted: '0', rejected: '0' };
    const more = subtract(accepted, row.accepted);
    const back = subtract(rejected, row.rejected);
    changes.push(
      { line, figure: 'accepted', was: row.accepted, is: accepted },
      { line, figure: 'rejected', was: row.rejected, is: rejected },
    );
    const counted = moved(moved(after.quantities, line, 'accepted', more), line, 'rejected', back);
    after = { ...after, quantities: moved(counted, line, 'passed', isInspected ? subtract('0', back) : more) };
    if (compare(more, '0') < 0) {
      after = withCounts(after, line, ({ takenBack }) => ({ takenBack: subtract(takenBack, more) }));
    }
  }
  const numbers = lines.map(({ line }) => line);
  const acceptances = facts.acceptances.with(acceptance - 1, {
    ...typed,
    lines: [...typed.lines.filter(({ line }) => !numbers.includes(line)), ...lines],
  });
  return corrected(placed({ ...after, acceptances }), event, of, changes);
}

interface Move {
  shipment: string;
  lines: LineQuantity[];
}

/** The records of a shipment in which the lines named stand with the right quantity, once. */
function recounted<Record extends Move>(moves: Record[], shipment: string, right: readonly LineQuantity[]): Record[] {
  const last = moves.findLastIndex((move) => move.shipment === shipment);
  const numbers = right.map(({ line }) => line);
  const present = right.filter(({ quantity }) => compare(quantity, '0') > 0);
  return moves.map((move, index) => {
    if (move.shipment !== shipment) return move;
    const others = move.lines.filter(({ line }) => !numbers.includes(line));
    return { ...move, lines: index === last ? [...others, ...present] : others };
  });
}

/** A shipment carried, or was handed over with, what it really did: misloaded, or typed wrong. */
export function correctShipment(facts: OrderFactsV3, event: EventOf<'logistics.correct-shipment'>): OrderFactsV3 {
  const { shipment, dispatched = [], handedOver = [] } = event.data;
  const changesOf = (moves: Move[], right: readonly LineQuantity[], figure: string): Change[] =>
    [...new Set(right.map(({ line }) => line))].map((line) => ({
      line,
      figure,
      was: ofShipment(moves, shipment, line),
      is: quantityIn(right, line),
    }));
  const left = changesOf(facts.dispatches, dispatched, 'dispatched');
  const arrived = changesOf(facts.handOvers, handedOver, 'handedOver');
  const out = left.reduce(
    (after, change) =>
      withCounts(after, change.line, (counts) => ({ dispatched: add(counts.dispatched, difference(change)) })),
    facts,
  );
  const quantities = arrived.reduce(
    (ledger, change) => moved(ledger, change.line, 'delivered', difference(change)),
    facts.quantities,
  );
  const after: OrderFactsV3 = {
    ...out,
    quantities,
    dispatches: recounted(facts.dispatches, shipment, dispatched),
    handOvers: recounted(facts.handOvers, shipment, handedOver),
  };
  return corrected(placed(after), event, named('shipment', shipment), [...left, ...arrived]);
}
