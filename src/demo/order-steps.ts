import { multiply, round, sum } from '../../machines/decimal.js';
import type { Ordered, Part, Scene } from './step.js';
import { step } from './step.js';

// The straight way of an order, in stretches. Everything is computed from what was ordered, so that it holds for one line as for fifty.

const FRAMES = '宁波恒力铝材有限公司';
const BEARINGS = '上海捷安轴承有限公司';
export const KEY_ITEM = '外观与尺寸';

/** What is bought for an order: blanks for its first lines. A real bill of materials is longer. */
export const materialsOf = ({ lines }: Ordered): { item: string; specification: string; quantity: string }[] =>
  lines.slice(0, 3).map(({ line, productNo, description, quantity }) => ({
    item: `${productNo} 坯料（${line}）`,
    specification: description,
    quantity,
  }));

const USUAL_DAYS = 22;
const DAY = 86_400_000;

/** The days of a plan that usually takes three weeks, drawn together so that it ends before the customer wants the goods. */
const pacedDay = ({ day, deliveryDate }: Scene): ((offset: number) => string) => {
  const room = Math.round((Date.parse(deliveryDate) - Date.parse(day())) / DAY) - 1;
  const pace = Math.min(1, Math.max(4, room) / USUAL_DAYS);
  return (offset) => day(Math.round(offset * pace));
};

export const amountOf = ({ lines }: Ordered): string =>
  round(sum(lines.map(({ quantity, unitPrice }) => multiply(quantity, unitPrice))), 2);

export const share = (ordered: Ordered, part: string): string => round(multiply(amountOf(ordered), part), 2);

export const check = step('clerk', 'clerk.confirm-check', {
  complete: true,
  accurate: true,
  queries: [{ question: '发票抬头是否与客户名称一致？', answer: '一致，客户已邮件确认' }],
});

export const salesReview = step('sales2', 'sales.review', {
  verdict: 'approve',
  informationCorrect: true,
  specialRequirementsRecorded: true,
  credit: { rating: 'good' },
  price: { conforms: true, marginRate: '0.21' },
});

const stocked = { sufficient: true, shortages: [] };

/** With `buying`, what is short becomes a purchase requisition when the review is passed. */
export const productionReview = (buying: boolean) =>
  step('production', 'production.review', (scene) => ({
    verdict: 'approve',
    capacity: { equipment: 'enough', staff: 'enough', process: 'enough' },
    stock: buying
      ? {
          sufficient: false,
          shortages: materialsOf(scene).map(({ item, quantity }) => ({ item, quantity, action: 'purchase' })),
        }
      : stocked,
    cycleDays: 20,
    expectedStart: pacedDay(scene)(2),
    expectedFinish: pacedDay(scene)(22),
  }));

export const clearDate = step('sales2', 'sales.clear-delivery-date', ({ deliveryDate, customer }) => ({
  date: deliveryDate,
  clearedWith: customer.contact,
}));

export const suppliers = () => [
  { name: FRAMES, capacity: '月产 3000 件', quality: '近一年批次合格率 99.1%', leadTimeDays: 7 },
  { name: BEARINGS, capacity: '月产 8000 套', quality: '近一年批次合格率 99.6%', leadTimeDays: 5 },
];

export const procurementReview = step('procurement', 'procurement.review', (scene) => ({
  verdict: 'approve',
  suppliers: suppliers(),
  supplierStock: 'sufficient',
  cost: { estimate: share(scene, '0.35'), withinBudget: true, marketCompared: true },
}));

export const qualityReview = step('quality', 'quality.review', {
  verdict: 'approve',
  standard: 'GB/T 3565 自行车安全要求',
  inspectionPlan: [
    { item: KEY_ITEM, method: '首件三坐标检测，其余抽检', key: true },
    { item: '装配功能', method: '逐件试装', key: false },
  ],
  means: 'sufficient',
  risks: [{ kind: 'intellectual-property', precaution: '客户图样编号发放，交货后收回' }],
});

