import { examplesOf } from '../kit/shapes.js';
import { planSchema } from './plan.schema.js';

const TABLES = {
  productNo: 'RT-250',
  description: '数控回转工作台',
  quantity: '10',
  unit: '台',
  start: '2026-04-01',
  finish: '2026-04-20',
  line: '三车间装配班',
  orders: ['SO-000123'],
};

/** One example of the data of every event: April, with ten rotary tables ordered and more expected. */
export const planExamples = examplesOf(planSchema, {
  'production.open-plan': { month: '2026-04' },
  'sales.submit-forecast': {
    lines: [
      {
        productNo: 'RT-250',
        description: '数控回转工作台',
        quantity: '10',
        unit: '台',
        firm: 'ordered',
        customer: '苏州精工机械有限公司',
        orders: ['SO-000123'],
      },
      { productNo: 'CP-40', description: '弹性联轴器', quantity: '60', unit: '套', firm: 'forecast' },
    ],
  },
  'production.draft-plan': {
    lines: [
      TABLES,
      {
        productNo: 'CP-40',
        quantity: '60',
        unit: '套',
        start: '2026-04-06',
        finish: '2026-04-24',
        line: '三车间加工班',
      },
    ],
    capacity: [{ week: '2026-04-06', line: '三车间装配班', hours: '40', load: '32' }],
    stockConsidered: true,
  },
  'procurement.draft-procurement': {
    lines: [
      {
        item: '交叉滚子轴承 RB25025',
        specification: '内径 250 mm，P5 级',
        quantity: '8',
        unit: '套',
        by: '2026-04-03',
        stock: '4',
        onOrder: '0',
        safetyStock: '2',
        price: '3860',
        leadTimeDays: 7,
        supplier: '上海恒力轴承有限公司',
        orders: ['SO-000123'],
      },
    ],
  },
  'any.apply-adjustment': {
    cause: 'material',
    content: 'RT-250 推迟五天完工，CP-40 提前',
    effect: '轴承四月六日到货；交货日期不变',
    orders: ['SO-000123'],
  },
  'production.support-adjustment': { opinion: '班组可以调剂，同意' },
  'production.implement-adjustment': { lines: [{ ...TABLES, finish: '2026-04-25' }] },
  'production.close-plan': { remark: 'CP-40 有十套转入五月' },
});
