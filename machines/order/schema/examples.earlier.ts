import type { Examples } from '../../kit/shapes.js';
import type { Entry, EntryData, PlanData, ReviewData } from '../order.schema.js';

/** The order that all examples tell of: ten rotary tables and forty couplings for a machine builder in Suzhou. */
const enteredOrder: Entry = {
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

/** Until the plans are released. */
export const earlierExamples: Examples<EntryData & ReviewData & PlanData> = {
  'sales.enter-order': enteredOrder,
  'market.enter-order': { ...enteredOrder, channel: 'electronic' },
  'clerk.enter-order': enteredOrder,
  'clerk.confirm-check': {
    complete: true,
    accurate: true,
    queries: [{ question: '法兰孔距按哪一版图纸？', answer: '客户确认按 B 版图纸，孔距 125 mm' }],
  },
  'sales.correct-entry': { changes: { deliveryPlace: '苏州市工业园区星湖街 328 号 3 号门' } },
  'sales.review': {
    verdict: 'approve',
    informationCorrect: true,
    specialRequirementsRecorded: true,
    credit: { rating: 'good' },
    price: { conforms: true, marginRate: '0.22' },
  },
  'production.review': {
    verdict: 'approve',
    capacity: { equipment: 'enough', staff: 'enough', process: 'enough' },
    stock: {
      sufficient: false,
      shortages: [{ item: '交叉滚子轴承 RB25025', quantity: '10', action: 'purchase', line: 1 }],
    },
    cycleDays: 30,
    expectedStart: '2026-03-20',
    expectedFinish: '2026-04-20',
  },
  'sales.clear-delivery-date': { date: '2026-04-30', clearedWith: '陈立' },
  'procurement.review': {
    verdict: 'approve',
    suppliers: [
      { name: '上海恒力轴承有限公司', capacity: '月产 500 套', quality: '近一年批次合格率 99.2%', leadTimeDays: 7 },
    ],
    supplierStock: 'sufficient',
    cost: { estimate: '38600.00', withinBudget: true, marketCompared: true },
  },
  'quality.review': {
    verdict: 'approve',
    standard: 'JB/T 11138 数控回转工作台',
    inspectionPlan: [
      { item: '分度精度', method: '激光干涉仪逐台检测', key: true },
      { item: '外观', method: '目视', key: false },
    ],
    means: 'sufficient',
    risks: [
      { kind: 'data-security', precaution: '客户图纸仅限项目组查阅，编号发放' },
      { kind: 'quality', precaution: '首件三坐标全检' },
    ],
  },
  'engineering.review': {
    verdict: 'approve',
    feasible: true,
    solution: '沿用 RT-250 平台，法兰按客户图纸改制',
    costBenefit: '改制费用 6000 元，占订单金额 4.2%，可接受',
  },
  'sales.quote': {
    amount: '142000.00',
    cost: '110760.00',
    margin: '31240.00',
    risks: [{ kind: '钢材涨价', countermeasure: '与供应商锁价三个月' }],
  },
  'sales.submit-contract': { text: '买卖合同：供方向需方供应数控回转工作台 10 台、膜片联轴器 40 套，总价 142000 元。' },
  'legal.approve-contract': { opinion: '条款合法有效，违约责任对等，同意签订' },
  'sales.sign-contract': { contractNo: 'HT-2026-031', signedOn: '2026-03-05' },
  'sales.file-contract': { copiesTo: ['法务部', '财务部', '生产部'], ledgerNo: 'TZ-2026-031' },
  'sales.hold-strategy-meeting': {
    heldOn: '2026-03-03',
    attendees: ['销售部王敏', '技术部周工', '总经理'],
    opinions: [{ department: 'engineering', text: '平台成熟，可以承接' }],
  },
  'sales.hold-review-meeting': {
    heldOn: '2026-03-05',
    attendees: ['销售部王敏', '生产部刘刚', '采购部孙强', '质量部郑岚'],
    opinions: [
      { department: 'sales', text: '信用良好，价格符合政策' },
      { department: 'production', text: '能力足够，三十天可完工' },
      { department: 'procurement', text: '轴承七天到货' },
      { department: 'quality', text: '检测手段足够' },
    ],
  },
  'sales.resolve-objection': {
    department: 'production',
    solution: '交货日期推迟到五月十五日，客户已同意',
    agreedWith: '生产部刘刚',
  },
  'sales.decline': { lossEvaluation: '预计损失毛利 31240 元，不影响后续合作', customerInformed: true },
  'clerk.issue-order': { copiesTo: ['production', 'procurement', 'quality', 'logistics'] },
  'production.acknowledge-order': { duties: '三车间负责加工与装配，四月二十日前完工' },
  'procurement.acknowledge-order': { duties: '轴承和膜片三月十九日前到厂' },
  'quality.acknowledge-order': { duties: '来料、过程和最终检验，出具检测报告' },
  'logistics.acknowledge-order': { duties: '四月二十八日发车，次日送达' },
  'production.submit-plan': {
    nodes: [
      { stage: '采购', start: '2026-03-10', finish: '2026-03-19', responsible: '孙强' },
      { stage: '加工', start: '2026-03-20', finish: '2026-04-03', responsible: '刘刚' },
      { stage: '装配', start: '2026-04-06', finish: '2026-04-14', responsible: '马超' },
      { stage: '调试', start: '2026-04-15', finish: '2026-04-17', responsible: '马超' },
      { stage: '检验', start: '2026-04-18', finish: '2026-04-20', responsible: '郑岚' },
    ],
    materials: [
      { item: '交叉滚子轴承 RB25025', specification: '内径 250 mm，P5 级', quantity: '10' },
      { item: '联轴器膜片', specification: '不锈钢 0.3 mm', quantity: '240' },
    ],
    tasks: [
      { team: '三车间加工班', work: '壳体与台面精加工', start: '2026-03-20', finish: '2026-04-03' },
      { team: '三车间装配班', work: '总装与调试', start: '2026-04-06', finish: '2026-04-17' },
    ],
    slackDays: 3,
    consulted: { sales: true, procurement: true },
  },
  'procurement.submit-plan': {
    items: [
      {
        item: '交叉滚子轴承 RB25025',
        specification: '内径 250 mm，P5 级',
        quantity: '10',
        by: '2026-03-19',
        supplier: '上海恒力轴承有限公司',
        key: true,
        contractNo: 'PC-2026-0088',
      },
      {
        item: '联轴器膜片',
        specification: '不锈钢 0.3 mm',
        quantity: '240',
        by: '2026-03-19',
        supplier: '上海恒力轴承有限公司',
        key: false,
      },
    ],
  },
  'logistics.submit-plan': {
    mode: '公路整车',
    route: '宁波工厂至苏州工业园区，走沈海、常台高速',
    loading: '木箱叉车装卸，每箱一台',
    schedule: '四月二十八日装车，四月二十九日上午送达',
    longHaul: { booked: true, insured: true, storage: true },
    customerInformed: true,
  },
  'sales.hold-kickoff': {
    heldOn: '2026-03-09',
    milestones: [
      { name: '样品确认', on: '2026-03-30' },
      { name: '总装完成', on: '2026-04-17' },
    ],
  },
  'engineering.pass-design-review': { reviewers: ['周工', '吴工', '质量部郑岚'] },
  'engineering.submit-sample': {
    tests: [
      { item: '分度精度', result: 'pass' },
      { item: '满载温升', result: 'pass' },
    ],
  },
  'sales.confirm-sample': { confirmedBy: '陈立', on: '2026-03-28' },
};
