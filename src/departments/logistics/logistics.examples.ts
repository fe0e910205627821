import type { OrderData } from '../../../machines/order/order.data.js';

const lines = [
  { line: 1, quantity: '10' },
  { line: 2, quantity: '40' },
];

export const logisticsExamples = {
  'logistics.acknowledge-order': { duties: '四月二十八日发车，次日送达' },
  'logistics.submit-plan': {
    mode: '公路整车',
    route: '宁波工厂至苏州工业园区，走沈海、常台高速',
    loading: '木箱叉车装卸，每箱一台',
    schedule: '四月二十八日装车，四月二十九日上午送达',
    longHaul: { booked: true, insured: true, storage: true },
    customerInformed: true,
  },
  'logistics.dispatch': {
    shipment: 'SH-0428-01',
    carrier: '顺达物流',
    trackingNo: 'SD20260428001',
    on: '2026-04-28',
    lines,
  },
  'logistics.report-transit': {
    shipment: 'SH-0428-01',
    status: '在途',
    location: '常台高速嘉兴段',
    eta: '2026-04-29',
  },
  'logistics.report-transport-exception': {
    shipment: 'SH-0428-01',
    cause: '嘉兴段封路',
    action: '绕行申嘉湖高速，预计晚到三小时',
    notified: ['陈立（客户）', '销售部', '跟单员'],
  },
  'logistics.hand-over': {
    shipment: 'SH-0428-01',
    on: '2026-04-29',
    receivedBy: '陈立',
    documents: ['manual', 'quality-certificate', 'after-sales-commitment'],
    lines,
  },
  'logistics.correct-shipment': { shipment: 'SH-0428-01', dispatched: [{ line: 2, quantity: '38' }] },
  'logistics.record-loss': {
    shipment: 'SH-0428-01',
    exception: 1,
    on: '2026-04-29',
    lines: [{ line: 2, quantity: '1' }],
  },
  'logistics.record-refusal': {
    shipment: 'SH-0428-01',
    exception: 1,
    on: '2026-04-29',
    refusedBy: '陈立',
    disposition: 'ship-again',
    lines: [{ line: 2, quantity: '1' }],
  },
  'logistics.record-return': {
    shipment: 'SH-0428-01',
    on: '2026-05-08',
    returnedBy: '陈立',
    disposition: 'rework',
    lines: [{ line: 2, quantity: '1' }],
  },
} satisfies Partial<OrderData>;
