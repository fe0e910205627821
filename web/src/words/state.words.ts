import type { Milestone } from '../../../machines/order/order.types.js';
import type { Text } from '../../../machines/rulebook.js';
import { text } from './words.js';

/** The states of an order in the company's words, in their order. */
export const stateWords: Readonly<Record<Milestone | 'cancelled', Text>> = {
  received: text('已接收', '已接收', 'Received'),
  reviewed: text('评审通过', '評審通過', 'Reviewed'),
  planned: text('计划生效', '計畫生效', 'Planned'),
  producing: text('生产中', '生產中', 'Producing'),
  inspected: text('检验合格', '檢驗合格', 'Inspected'),
  'customer-accepted': text('客户验收', '客戶驗收', 'Accepted by customer'),
  delivered: text('已交付', '已交付', 'Delivered'),
  settled: text('已结算', '已結算', 'Settled'),
  cancelled: text('已取消', '已取消', 'Cancelled'),
};