export const reviewMeeting = step('sales-head', 'sales.hold-review-meeting', ({ day }) => ({
  heldOn: day(),
  attendees: ['赵明辉', '李静怡', '郑大勇', '冯丽娟', '卫思敏'],
  opinions: [
    { department: 'sales', text: '客户信用良好，价格符合政策' },
    { department: 'production', text: '能力足够，二十天可完工' },
    { department: 'procurement', text: '供应商有货，一周内到厂' },
    { department: 'quality', text: '检测手段足够' },
    { department: 'engineering', text: '沿用现有平台' },
  ],
}));

export const passReview = step('sales-head', 'sales.pass-review', {});

export const reviews = (buying = false): Part[] => [
  salesReview,
  productionReview(buying),
  clearDate,
  procurementReview,
  qualityReview,
  reviewMeeting,
];

export const issue = step('clerk', 'clerk.issue-order', {
  copiesTo: ['production', 'procurement', 'quality', 'logistics'],
});
export const acknowledgements = [
  step('production', 'production.acknowledge-order', { duties: '二车间加工装配，按计划日期完工' }),
  step('procurement', 'procurement.acknowledge-order', { duties: '坯料与轴承一周内到厂' }),
  step('quality', 'quality.acknowledge-order', { duties: '来料、过程和最终检验，出具报告' }),
  step('logistics', 'logistics.acknowledge-order', { duties: '整柜海运，订舱并投保' }),
];

export const nodesOf = (scene: Scene) => {
  const day = pacedDay(scene);
  return [
    { stage: '采购', start: day(1), finish: day(6), responsible: '冯丽娟' },
    { stage: '零件加工', start: day(4), finish: day(12), responsible: '孙海涛' },
    { stage: '装配', start: day(12), finish: day(17), responsible: '郑大勇' },
    { stage: '调试', start: day(17), finish: day(18), responsible: '郑大勇' },
    { stage: '检验', start: day(18), finish: day(20), responsible: '卫思敏' },
  ];
};

export const productionPlan = step('production', 'production.submit-plan', (scene) => ({
  nodes: nodesOf(scene),
  materials: materialsOf(scene),
  tasks: [
    { team: '二车间加工班', work: '车架与零件加工', start: pacedDay(scene)(4), finish: pacedDay(scene)(12) },
    { team: '二车间装配班', work: '装配与调试', start: pacedDay(scene)(12), finish: pacedDay(scene)(18) },
  ],
  slackDays: 2,
  consulted: { sales: true, procurement: true },
}));
export const approveProductionPlan = step('clerk', 'clerk.approve-production-plan', {});

export const procurementPlan = step('procurement', 'procurement.submit-plan', (scene) => ({
  items: materialsOf(scene).map(({ item, specification, quantity }, index) => ({
    item,
    specification,
    quantity,
    by: scene.day(6),
    supplier: index === 0 ? FRAMES : BEARINGS,
    key: index === 0,
    ...(index === 0 ? { contractNo: `PC-${scene.no.slice(-4)}` } : {}),
  })),
}));
export const approveProcurementPlan = step('clerk', 'clerk.approve-procurement-plan', {});
const noPurchase = step('production', 'production.declare-no-purchase', {}, '库存充足，直接领料生产');

export const logisticsPlan = step('logistics', 'logistics.submit-plan', ({ deliveryPlace, deliveryDate }) => ({
  mode: '海运整柜',
  route: `宁波港至客户所在港口，转卡车至 ${deliveryPlace}`.slice(0, 300),
  loading: '纸箱打托，叉车装柜',
  schedule: `船期按 ${deliveryDate} 前到货倒排`,
  longHaul: { booked: true, insured: true, storage: true },
  customerInformed: true,
}));

/** Every plan in force; with `buying` materials are bought, else drawn from stock. */
export const plans = (buying: boolean): Part[] => [
  issue,
  acknowledgements,
  productionPlan,
  approveProductionPlan,
  buying ? [procurementPlan, approveProcurementPlan] : noPurchase,
  logisticsPlan,
];

export const release = step('clerk', 'clerk.release', {});
