import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { orderV3 } from '../order/order.process.js';
import { withdrawals } from '../order/v4/withdrawals/withdrawals.js';
import type { EventMeta } from '../process.js';
import { takenOf } from './batch.schema.js';
import type { BatchFacts, BatchOrders } from './batch.types.js';

/** What the order sends its batch; its sender is whoever moved the order. */
const fromOrder = eventsOf<BatchFacts, keyof BatchOrders>(
  {
    'order.open-batch': [text('批次开工', '批次開工', 'Batch begins')],
    'order.update-batch': [text('订单内容更新', '訂單內容更新', 'Order updated')],
    'order.suspend-batch': [text('订单变更中，批次等待', '訂單變更中，批次等待', 'Order is amended, batch waits')],
    'order.resume-batch': [text('订单变更完成，批次继续', '訂單變更完成，批次繼續', 'Amendment done, batch goes on')],
    'order.hold-batch': [text('随订单暂停', '隨訂單暫停', 'On hold with the order')],
    'order.release-batch': [text('随订单解除暂停', '隨訂單解除暫停', 'Resumed with the order')],
    'order.note-invoice': [text('已开发票', '已開立發票', 'Invoiced')],
    'order.cancel-batch': [text('批次取消', '批次取消', 'Batch cancelled')],
    'order.close-batch': [text('批次关闭', '批次關閉', 'Batch closed')],
  },
  { order: { sender: 'any', internal: true } },
);

/** The events of an order that a batch takes, called as in an order. */
const ofOrder = takenOf<EventMeta<BatchFacts>>({
  ...(orderV3.events as Record<string, EventMeta<BatchFacts>>),
  ...eventsOf<BatchFacts, keyof typeof withdrawals.events>(withdrawals.events),
});

export const batchEvents: Record<string, EventMeta<BatchFacts>> = { ...fromOrder, ...ofOrder };
