import { text } from '../../../kit/text.js';
import { compare } from '../../../decimal.js';
import type { Aspect, OrderFactsV3 } from '../aspect.js';
import { countsOf, hasGoodsOnTheRoad } from './counts.js';
import { goodsChart } from './goods.chart.js';
import { goodsEvents } from './goods.events.js';
import { NO_GOODS } from './goods.facts.js';
import { recordGoods, takeOverGoods } from './goods.record.js';
import { goodsRules } from './goods.rules.js';

const ships = ({ milestone }: OrderFactsV3): boolean => milestone === 'inspected' || milestone === 'customer-accepted';

/** Everything that was accepted is out of the house, in however many shipments. */
const allIsOut = (facts: OrderFactsV3): boolean =>
  facts.dispatches.length > 0 &&
  Object.entries(facts.quantities).every(
    ([line, { accepted }]) => compare(countsOf(facts, line).dispatched, accepted) >= 0,
  );

/** How much of each line was ordered, made, inspected, accepted, sent, lost and brought back. */
export const goods = {
  blank: { goods: NO_GOODS },
  takesOver: takeOverGoods,
  record: recordGoods,
  rules: goodsRules,
  events: goodsEvents,
  standings: {
    'is-counted': ({ reports }) => reports.length > 0,
    'order-recalled': ({ issue }) => issue === null,
    'acceptance-unarranged': ({ arrangement }) => arrangement === null,
    // As in version 2, but less what was lost or came back.
    'all-dispatched': allIsOut,
    'partly-dispatched': (facts) => facts.dispatches.length > 0 && !allIsOut(facts),
    'is-underway': (facts) => !ships(facts) && hasGoodsOnTheRoad(facts),
    'is-not-carried': (facts) => !ships(facts) && !hasGoodsOnTheRoad(facts),
  },
  stateNames: {
    ledger: text('数量台账', '數量台帳', 'Ledger'),
    kept: text('按台账核对', '依台帳核對', 'Kept'),
  },
  chart: goodsChart,
} as const satisfies Aspect;
