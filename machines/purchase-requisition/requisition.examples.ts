import { examplesOf } from '../kit/shapes.js';
import type { RequisitionItem } from './requisition.schema.js';
import { requisitionSchema } from './requisition.schema.js';

const bearings: RequisitionItem = {
  item: '交叉滚子轴承 RB25025',
  specification: '内径 250 mm，P5 级',
  quantity: '10',
  unit: '套',
  purpose: '数控回转工作台 RT-250 装配',
  expectedOn: '2026-03-19',
  amount: '38600.00',
  important: true,
};
const fewer = {
  ...bearings,
  quantity: '8',
  purpose: '数控回转工作台 RT-250 装配，库存 2 套已领用',
  amount: '30880.00',
};
const finer = {
  ...bearings,
  specification: '内径 250 mm，P4 级',
  quantity: '8',
  expectedOn: '2026-03-21',
  amount: '35200.00',
};

/** One example of the data of every public event: the bearings that ten rotary tables need. */
export const requisitionExamples = examplesOf(requisitionSchema, {
  'requester.submit': { department: 'production', currency: 'CNY', items: [bearings] },
  'requester.revise': { currency: 'CNY', items: [fewer] },
  'department.revise': { currency: 'CNY', items: [finer] },
  'procurement.review': {
    necessary: true,
    stock: { onHand: '2', sufficient: false },
    withinBudget: true,
    note: '近三个月市场价平稳，按年度框架价采购',
  },
  'procurement.order': {
    purchaseOrderNo: 'PO-2026-0412',
    supplier: '上海恒力轴承有限公司',
    contractNo: 'PC-2026-0088',
  },
});
