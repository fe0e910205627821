import type { OrderEventType } from '../../machines/order/order.schema.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { brokenLines } from '../../machines/order/v3/goods/ledger.js';
import { movementsOf } from '../../machines/order/v3/money/account.js';
import { creditedOf } from '../../machines/order/v4/terms/invoices.js';
import { openOnes } from '../../machines/order/v3/money/books.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { DATA } from '../support/order-data.fixture.js';
import { orderAt, shipped } from '../support/order.fixture.js';
import { fitting } from '../support/order.player.js';
import { toldOn } from '../support/told-on.js';
import { happening, sent, TODAY } from './order-property.game.js';

/** Two pieces of one line: few enough to look at every situation that they can come into. */
const PIECES = '2';
const [line] = DATA['sales.enter-order'].lines ?? [];
const SMALL = { lines: [{ ...line, quantity: PIECES }] };

const DISPOSITIONS = ['ship-again', 'rework', 'scrap'] as const;

/** What of an order decides what can become of its goods: not who did it, when, and how often. */
const situationOf = ({ value, facts, waits }: StoredProcess): string => {
  const { quantities, goods, dispatches, handOvers, transportExceptions, returnTo, issue, entry, invoices } =
    facts as OrderFactsV4;
  const { rejected: _counted, ...row } = quantities['1'];
  const { dispatched } = goods.lines['1'] ?? { dispatched: '0' };
  return JSON.stringify([
    value,
    row,
    dispatched,
    dispatches.length > 0,
    handOvers.length > 0,
    transportExceptions.some(({ shipment }) => shipment === dispatches.at(-1)?.shipment),
    returnTo,
    issue !== null,
    entry.lines?.[0].quantity,
    waits.map(({ event }) => event),
    movementsOf(facts as OrderFactsV4).balance,
    openOnes(facts as OrderFactsV4).map(({ kind, status, amount }) => [kind, status, amount]),
    invoices.map((invoice) => [invoice.amount, creditedOf({ invoices }, invoice)]),
  ]);
};

/** Every event of an office that moves goods, and some of the same event where it matters how much. */
function movesOf(process: StoredProcess): [OrderEventType, object][] {
  const facts = process.facts as OrderFactsV4;
  const usual = (type: OrderEventType, more: object = {}): [OrderEventType, object] => [
    type,
    { ...fitting(type, facts, () => 0), ...more },
  ];
  const one = { lines: [{ line: 1, quantity: '1' }] };
  const setbacks = (['logistics.record-refusal', 'logistics.record-return'] as const).flatMap((type) =>
    DISPOSITIONS.map((disposition) => usual(type, { disposition })),
  );
  const offered = new Set(process.waits.map(({ event }) => event as OrderEventType));
  return [
    ...[...offered].map((type) => usual(type)),
    ...setbacks,
    usual('logistics.record-loss'),
    usual('logistics.report-transport-exception'),
    usual('logistics.dispatch', one),
    usual('logistics.hand-over', one),
    usual('sales.record-acceptance', { lines: [{ line: 1, accepted: '1', rejected: '1' }] }),
    usual('quality.pass-final', { lines: [{ line: 1, passed: '1', rejected: '1' }] }),
    usual('quality.fail-final', { lines: [{ line: 1, rejected: '1' }], disposition: 'scrap' }),
    usual('sales.return-for-rework'),
    usual('sales.amend', { changes: { lines: [{ ...line, quantity: '1' }] } }),
    usual('sales.correct-acceptance', { lines: [{ line: 1, accepted: '1', rejected: '0' }] }),
    usual('production.correct-report', { report: 1, good: '1' }),
    usual('quality.correct-inspection', { lines: [{ line: 1, passed: '1', rejected: '1' }] }),
    usual('logistics.correct-shipment', { dispatched: [{ line: 1, quantity: '1' }] }),
    usual('logistics.correct-shipment', { dispatched: [], handedOver: [{ line: 1, quantity: '1' }] }),
  ];
}

