import type { RequisitionData } from '../../../machines/purchase-requisition/requisition.data.js';
import { shapesFor } from '../../shape/shapes.js';
import { requisitionEvents } from './requisition.events.js';

/** The events that are accepted from outside: all but those that an order's follow-up sends. */
type PublicData = Omit<RequisitionData, 'order.draft-requisition' | 'order.withdraw-requisition'>;

/** The class that describes the data of every public event of a requisition. */
export const requisitionShapes = shapesFor<PublicData>()(requisitionEvents);

/** One example of the data of every public event: the bearings that ten rotary tables need. */
export const requisitionExamples: Readonly<PublicData> = {
  'requester.submit': {
    department: 'production',
    currency: 'CNY',
    items: [
      {
        item: '交叉滚子轴承 RB25025',
        specification: '内径 250 mm，P5 级',
        quantity: '10',
        unit: '套',
        purpose: '数控回转工作台 RT-250 装配',
        expectedOn: '2026-03-19',
        amount: '38600.00',
        important: true,
      },
    ],
  },
  'requester.revise': {
    currency: 'CNY',
    items: [
      {
        item: '交叉滚子轴承 RB25025',
        specification: '内径 250 mm，P5 级',
        quantity: '8',
        unit: '套',
        purpose: '数控回转工作台 RT-250 装配，库存 2 套已领用',
        expectedOn: '2026-03-19',
        amount: '30880.00',
        important: true,
      },
    ],
  },
  'requester.withdraw': {},
  'department.sign': {},
  'department.return': {},
  'department.revise': {
    currency: 'CNY',
    items: [
      {
        item: '交叉滚子轴承 RB25025',
        specification: '内径 250 mm，P4 级',
        quantity: '8',
        unit: '套',
        purpose: '数控回转工作台 RT-250 装配',
        expectedOn: '2026-03-21',
        amount: '35200.00',
        important: true,
      },
    ],
  },
  'department.withdraw': {},
  'procurement.review': {
    necessary: true,
    stock: { onHand: '2', sufficient: false },
    withinBudget: true,
    note: '近三个月市场价平稳，按年度框架价采购',
  },
  'procurement.return': {},
  'procurement.order': {
    purchaseOrderNo: 'PO-2026-0412',
    supplier: '上海恒力轴承有限公司',
    contractNo: 'PC-2026-0088',
  },
  'management.approve': {},
  'management.reject': {},
};
