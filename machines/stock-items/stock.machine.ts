import { chartKit, drawn } from '../kit/chart.js';
import { blankStock, isLow } from './stock.facts.js';
import { stockRules } from './stock.rules.js';
import type { StockFacts } from './stock.types.js';

const kit = chartKit(stockRules, {
  'is-low': (facts: StockFacts) => isLow(facts) && facts.ordered === null,
  'is-ordered': (facts: StockFacts) => isLow(facts) && facts.ordered !== null,
  'is-enough': (facts: StockFacts) => !isLow(facts),
});
const { to, noted, follows } = kit;

/** @param keeping what stands in the way of keeping an item */
const chart = (...keeping: Parameters<typeof stockRules.requires>): Parameters<typeof drawn<StockFacts>>[0] => ({
  id: 'stock-items',
  rules: stockRules,
  kit,
  blank: blankStock,
  life: {
    entering: {
      description: 'Not yet kept. Never stored.',
      on: { 'procurement.keep-item': to('kept', ...keeping), 'purchase.put-in': to('kept') },
    },
    kept: {
      description: 'Kept in stock: goods come and go.',
      on: {
        'purchase.put-in': noted(),
        'procurement.receive-stock': noted(),
        'production.draw-stock': noted('SK-01'),
        'production.return-stock': noted('SK-02'),
        'procurement.count-stock': noted('SK-03'),
        'procurement.set-safety-stock': noted(),
        'procurement.drop-item': to('dropped', 'SK-04'),
      },
    },
    dropped: { type: 'final', description: 'Not kept any more.' },
  },
  regions: {
    level: {
      description: 'Whether there is as much as the safety stock asks for.',
      initial: 'enough',
      states: {
        enough: { always: follows(['low', 'is-low'], ['ordered', 'is-ordered']) },
        low: {
          on: { 'procurement.order-more': noted() },
          always: follows(['enough', 'is-enough'], ['ordered', 'is-ordered']),
        },
        ordered: {
          on: { 'procurement.order-more': noted() },
          always: follows(['enough', 'is-enough'], ['low', 'is-low']),
        },
      },
    },
  },
});

/** Version 1: an item written twice was kept twice. */
export const stockMachineV1 = drawn(chart());

/** An item in stock: kept as long as anybody needs it, with a ledger of what came and went (S0§四(一)3). */
export const stockMachine = drawn(chart('SK-05'));