/** The order after the event, sent by whoever may: another person where the first is barred; null where it is refused. */
function after(process: StoredProcess, type: OrderEventType, data: object, place: number): StoredProcess | null {
  const office = type.slice(0, type.indexOf('.'));
  const by = (person: number) =>
    sent(process, happening(type, toldOn(TODAY, type, data), `${office}-${person}`, place, process.version), shipped);
  return by(1) ?? by(2);
}

/** The order with two pieces to be made, by the events of its straight way. */
function begun(): StoredProcess {
  const { events } = orderAt('finished', {
    with: { 'sales.enter-order': SMALL, 'production.report-progress': { good: PIECES } },
    policy: shipped,
  });
  const isOfLine1 = ({ data }: (typeof events)[number]): boolean => !('line' in data) || data.line === 1;
  const [first, ...others] = events.filter(isOfLine1);
  const entered = sent(null, happening(first.type, toldOn(TODAY, first.type, first.data), first.by, 0), shipped);
  return others.reduce<StoredProcess>((process, { type, data, by }, place) => {
    const next = sent(process, happening(type, toldOn(TODAY, type, data), by, place + 1, process.version), shipped);
    if (!next) throw new Error(`${type} is refused`);
    return next;
  }, entered as StoredProcess);
}

interface Situation {
  process: StoredProcess;
  /** The situations that one event leads to. */
  leadsTo: Set<string>;
}

/** Of a minute: however much is tried, it is the same day. */
const A_MOMENT = 1 / 600;

/** Every situation that the order can come into by these events. */
function explored(start: StoredProcess, taken: Set<string>): Map<string, Situation> {
  const found = new Map<string, Situation>([[situationOf(start), { process: start, leadsTo: new Set() }]]);
  let place = 100;
  for (const { process, leadsTo } of found.values()) {
    for (const [type, data] of movesOf(process)) {
      const next = after(process, type, data, (place += A_MOMENT));
      if (!next) continue;
      taken.add(type);
      const situation = situationOf(next);
      leadsTo.add(situation);
      if (!found.has(situation)) found.set(situation, { process: next, leadsTo: new Set() });
    }
  }
  return found;
}

/** The situations from which events lead to one of these. */
function leadingTo(found: Map<string, Situation>, isEnd: (process: StoredProcess) => boolean): Set<string> {
  const from = new Map<string, string[]>();
  for (const [situation, { leadsTo }] of found) {
    for (const next of leadsTo) from.set(next, [...(from.get(next) ?? []), situation]);
  }
  const waiting = [...found].flatMap(([situation, { process }]) => (isEnd(process) ? [situation] : []));
  const leading = new Set(waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const before of from.get(next) ?? []) {
      if (leading.has(before)) continue;
      leading.add(before);
      waiting.push(before);
    }
  }
  return leading;
}

/** Settled, and whatever came after that is settled too. */
const isClosed = ({ value }: StoredProcess): boolean => (value as { books: string }).books === 'closed';

describe('every situation that two pieces can come into', () => {
  const taken = new Set<string>();
  const found = explored(begun(), taken);

  it('is one of many, lost, refused, returned and corrected ones among them', () => {
    expect(found.size).toBeGreaterThan(500);
    expect([...taken]).toEqual(
      expect.arrayContaining([
        'logistics.record-loss',
        'logistics.record-refusal',
        'logistics.record-return',
        'logistics.correct-shipment',
        'sales.correct-acceptance',
        'quality.correct-inspection',
        'sales.amend',
        'finance.settle',
      ]),
    );
  });

  it('leads to a settled order with closed books: nobody is left with goods that no office can move on', () => {
    const leading = leadingTo(found, isClosed);
    const stuck = [...found].filter(([situation]) => !leading.has(situation));
    expect(stuck.map(([situation, { process }]) => [process.state, situation])).toEqual([]);
  });

  it('keeps the ledger, and tells who has to do what next', () => {
    const wrong = [...found.values()].filter(
      ({ process }) =>
        brokenLines(process.facts as OrderFactsV4).length > 0 || isClosed(process) !== (process.waits.length === 0),
    );
    expect(wrong.map(({ process }) => process.value)).toEqual([]);
  });
});
