import { chartKit, drawn } from '../kit/chart.js';
import { blankStock, isLow } from './stock.facts.js';
import { stockRules, stockRulesV1 } from './stock.rules.js';
import type { StockFacts } from './stock.types.js';

const standings = {
  'is-low': (facts: StockFacts) => isLow(facts) && facts.ordered === null,
  'is-ordered': (facts: StockFacts) => isLow(facts) && facts.ordered !== null,
  'is-enough': (facts: StockFacts) => !isLow(facts),
};

type Rules = Pick<typeof stockRules, 'requires' | 'requiresOnly' | 'guard' | 'record'>;

/**
 * The chart of one version.
 * @param keeping the rules of that version that stand in the way of keeping an item
 */
function drawnBy(rules: Rules, keeping: Parameters<Rules['requires']>) {
  const kit = chartKit(rules, standings);
  const { to, noted, follows } = kit;
  return drawn({
    id: 'stock-items',
    rules,
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
}

/** Version 1: an item written twice was kept twice. */
export const stockMachineV1 = drawnBy(stockRulesV1 as unknown as Rules, []);

/** An item in stock: kept as long as anybody needs it, with a ledger of what came and went (S0§四(一)3). */
export const stockMachine = drawnBy(stockRules, ['SK-05']);
