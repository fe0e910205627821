import { subtract } from '../decimal.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { stockStories } from './stock.demo.js';
import { isLow } from './stock.facts.js';
import { stockMachine, stockMachineV1 } from './stock.machine.js';
import { KNOWN_ITEM, stockRules, stockRulesV1 } from './stock.rules.js';
import type { StockData } from './stock.schema.js';
import { stockExamples, stockSchema } from './stock.schema.js';
import type { StockEvent, StockFacts } from './stock.types.js';

const events = eventsOf<StockFacts, keyof StockData>(
  {
    'procurement.keep-item': [text('建立库存物料', '建立庫存物料', 'Keep item in stock')],
    'purchase.put-in': [text('采购入库', '採購入庫', 'Put in by purchase order'), { internal: true }],
    'procurement.receive-stock': [text('其他入库', '其他入庫', 'Receive goods')],
    'production.draw-stock': [text('领料', '領料', 'Draw from stock')],
    'production.return-stock': [text('退料', '退料', 'Return to stock')],
    'procurement.count-stock': [text('盘点', '盤點', 'Count')],
    'procurement.set-safety-stock': [text('设定安全库存', '設定安全庫存', 'Set safety stock')],
    'procurement.order-more': [
      text('补货', '補貨', 'Order more'),
      { awaited: (facts) => isLow(facts) && facts.ordered === null },
    ],
    'procurement.drop-item': [text('停用物料', '停用物料', 'Drop item'), { reason: true }],
  },
  { purchase: { sender: 'procurement' } },
);

const missing = ({ safetyStock, balance }: StockFacts): string => subtract(safetyStock, balance);

/** Version 1 of an item in stock, for those that began with it: they go on as before. */
export const stockV1 = defineProcess<StockFacts, StockEvent>({
  kind: 'stock-items',
  subject: 'supply',
  prefix: 'SK',
  sequence: 'stock_no',
  name: text('库存', '庫存', 'Stock item'),
  version: 1,
  machine: stockMachineV1,
  rules: stockRulesV1,
  events,
  schema: stockSchema,
  examples: stockExamples,
  entry: ['procurement.keep-item', 'purchase.put-in'],
  milestones: {
    kept: text('在库', '在庫', 'Kept'),
    dropped: text('已停用', '已停用', 'Dropped'),
  },
  ends: ['dropped'],
  stateNames: {
    level: text('库存水平', '庫存水準', 'Level'),
    enough: text('充足', '充足', 'Enough'),
    low: text('低于安全库存', '低於安全庫存', 'Below safety stock'),
    ordered: text('已补货', '已補貨', 'Ordered'),
  },
  titleOf: ({ item, specification }) => [item, specification],
  followedBy: ({ kept }) => [kept?.by],
  about: ({ ordered }) => [ordered?.reference],
  offers: (facts) =>
    isLow(facts) && facts.ordered === null && facts.dropped === null
      ? [
          {
            start: 'purchase-orders',
            type: 'procurement.draft-order',
            data: {
              lines: [
                {
                  line: 1,
                  item: facts.item,
                  quantity: missing(facts),
                  unit: facts.unit,
                  ...(facts.specification !== null && { specification: facts.specification }),
                },
              ],
            },
          },
        ]
      : [],
  notices: [
    {
      on: ['production.draw-stock', 'procurement.count-stock', 'procurement.set-safety-stock'],
      tell: ['procurement'],
      clause: 'S0§四(一)3',
      when: ({ before, after }) => before !== null && !isLow(before) && isLow(after),
    },
  ],
  suggestions: {
    'production.return-stock': ({ drawn }) => ({ quantity: drawn }),
    'procurement.count-stock': ({ balance }) => ({ counted: balance }),
    'procurement.set-safety-stock': ({ safetyStock }) => ({ safetyStock }),
    'procurement.order-more': (facts) => ({ quantity: missing(facts) }),
  },
});

/** An item in stock 库存: what is there, what came and went, and when more has to be ordered (S0§四(一)3). */
export const stock: typeof stockV1 = {
  ...stockV1,
  version: 2,
  machine: stockMachine,
  rules: stockRules,
  observes: { 'procurement.keep-item': KNOWN_ITEM },
  demo: stockStories,
};
