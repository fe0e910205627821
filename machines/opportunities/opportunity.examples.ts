import { examplesOf } from '../kit/shapes.js';
import { opportunitySchema } from './opportunity.schema.js';

const FILE = '9d8f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

const need = {
  customer: { name: '苏州精工机械有限公司', contact: '王建国', phone: '0512-5550101' },
  summary: '数控回转工作台二十台，用于新建产线',
  currency: 'CNY',
  lines: [
    {
      line: 1,
      productNo: 'RT-250',
      description: '数控回转工作台',
      specification: '台面 250 mm，定位精度 ±3″',
      quantity: '20',
      unit: '台',
    },
  ],
  deliveryPlace: '苏州工业园区',
  deliveryDate: '2026-06-30',
  qualityRequirements: '符合技术协议，随机附检测报告',
  packagingRequirements: '防锈油纸、木箱',
  specialRequirements: [{ text: '台面镀硬铬', department: 'engineering' as const }],
  budget: '900000',
  payment: '预付 30%，验收后 30 天付清',
};

export const opportunityExamples = examplesOf(opportunitySchema, {
  'market.register-need': { channel: 'visit', ...need },
  'sales.register-enquiry': {
    answers: [{ question: '能否提供 400 mm 台面', answer: '可以，需重新设计底座' }],
    customer: { name: '东方机械' },
    summary: '400 mm 回转工作台五台',
  },
  'sales.confirm-need': {
    accurate: true,
    complete: true,
    ...need,
    feasibility: '与现有产品相近，可以承接',
    risks: '客户产线投产时间可能推迟',
  },
  'sales.flag-key': { key: 'project', why: '金额超过年度销售额的一成' },
  'sales.hold-strategy-meeting': {
    heldOn: '2026-03-03',
    attendees: ['销售部王敏', '技术部周工', '总经理'],
    opinions: [{ department: 'engineering', text: '平台成熟，可以承接' }],
    minutes: FILE,
  },
  'sales.evaluate': {
    cost: '680000',
    margin: '170000',
    risks: [{ kind: 'market', risk: '钢材涨价', countermeasure: '与供应商锁价三个月' }],
  },
  'engineering.evaluate': {
    feasible: true,
    solution: '沿用 RT-250 平台，改制台面',
    costBenefit: '改制费用占 4%，可接受',
    design: true,
  },
  'production.evaluate': {
    capacity: 'adjusted',
    effectOnPlan: '五月二车间负荷上升 15%',
    suggestion: '五月起周末加一班',
  },
  'quality.evaluate': { risks: [{ risk: '镀层厚度不均', countermeasure: '首件全检，每批抽检五件' }] },
  'sales.quote': {
    amount: '850000',
    validUntil: '2099-04-30',
    prices: [{ line: 1, unitPrice: '42500' }],
  },
  'sales.record-negotiation': { proposal: '客户要求降价 3%', answer: '改为延长质保半年，价格不变' },
  'sales.submit-contract': { text: '买卖合同：供方按技术协议供货，价款与交期以报价单为准。' },
  'legal.approve-contract': { opinion: '条款合法有效，违约责任对等，同意签订' },
  'sales.sign-contract': { contractNo: 'HT-2026-018', signedOn: '2026-03-09', deliveryDate: '2026-06-30' },
  'sales.file-contract': {
    copiesTo: ['market', 'engineering', 'production', 'quality', 'finance'],
    ledgerNo: 'TZ-2026-018',
  },
  'sales.lose': { cause: 'price' },
});
