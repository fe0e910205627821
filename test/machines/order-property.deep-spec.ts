import fc from 'fast-check';
import { order } from '../../machines/order/order.process.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
import { kindOf } from '../../machines/order/v4/terms/invoices.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { chanceOf } from '../support/chance.js';
import type { Game } from './order-property.game.js';
import { begin, canLeave, play, POLICIES, sent, wrongWith } from './order-property.game.js';

/** More of them find more: `PROPERTY_RUNS=10000` plays as many. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);
const EVENTS = 150;
/** So many events at most are played on an order that is over. */
const AFTER = 25;
const KINDS = [
  {},
  { class: 'project', key: true, design: true },
  { class: 'acceptance-on-site', terms: [{ share: '100', days: 30, from: 'shipment' }] },
  { design: true },
  {
    terms: [
      { share: '33.3333', days: 0, from: 'order' },
      { share: '66.6667', days: 30, from: 'acceptance' },
    ],
  },
  { terms: [{ share: '100', days: 7, from: 'order' }] },
];

const state = ({ value, facts, waits, version }: StoredProcess): string =>
  canonicalJson({ value, facts, waits, version });

/** As a database gives JSON back: the same, with the names of its objects in another order. */
function inAnotherOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inAnotherOrder);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).toReversed();
  return Object.fromEntries(fields.map(([name, field]) => [name, inAnotherOrder(field)]));
}

describe('whatever anybody sends to an order', () => {
  const reached = new Map<string, number>();
  const reachedBooks = new Set<string>();
  const reachedInvoices = new Set<string>();
  let games = 0;

  const factsOf = ({ process }: Game) => process.facts as OrderFacts;
  const told = (game: Game): string => game.taken.map(({ type, by }) => `${type} (${by})`).join(' → ');

  it(
    'it stays an order: one state, sound quantities, a way on and a way out, the same when replayed',
    () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 2 ** 31 }),
          fc.constantFrom(...(Object.keys(POLICIES) as (keyof typeof POLICIES)[])),
          fc.constantFrom(...KINDS),
          (seed, name, kind) => {
            const policy = POLICIES[name];
            const game = begin(policy, chanceOf(seed), kind);
            const isOver = (): boolean => factsOf(game).closing !== null && game.taken.length > AFTER + overAt;
            let overAt = Infinity;
            for (let turn = 0; turn < EVENTS && !isOver(); turn++) {
              const { version } = game.process;
              play(game);
              if (game.process.version === version) continue;
              const wrong = wrongWith(game);
              const { milestone, closing } = factsOf(game);
              if (closing !== null) overAt = Math.min(overAt, game.taken.length);
              for (const invoice of factsOf(game).invoices) reachedInvoices.add(kindOf(invoice));
              reachedBooks.add((game.process.value as { books: string }).books);
              const isLeft = closing !== null || milestone === 'delivered';
              if (!isLeft && turn % 4 === 0 && !canLeave(game)) wrong.push('cannot be cancelled');
              if (wrong.length > 0) throw new Error(`${wrong.join('; ')}\n${told(game)}`);
              reached.set(milestone, (reached.get(milestone) ?? 0) + 1);
            }
            games += 1;
            let again: StoredProcess | null = null;
            for (const event of game.taken) again = sent(again, { ...event, data: inAnotherOrder(event.data) }, policy);
            expect(again && state(again)).toBe(state(game.process));
          },
        ),
        { numRuns: RUNS, endOnFailure: true },
      );
      expect(games).toBe(RUNS);
      // The games are no proof where they do not go.
      expect(
        order.milestones.map(({ state: milestone }) => milestone).filter((milestone) => !reached.has(milestone)),
      ).toEqual([]);
      expect([...reachedInvoices].toSorted()).toEqual(['credit-note', 'goods', 'prepayment']);
      expect([...reachedBooks].toSorted()).toEqual(['closed', 'kept', 'open', 'over', 'settling']);
    },
    Math.max(120_000, RUNS * 1000),
  );
});
