import type { OrderData } from '../../../machines/order/order.data.js';
import { enteredOrder } from '../../shape/order/example.js';

export const salesExamples = {
  'sales.enter-order': enteredOrder,
  'sales.correct-entry': { changes: { deliveryPlace: '苏州市工业园区星湖街 328 号 3 号门' } },
  'sales.review': {
    verdict: 'approve',
    informationCorrect: true,
    specialRequirementsRecorded: true,
    credit: { rating: 'good' },
    price: { conforms: true, marginRate: '0.22' },
  },
  'sales.clear-delivery-date': { date: '2026-04-30', clearedWith: '陈立' },
  'sales.quote': {
    amount: '142000.00',
    cost: '110760.00',
    margin: '31240.00',
    risks: [{ kind: '钢材涨价', countermeasure: '与供应商锁价三个月' }],
  },
  'sales.submit-contract': { text: '买卖合同：供方向需方供应数控回转工作台 10 台、膜片联轴器 40 套，总价 142000 元。' },
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
  'sales.pass-review': {},
  'sales.decline': { lossEvaluation: '预计损失毛利 31240 元，不影响后续合作', customerInformed: true },
  'sales.amend': {
    changes: { deliveryDate: '2026-05-15' },
    customerConsent: { by: '陈立', on: '2026-03-12' },
  },
  'sales.hold-kickoff': {
    heldOn: '2026-03-09',
    milestones: [
      { name: '样品确认', on: '2026-03-30' },
      { name: '总装完成', on: '2026-04-17' },
    ],
  },
  'sales.confirm-sample': { confirmedBy: '陈立', on: '2026-03-28' },
  'sales.return-sample': {},
  'sales.arrange-acceptance': {
    on: '2026-04-24',
    place: '宁波工厂检测室',
    method: '逐台检测分度精度，抽检外观',
    agreedWith: '陈立',
  },
  'sales.present-product': {
    questions: [{ question: '润滑周期多长？', answer: '每运行 2000 小时换油一次' }],
  },
  'sales.record-acceptance': {
    reportNo: 'YS-2026-0424',
    signedBy: '陈立',
    signedOn: '2026-04-24',
    lines: [
      { line: 1, accepted: '10', rejected: '0' },
      { line: 2, accepted: '40', rejected: '0' },
    ],
  },
  'sales.correct-acceptance': { acceptance: 1, lines: [{ line: 2, accepted: '39', rejected: '1' }] },
  'sales.record-objection': { items: ['二号台面有一处轻微划痕'] },
  'sales.close-objection': { resolution: '现场抛光，客户复看满意', satisfied: true },
  'sales.return-for-rework': {},
} satisfies Partial<OrderData>;
