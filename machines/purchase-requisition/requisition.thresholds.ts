import { text } from '../kit/text.js';
import type { Threshold } from '../kit/thresholds.js';
import { RATE_THRESHOLDS } from '../rates.js';

/** The figures by which it is found who approves. The regulation says only "larger amounts" (S0§四(三)2). */
export const requisitionThresholds: Readonly<Record<string, Threshold>> = {
  'requisition.leader-approval': {
    unit: 'amount',
    lowered: 'higher',
    shipped: '50000',
    label: text(
      '须公司领导审批的采购金额',
      '須公司領導審批的採購金額',
      'Purchase amount from which management approves',
    ),
  },
  'requisition.window-days': {
    unit: 'days',
    lowered: 'lower',
    shipped: '30',
    label: text('合并计算拆分采购的天数', '合併計算拆分採購的天數', 'Days over which split purchases are added up'),
  },
  ...RATE_THRESHOLDS,
};
