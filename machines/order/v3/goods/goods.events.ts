import { text } from '../../../kit/text.js';
import type { EventTable } from '../../order.events.js';
import { orderEvents } from '../../order.events.js';
import { isShort, rowOf } from './counts.js';
import type { OrderFacts } from '../../order.types.js';
import { compare } from '../../../decimal.js';
import type { GoodsData } from './goods.schema.js';

const WITH_REASON = { reason: true };

/** Nothing is left that the customer could accept, or that is ordered and would still come: sales decides what becomes of it. */
function awaitsSales(facts: OrderFacts): boolean {
  if (facts.milestone === 'customer-accepted') return isShort(facts);
  const toAccept = Object.keys(facts.quantities).some(
    (line) => compare(rowOf(facts, line).passed, rowOf(facts, line).accepted) > 0,
  );
  return facts.milestone === 'inspected' && !toAccept;
}

/** What was typed wrong, what did not arrive, and what did not stay. */
export const goodsEvents: EventTable<keyof GoodsData | 'sales.return-for-rework'> = {
  'production.correct-report': [text('更正生产日报', '更正生產日報', 'Correct daily report'), WITH_REASON],
  'quality.correct-inspection': [text('更正检验数量', '更正檢驗數量', 'Correct inspection figures'), WITH_REASON],
  'sales.correct-acceptance': [text('更正验收数量', '更正驗收數量', 'Correct acceptance figures'), WITH_REASON],
  'logistics.correct-shipment': [text('更正发运或交接', '更正出貨或交接', 'Correct shipment'), WITH_REASON],
  'logistics.record-loss': [text('登记货物遗失', '登錄貨物遺失', 'Record loss'), WITH_REASON],
  'logistics.record-refusal': [text('登记客户拒收', '登錄客戶拒收', 'Record refusal'), WITH_REASON],
  'logistics.record-return': [text('登记退货', '登錄退貨', 'Record return'), WITH_REASON],
  // Whoever is short of goods has them made again, or agrees with the customer to do without: that is sales' to decide.
  'sales.return-for-rework': [orderEvents['sales.return-for-rework'].label, { reason: true, awaited: awaitsSales }],
};
