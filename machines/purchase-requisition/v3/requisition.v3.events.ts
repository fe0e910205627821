import { text } from '../../kit/text.js';
import type { EventMeta } from '../../process.js';
import type { RequisitionEventType } from '../requisition.schema.js';
import type { RequisitionFacts } from '../requisition.types.js';
import { requisitionEventsV2 } from '../v2/requisition.v2.events.js';

/** Every event of a requisition of version 3. */
export const requisitionEventsV3: Record<RequisitionEventType, EventMeta<RequisitionFacts>> = {
  ...requisitionEventsV2,
  'purchase.order-goods': {
    sender: 'procurement',
    internal: true,
    label: text('已下采购订单', '已下採購單', 'Ordered by purchase order'),
  },
};
