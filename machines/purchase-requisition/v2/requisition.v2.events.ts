import { deciding } from '../../approval.js';
import type { EventMeta } from '../../process.js';
import { requisitionEvents } from '../requisition.events.js';
import type { RequisitionDataV2 } from '../requisition.schema.js';
import type { RequisitionFacts } from '../requisition.types.js';
import { decisions } from './requisition.v2.approvals.js';

/** Every event of a requisition of version 2. */
export const requisitionEventsV2: Record<keyof RequisitionDataV2, EventMeta<RequisitionFacts>> = {
  ...(deciding(decisions, requisitionEvents) as typeof requisitionEvents),
  'order.withdraw-requisition': {
    sender: 'procurement',
    internal: true,
    label: {
      'zh-CN': '随订单结束而撤回',
      'zh-TW': '隨訂單結束而撤回',
      en: 'Withdraw with the order',
    },
  },
};
