import { compare } from '../../../decimal.js';
import { text } from '../../../kit/text.js';
import type { Aspect, OrderFactsV3 } from '../aspect.js';
import { hasGoodsOnTheRoad } from '../goods/counts.js';
import { movementsOf } from './account.js';
import type { BooksState } from './books.js';
import { booksOf, isOut } from './books.js';
import { ENDED } from './ended.js';
import { moneyChart } from './money.chart.js';
import { moneyEvents } from './money.events.js';
import { NO_MONEY } from './money.facts.js';
import { recordMoney, takeOverMoney } from './money.record.js';
import { moneyRules } from './money.rules.js';

const books = Object.fromEntries(
  (['none', 'kept', 'settling', 'open', 'closed', 'over'] as const).map((state) => [
    `books-${state}`,
    (facts: OrderFactsV3) => booksOf(facts) === state,
  ]),
) as Record<`books-${BooksState}`, (facts: OrderFactsV3) => boolean>;

const isOver = ({ closing }: OrderFactsV3): boolean => closing !== null;

const isBalanced = (facts: OrderFactsV3): boolean =>
  facts.invoices.length > 0 && compare(movementsOf(facts).balance, '0') === 0;

/** What the customer owes, has paid, is given back and is forgiven; and the books of an order that is over. */
export const money = {
  blank: { money: NO_MONEY },
  takesOver: takeOverMoney,
  record: recordMoney,
  rules: moneyRules,
  events: moneyEvents,
  ends: ENDED,
  standings: {
    ...books,
    'is-balanced': isBalanced,
    'is-unbalanced': (facts) => !isBalanced(facts),
    'is-not-reconciled': ({ reconciliation }) => reconciliation === null,
    'carriage-over': (facts) => isOver(facts) && !hasGoodsOnTheRoad(facts),
    'carriage-left': (facts) => isOver(facts) && hasGoodsOnTheRoad(facts),
    'something-left-out': (facts) => isOver(facts) && isOut(facts),
    'nothing-left-out': (facts) => isOver(facts) && !isOut(facts),
  },
  stateNames: {
    books: text('账目', '帳目', 'Books'),
    'books.kept': text('记账中', '記帳中', 'Kept'),
    settling: text('结算中', '結算中', 'Settling'),
    closed: text('已结清', '已結清', 'Closed'),
    after: text('订单结束后', '訂單結束後', 'After the end'),
  },
  chart: moneyChart,
} as const satisfies Aspect;
