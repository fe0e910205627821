import type { Entry } from '../../../machines/order/order.types.js';

/** The order that all examples tell of: ten rotary tables and forty couplings for a machine builder in Suzhou. */
export const enteredOrder: Entry = {
  class: 'standard',
  channel: 'written',
  customer: {
    name: '苏州精工机械有限公司',
    contact: '陈立',
    phone: '0512-6288 1234',
    email: 'chen.li@example.com',
    address: '苏州市工业园区星湖街 328 号',
  },
  customerPo: 'PO-2026-0315',
  currency: 'CNY',
  lines: [
    {
      line: 1,
      productNo: 'RT-250',
      description: '数控回转工作台',
      specification: '台面直径 250 mm，分度精度 ±15 角秒',
      quantity: '10',
      unit: '台',
      unitPrice: '12800.00',
      dueDate: '2026-04-30',
    },
    {
      line: 2,
      productNo: 'CP-40',
      description: '膜片联轴器',
      specification: '孔径 40 mm，额定扭矩 160 N·m',
      quantity: '40',
      unit: '套',
      unitPrice: '350.00',
      dueDate: '2026-04-30',
    },
  ],
  deliveryPlace: '苏州市工业园区星湖街 328 号 3 号门',
  deliveryDate: '2026-04-30',
  paymentTerms: '预付 30%，验收合格后 30 天内付清余款',
  qualityRequirements: '分度精度逐台检测，随货附检测报告',
  packagingRequirements: '木箱包装，防锈防潮',
  specialRequirements: [{ text: '法兰孔距按客户 B 版图纸', department: 'engineering' }],
  key: false,
  design: false,
  compared: true,
};
