import { compare } from '../../machines/decimal.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { order } from '../../machines/order/order.process.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { countsOf, lineCounts, onTheRoad, withCustomer } from '../../machines/order/v3/goods/counts.js';
import { brokenLines } from '../../machines/order/v3/goods/ledger.js';
import { type Policy, SEEN } from '../../machines/rulebook.js';
import { orderSchema } from '../../machines/order/order.schema.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import { offers } from '../../src/engine/command/move.js';
import { sendable } from '../../src/engine/protocol/sending.js';
import { TransitionRefusedError, UnknownEventError } from '../../src/engine/errors.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { check } from '../../src/schema/check.js';
import { toldOn } from '../support/told-on.js';
import { shipped, strict } from '../support/order.fixture.js';
import { type Chance, oneOf } from '../support/chance.js';
import { fitting } from '../support/order.player.js';
import { spoilt } from '../support/spoilt.js';
import { expectedChange, expectedProposal, strayRegions } from './order-property.regions.js';
import { invoicesAmiss } from './order-property.invoices.js';
import { moneyAmiss, strayBooks } from './order-property.money.js';

/** As shipped, with every duty stopping, and with no duty stopping: what holds then holds by the gates alone. */
export const POLICIES = {
  shipped,
  strict,
  'gates alone': { ...shipped, levels: Object.fromEntries(Object.keys(order.rules.rules).map((id) => [id, 'off'])) },
} satisfies Record<string, Policy>;

/** Taken as often as the rest, these would end or set back every game before it has begun. */
const RARE = 'management.cancel sales.decline clerk.hold sales.amend sales.return-for-rework'.split(' ');

/** What batches tell the order nobody sends. */
const TYPES = sendable(order) as OrderEventType[];
const START = Date.UTC(2026, 2, 2, 8);
/** A game takes no longer than the day on which it begins. */
export const TODAY = '2026-03-02';

/** An order that anybody may send anything to. */
export interface Game {
  policy: Policy;
  chance: Chance;
  process: StoredProcess;
  taken: AcceptedEvent[];
  /** How many events the rules or the state refused, for the figures of the test. */
  refused: number;
}

export const happening = (type: string, data: unknown, by: string, place: number, seen = 0): AcceptedEvent => ({
  process: 'SO-000001',
  type,
  data,
  reason: 'as agreed',
  by,
  onBehalfOf: null,
  office: type.slice(0, type.indexOf('.')),
  observed: { [SEEN]: String(seen) },
  occurredAt: new Date(START + place * 60_000).toISOString(),
  at: new Date(START + place * 60_000).toISOString(),
  salt: Buffer.alloc(16),
});

/** The stored process after an event; null when the rules or the state refuse it. Any other exception is a fault. */
export function sent(before: StoredProcess | null, event: AcceptedEvent, policy: Policy): StoredProcess | null {
  try {
    const { after } = applyEvent(order, 'test', before, event, policy);
    return { ...after, ...(JSON.parse(canonicalJson({ value: after.value, facts: after.facts })) as object) };
  } catch (error) {
    if (error instanceof UnknownEventError || error instanceof TransitionRefusedError) return null;
    throw error;
  }
}

export function begin(policy: Policy, chance: Chance, kind: object): Game {
  const entered = happening(
    'sales.enter-order',
    toldOn(TODAY, 'sales.enter-order', { ...fitting('sales.enter-order', {} as OrderFacts, chance), ...kind }),
    'sales-1',
    0,
  );
  const process = sent(null, entered, policy);
  if (!process) throw new Error('The example of an order is refused');
  return { policy, chance, process, taken: [entered], refused: 0 };
}

/** One event: mostly what everybody waits for, sometimes anything that is offered, sometimes anything at all. */
export function play(game: Game): void {
  const { process, chance, policy } = game;
  const facts = process.facts as OrderFacts;
  const mood = chance();
  const isAttentive = mood < 0.6;
  const offered = offers(order, process);
  const type = (
    isAttentive && process.waits.length > 0
      ? oneOf(chance, process.waits).event
      : mood < 0.92 && offered.length > 0
        ? oneOf(chance, offered).type
        : oneOf(chance, TYPES)
  ) as OrderEventType;
  if (RARE.includes(type) && chance() < 0.8) return;
  const usual = toldOn(TODAY, type, fitting(type, facts, chance));
  const data = isAttentive || chance() < 0.5 ? usual : spoilt(usual, chance);
  // What the shape of the event refuses never comes to the machine.
  if (check(orderSchema[type], data, 'en').length > 0) return;
  const by = `${type.slice(0, type.indexOf('.'))}-${1 + Math.floor(chance() * 4)}`;
  const event = happening(type, data, by, game.taken.length + game.refused, process.version);
  const after = sent(process, event, policy);
  if (after) Object.assign(game, { process: after, taken: [...game.taken, event] });
  else game.refused += 1;
}

