import { amount, attachment, choice, count, day, judged, text, texts } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  supplier: named('供应商名称', '供應商名稱', 'Supplier'),
  registrationNo: named('统一社会信用代码', '統一編號', 'Registration no.'),
  supplies: named('供应物料', '供應物料', 'Supplies'),
  yearlyAmount: named('预计年采购额', '預計年採購額', 'Expected purchases a year'),
  liaison: named('联系人', '聯絡人', 'Contact person'),
  liaisonPhone: named('联系电话', '聯絡電話', 'Phone'),
  place: named('地址', '地址', 'Address'),
  licence: named('资质证明', '資質證明', 'Certificates'),
  reputation: named('信誉', '信譽', 'Reputation'),
  capacity: named('生产能力', '產能', 'Capacity'),
  quality: named('产品质量', '產品品質', 'Quality'),
  delivery: named('交货期', '交貨期', 'Delivery'),
  price: named('价格', '價格', 'Price'),
  service: named('售后服务', '售後服務', 'Service'),
  report: named('评估报告', '評鑑報告', 'Report'),
  remark: named('说明', '說明', 'Remark'),
  period: named('考核期间', '考核期間', 'Period'),
  grade: named('等级', '等級', 'Grade'),
  what: named('整改要求', '整改要求', 'What to rectify'),
  by: named('整改期限', '整改期限', 'Rectify by'),
  result: named('整改结果', '整改結果', 'Result'),
  reward: named('奖励', '獎勵', 'Reward'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

/** Points of a hundred. */
const points = () => count({ min: 0, max: 100 });

const GRADES = {
  preferred: named('优选', '優選', 'Preferred'),
  approved: named('合格', '合格', 'Approved'),
};

/** The data of every event that is accepted from outside. */
export const supplierSchema = {
  'procurement.register-supplier': object('RegisteredSupplier', 'A possible supplier, and what it could supply.', {
    supplier: text(),
    'registrationNo?': text({ max: 30 }),
    supplies: texts({ min: 1, max: 50 }),
    yearlyAmount: amount({ min: '0' }),
    liaison: text({ max: 100 }),
    liaisonPhone: text({ max: 50 }),
    'place?': text(),
    'licence?': attachment(),
  }),
  'procurement.evaluate-supplier': object(
    'SupplierEvaluation',
    'What procurement has found, in points of a hundred (S0§四(二)1; S2§四2).',
    {
      reputation: points(),
      capacity: points(),
      quality: points(),
      delivery: points(),
      price: points(),
      service: points(),
      'report?': attachment(),
      'remark?': text(LONG),
    },
  ),
  'quality.confirm-evaluation': object('ConfirmedEvaluation', { 'remark?': text(LONG) }),
  'management.approve-supplier': NO_DATA,
  'procurement.admit-supplier': NO_DATA,
  'procurement.appraise-supplier': object(
    'SupplierAppraisal',
    'How it has kept its promises in a period, in points of a hundred (S0§四(二)2).',
    {
      period: text({ max: 20 }),
      quality: points(),
      delivery: points(),
      price: points(),
      service: points(),
      'remark?': text(LONG),
    },
  ),
  'procurement.grade-supplier': object('SupplierGrade', { grade: choice(GRADES) }),
  'procurement.demand-rectification': object('DemandedRectification', { what: judged(LONG), by: day() }),
  'procurement.accept-rectification': object('AcceptedRectification', { result: text(LONG) }),
  'procurement.eliminate-supplier': NO_DATA,
  'procurement.reward-supplier': object('SupplierReward', { reward: text(LONG) }),
};

export type SupplierData = DataOf<typeof supplierSchema>;

export const supplierVocabulary: Vocabulary = {
  kind: 'suppliers',
  schema: supplierSchema,
  words,
  facts: {
    evaluation: named('评估', '評鑑', 'Evaluation'),
    confirmed: named('质检参与', '品檢參與', 'Confirmed by quality'),
    admitted: named('批准', '核准', 'Approved'),
    appraisals: named('考核', '考核', 'Appraisals'),
    rectification: named('整改', '整改', 'Rectification'),
    until: named('整改期限', '整改期限', 'Rectify by'),
    rectified: named('已完成整改', '已完成整改', 'Rectified'),
    rewards: named('奖励', '獎勵', 'Rewards'),
    eliminated: named('淘汰', '淘汰', 'Eliminated'),
  },
  choices: {},
};

const SCORES = { quality: 88, delivery: 82, price: 75, service: 80 };

export const supplierExamples = examplesOf(supplierSchema, {
  'procurement.register-supplier': {
    supplier: '无锡恒远轴承有限公司',
    supplies: ['交叉滚子轴承', '深沟球轴承'],
    yearlyAmount: '360000',
    liaison: '周敏',
    liaisonPhone: '0510-5550188',
  },
  'procurement.evaluate-supplier': { reputation: 85, capacity: 80, ...SCORES },
  'quality.confirm-evaluation': { remark: '样件检验合格' },
  'procurement.appraise-supplier': { period: '2026-Q1', ...SCORES },
  'procurement.grade-supplier': { grade: 'preferred' },
  'procurement.demand-rectification': { what: '三批轴承游隙超差，请提交纠正措施', by: '2026-04-15' },
  'procurement.accept-rectification': { result: '更换磨床砂轮，连续三批检验合格' },
  'procurement.reward-supplier': { reward: '2026 年度优秀供应商，付款账期缩短为 15 天' },
});
