import { add, compare, sum } from '../../machines/decimal.js';
import { amountOrdered } from '../../machines/order/facts/settlement.facts.js';
import { movesOf } from '../../machines/order/facts/moves.js';
import { STAGES } from '../../machines/order/v4/batches/batches.types.js';
import { paymentSchedule } from '../../machines/order/v4/terms/schedule.js';
import { chanceOf, oneOf } from '../support/chance.js';
import { batchNo, Company, inParts, ORDER, wayOf } from './batches.company.js';

// Three batches worked on in any order, with the order held in between and much that nobody may do: whatever happens, the
// order's ledger is the sum of its batches, it stands where the last of them does, and what is due adds up to its price.

const TERMS = [
  { share: '30', days: 0, from: 'order' },
  { share: '50', days: 10, from: 'shipment' },
  { share: '20', days: 30, from: 'acceptance' },
] as const;
const COUNTS = ['produced', 'passed', 'rejected', 'accepted', 'delivered'] as const;
const QUANTITIES: readonly Readonly<Record<string, string>>[] = [{ 1: '3' }, { 1: '3', 2: '4' }, { 1: '4' }];
/** Sent where it does not belong. */
const STRAY = ['production.finish', 'quality.pass-final', 'logistics.dispatch', 'sales.record-acceptance'];

function expectSum(company: Company): void {
  const { order } = company;
  const batches = QUANTITIES.map((_, index) => company.batch(index + 1));
  for (const [line, row] of Object.entries(order.quantities)) {
    for (const count of COUNTS) {
      const total = sum(batches.map(({ quantities }) => quantities[line]?.[count] ?? '0'));
      expect([line, count, compare(row[count], total)]).toEqual([line, count, 0]);
    }
    expect(compare(row.delivered, row.ordered) <= 0).toBe(true);
  }
  const stands = batches.map(({ milestone }) => STAGES.findIndex((stage) => stage === milestone));
  expect(order.milestone).toBe(STAGES[Math.min(...stands)]);
  const { dispatched, handedOver, accepted } = movesOf(order);
  const count = (of: (batch: (typeof batches)[number]) => readonly unknown[]): number => batches.flatMap(of).length;
  expect([dispatched.length, handedOver.length, accepted.length]).toEqual([
    count(({ dispatches }) => dispatches),
    count(({ handOvers }) => handOvers),
    count(({ acceptances }) => acceptances),
  ]);
  const due = paymentSchedule(order).reduce((total, { amount }) => add(total, amount), '0');
  expect(compare(due, amountOrdered(order))).toBe(0);
}

const asSent = (step: string | { type: string }): { type: string } =>
  typeof step === 'string' ? { type: step } : step;

it.each(Array.from({ length: 25 }, (_, seed) => seed + 1))('game %i', (seed) => {
  const chance = chanceOf(seed);
  const company = Company.producing({ with: { 'sales.enter-order': { ...inParts(), terms: [...TERMS] } } });
  const left = QUANTITIES.map((lines, index) => {
    const { made, passed, accepted, sent, delivered } = wayOf(lines, index + 1);
    return [...made, passed, ...accepted, ...sent, delivered];
  });
  while (left.some((steps) => steps.length > 0)) {
    const index = oneOf(
      chance,
      left.flatMap((steps, place) => (steps.length > 0 ? [place] : [])),
    );
    if (chance() < 0.1) {
      company.does(ORDER, 'clerk.hold');
      expect(company.send(batchNo(index + 1), asSent(left[index][0]))).toEqual(['HD-01']);
      company.does(ORDER, 'clerk.resume');
    }
    const before = company.states;
    const stray = oneOf(chance, STRAY);
    if (stray !== asSent(left[index][0]).type && company.send(ORDER, { type: stray }) !== null) {
      expect(company.states).toEqual(before);
    }
    company.does(batchNo(index + 1), left[index].shift() ?? '');
    expectSum(company);
  }
  expect(company.states).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
});