/** What must be true of any order at any time, and is not. */
export function wrongWith(game: Game): string[] {
  const { process, policy } = game;
  const facts = process.facts as OrderFacts;
  const value = process.value as Record<string, unknown>;
  const isOver = facts.closing !== null;
  const life = typeof value['life'] === 'string' ? value['life'] : Object.keys(value['life'] as object)[0];
  const offered = offers(order, process).map(({ type }) => type);
  const promisesDelivery = order.rules.levelOf('DL-04', policy) === 'block' && facts.waivers.length === 0;
  return [
    ...(life === facts.milestone ? [] : [`stands in ${life}, and its facts say ${facts.milestone}`]),
    ...(isOver === (life === 'settled' || life === 'cancelled') ? [] : ['is closed without being over']),
    ...(value['hold'] === (isOver ? 'over' : facts.hold ? 'held' : 'running')
      ? []
      : [`hold: ${String(value['hold'])}`]),
    ...(value['plan-change'] === expectedChange(facts) ? [] : [`plan-change: ${String(value['plan-change'])}`]),
    ...(value['procurement-change'] === expectedProposal(facts as OrderFactsV4)
      ? []
      : [`procurement-change: ${String(value['procurement-change'])}`]),
    ...(process.waits.length > 0 === (!isOver || value['books'] === 'open') ? [] : [`${process.waits.length} waits`]),
    ...process.waits
      .filter(({ event }) => !offered.includes(event))
      .map(({ event }) => `waits for ${event}, not offered`),
    ...(new Set(offered).size === offered.length ? [] : ['offers an event twice']),
    ...strayBooks(process, offered),
    ...moneyAmiss(game),
    ...invoicesAmiss(game),
    ...(facts.returnTo !== null &&
    order.milestones.findIndex(({ state }) => state === facts.returnTo) <=
      order.milestones.findIndex(({ state }) => state === facts.milestone)
      ? ['returns to where it is']
      : []),
    ...Object.entries(facts.quantities).flatMap(([line, row]) => [
      ...Object.entries(row).flatMap(([column, amount]) =>
        compare(amount, '0') < 0 ? [`${line}: ${column} ${amount}`] : [],
      ),
      ...(compare(row.passed, row.produced) > 0 ? [`${line}: passed ${row.passed} of ${row.produced}`] : []),
      ...(compare(row.accepted, row.passed) > 0 ? [`${line}: accepted ${row.accepted} of ${row.passed}`] : []),
      ...(compare(row.ordered, row.accepted) < 0 && compare(row.ordered, '0') === 0
        ? [`${line}: accepted, and given up`]
        : []),
      ...(promisesDelivery && compare(row.delivered, row.accepted) > 0
        ? [`${line}: delivered ${row.delivered} of ${row.accepted}`]
        : []),
    ]),
    ...contradictions(facts as OrderFactsV4),
    ...strayRegions(facts, value['life']),
  ];
}

/** Figures of the ledger of goods that contradict each other: a line's own, a shipment's, and the invoices'. */
function contradictions(facts: OrderFactsV4): string[] {
  const { dispatches, invoices, goods, quantities } = facts;
  const setbacks = [...goods.losses, ...goods.refusals, ...goods.returns];
  return [
    ...brokenLines(facts).map(
      (line) => `${line}: ${JSON.stringify({ ...quantities[line], ...countsOf(facts, line) })}`,
    ),
    ...setbacks.flatMap(({ shipment, lines }) =>
      lines.flatMap(({ line }) =>
        compare(withCustomer(facts, shipment, line), '0') < 0 ? [`more of ${shipment} came back than arrived`] : [],
      ),
    ),
    ...[...goods.losses, ...goods.refusals].flatMap(({ shipment, lines }) =>
      lines.flatMap(({ line }) =>
        compare(onTheRoad(facts, shipment, line), '0') < 0 && dispatches.some((sent) => sent.shipment === shipment)
          ? [`more of ${shipment} is lost or refused than left`]
          : [],
      ),
    ),
    ...Object.keys(quantities).flatMap((line) => {
      const { settled } = lineCounts(facts, line);
      const { invoiced } = quantities[line];
      return compare(settled, invoiced) > 0 || (invoices.length === 0 && compare(invoiced, '0') > 0)
        ? [`${line}: invoiced ${invoiced}, settled ${settled}`]
        : [];
    }),
  ];
}

/** Leaving: whether the order can be cancelled from here, with production's assessment where it was begun. */
export function canLeave({ process, policy, taken, refused }: Game): boolean {
  const place = taken.length + refused + 1;
  const assessed = sent(
    process,
    happening('production.assess-cancellation', { impact: 'none' }, 'production-1', place),
    policy,
  );
  const cancelled = sent(
    assessed,
    happening('management.cancel', { impactAccepted: true }, 'management-1', place + 1, assessed?.version),
    policy,
  );
  if (cancelled) return cancelled.state === 'cancelled';
  // Where money or goods have moved, two of the management do it together.
  const requested = (assessed?.facts as OrderFactsV4 | undefined)?.approvals.cancellation
    ? assessed
    : sent(
        assessed,
        happening('management.request-cancellation', { impactAccepted: true }, 'management-1', place + 2),
        policy,
      );
  const left = sent(
    requested,
    happening('management.approve-cancellation', {}, 'management-9', place + 3, requested?.version),
    policy,
  );
  return left?.state === 'cancelled';
}
