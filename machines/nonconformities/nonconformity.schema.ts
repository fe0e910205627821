import { attachment, choice, day, lineNumber, office, quantity, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  source: named('发现环节', '發現環節', 'Found in'),
  order: named('关联订单', '關聯訂單', 'Order'),
  purchaseOrder: named('采购订单', '採購單', 'Purchase order'),
  line: named('行号', '行號', 'Line'),
  item: named('物料或产品', '物料或產品', 'Item or product'),
  quantity: named('不合格数量', '不合格數量', 'Quantity'),
  finding: named('不合格现象', '不合格現象', 'Finding'),
  report: named('检验报告', '檢驗報告', 'Inspection report'),
  office: named('责任部门', '責任部門', 'Office that rectifies'),
  doc: named('照片或附件', '照片或附件', 'Photo or file'),
  cause: named('原因', '原因', 'Cause'),
  causeClass: named('原因类别', '原因類別', 'Class of cause'),
  method: named('分析方法', '分析方法', 'Method'),
  corrective: named('纠正措施', '矯正措施', 'Corrective action'),
  preventive: named('预防措施', '預防措施', 'Preventive action'),
  dueOn: named('完成日期', '完成日期', 'Due on'),
  result: named('整改结果', '整改結果', 'Result'),
  prevention: named('预防措施落实情况', '預防措施落實情況', 'Prevention carried out'),
  evidence: named('验证依据', '驗證依據', 'Evidence'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

/** Where a nonconformity is found. */
const SOURCES = {
  incoming: named('来料检验', '進料檢驗', 'Incoming inspection'),
  'in-process': named('过程检验', '製程檢驗', 'In-process inspection'),
  final: named('最终检验', '最終檢驗', 'Final inspection'),
  customer: named('客户反馈', '客戶回饋', 'Customer'),
  audit: named('审核', '稽核', 'Audit'),
  other: named('其他', '其他', 'Other'),
};

/** The classes by which causes are counted. */
const CAUSE_CLASSES = {
  people: named('人员', '人員', 'People'),
  machine: named('设备', '設備', 'Machine'),
  material: named('物料', '物料', 'Material'),
  method: named('方法', '方法', 'Method'),
  environment: named('环境', '環境', 'Environment'),
  measurement: named('测量', '測量', 'Measurement'),
  design: named('设计', '設計', 'Design'),
};

const METHODS = {
  '5why': named('5 个为什么', '5 個為什麼', 'Five whys'),
  '8d': named('8D', '8D', '8D'),
  other: named('其他', '其他', 'Other'),
};

/** The data of every event that is accepted from outside. */
export const nonconformitySchema = {
  'quality.open': object('FoundNonconformity', 'Something does not conform, and whose it is to rectify (S2§五2).', {
    source: choice(SOURCES),
    'order?': text({ max: 50 }),
    'purchaseOrder?': text({ max: 50 }),
    'line?': lineNumber(),
    item: text(),
    'quantity?': quantity({ positive: true }),
    finding: text(LONG),
    'report?': text({ max: 100 }),
    'office?': office({ about: 'Production, where none is named.' }),
    'doc?': attachment(),
  }),
  'quality.assign-nonconformity': object('AssignedNonconformity', 'Another office has to rectify it.', {
    office: office(),
  }),
  'production.analyse': object('NonconformityCause', {
    cause: text(LONG),
    causeClass: choice(CAUSE_CLASSES),
    method: choice(METHODS),
  }),
  'production.plan-action': object(
    'CorrectivePlan',
    'What rectifies it, and what keeps it from coming again (S2§五2).',
    {
      corrective: text(LONG),
      preventive: text(LONG),
      dueOn: day(),
    },
  ),
  'quality.accept-plan': NO_DATA,
  'quality.return-plan': NO_DATA,
  'production.report-rectified': object('Rectified', { result: text(LONG), 'doc?': attachment() }),
  'production.report-prevention': object('Prevented', { prevention: text(LONG), 'doc?': attachment() }),
  'quality.verify': object('VerifiedNonconformity', { evidence: text(LONG), 'doc?': attachment() }),
  'quality.reject-verification': NO_DATA,
  'quality.close': NO_DATA,
  'quality.dismiss': NO_DATA,
};

/** A failed inspection of an order or a purchase order opens it by itself, with the data of quality's own event. */
export type NonconformityData = DataOf<typeof nonconformitySchema> & {
  'inspection.open-nonconformity': DataOf<typeof nonconformitySchema>['quality.open'];
};

export const nonconformityVocabulary: Vocabulary = {
  kind: 'nonconformities',
  schema: nonconformitySchema,
  words,
  facts: {
    found: named('发现', '發現', 'Found'),
    analysis: named('原因分析', '原因分析', 'Analysis'),
    plan: named('纠正和预防措施', '矯正與預防措施', 'Plan'),
    accepted: named('措施已认可', '措施已認可', 'Plan accepted'),
    returned: named('退回记录', '退回紀錄', 'Returned'),
    rectified: named('整改完成', '整改完成', 'Rectified'),
    prevented: named('预防已落实', '預防已落實', 'Prevention'),
    verified: named('验证', '驗證', 'Verified'),
    rejected: named('验证不通过', '驗證不通過', 'Verification refused'),
  },
  choices: {},
};

export const nonconformityExamples = examplesOf(nonconformitySchema, {
  'quality.open': {
    source: 'in-process',
    order: 'SO-000123',
    item: '转台端面磨削',
    quantity: '3',
    finding: '端面跳动 0.012，超过 0.008',
    report: 'IPQC-0312',
  },
  'quality.assign-nonconformity': { office: 'procurement' },
  'production.analyse': { cause: '砂轮修整间隔过长', causeClass: 'method', method: '5why' },
  'production.plan-action': {
    corrective: '三件返磨，修整砂轮',
    preventive: '每 20 件修整一次，列入作业指导书',
    dueOn: '2026-03-20',
  },
  'production.report-rectified': { result: '三件返磨后跳动 0.005' },
  'production.report-prevention': { prevention: '作业指导书已更新，班组已培训' },
  'quality.verify': { evidence: '复检报告 IPQC-0318，连续 60 件合格' },
});
