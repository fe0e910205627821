import { amount, attachment, choice, flag, judged, lineNumber, office, person, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  customer: named('客户', '客戶', 'Customer'),
  contact: named('联系人', '聯絡人', 'Contact'),
  phone: named('电话', '電話', 'Phone'),
  order: named('关联订单', '關聯訂單', 'Order'),
  line: named('行号', '行號', 'Line'),
  product: named('产品', '產品', 'Product'),
  channel: named('来源', '來源', 'Channel'),
  kind: named('诉求类别', '訴求類別', 'Kind'),
  text: named('内容', '內容', 'Text'),
  doc: named('照片或附件', '照片或附件', 'Photo or file'),
  lateReason: named('逾时原因', '逾時原因', 'Why it was late'),
  office: named('承办部门', '承辦部門', 'Office'),
  person: named('承办人', '承辦人', 'Person'),
  cause: named('原因', '原因', 'Cause'),
  responsible: named('责任部门', '責任部門', 'Responsible office'),
  isQuality: named('属产品质量问题', '屬產品品質問題', 'A quality problem'),
  advice: named('技术意见', '技術意見', 'Advice'),
  solution: named('解决方案', '解決方案', 'Solution'),
  plan: named('处理方案', '處理方案', 'Plan'),
  cost: named('费用或赔付金额', '費用或賠付金額', 'Cost'),
  result: named('处理结果', '處理結果', 'Result'),
  satisfied: named('客户满意', '客戶滿意', 'Customer is satisfied'),
  remark: named('客户意见', '客戶意見', 'What the customer says'),
  decision: named('领导决定', '領導決定', 'Decision'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

const CHANNELS = {
  hotline: named('电话', '電話', 'Hotline'),
  mail: named('邮件', '郵件', 'Mail'),
  visit: named('回访', '回訪', 'Visit'),
  portal: named('客户页面', '客戶頁面', 'Portal'),
};

const KINDS = {
  quality: named('质量问题', '品質問題', 'Quality'),
  use: named('使用问题', '使用問題', 'Use'),
  delivery: named('交付问题', '交付問題', 'Delivery'),
  complaint: named('投诉', '投訴', 'Complaint'),
};

const SOLUTIONS = {
  repair: named('维修', '維修', 'Repair'),
  replace: named('更换', '更換', 'Replace'),
  return: named('退货', '退貨', 'Return'),
  credit: named('折让', '折讓', 'Credit'),
  instruct: named('使用指导', '使用指導', 'Instruct'),
};

/** The data of every event that is accepted from outside. */
export const caseSchema = {
  'any.register-case': object('RegisteredCase', 'What a customer asks or complains of, at any time (S3§七2).', {
    customer: text(),
    'contact?': text({ secret: 'contact' }),
    'phone?': text({ max: 50, secret: 'contact' }),
    'order?': text({ max: 50 }),
    'line?': lineNumber(),
    'product?': text(),
    channel: choice(CHANNELS),
    kind: choice(KINDS),
    text: text(LONG),
    'doc?': attachment(),
  }),
  'aftersales.respond': object('CaseResponse', 'The first answer to the customer.', {
    text: text(LONG),
    'lateReason?': judged(LONG),
  }),
  'aftersales.assign-case': object('AssignedCase', { office: office(), person: person() }),
  'quality.investigate': object('CaseInvestigation', 'Whether it is a problem of quality, and whose (S4§二(九)1).', {
    cause: text(LONG),
    responsible: office(),
    isQuality: flag(),
  }),
  'engineering.support': object('CaseAdvice', { advice: text(LONG), 'doc?': attachment() }),
  'office.propose-solution': object('CaseSolution', {
    solution: choice(SOLUTIONS),
    plan: text(LONG),
    'cost?': amount({ min: '0', about: 'In the currency of the company.' }),
  }),
  'management.approve-claim': NO_DATA,
  'management.refuse-claim': NO_DATA,
  'office.report-solved': object('CaseResult', { result: text(LONG), 'doc?': attachment() }),
  'sales.confirm-with-customer': object('CustomerWord', 'Whether the customer is satisfied; if not, it goes on.', {
    satisfied: flag(),
    'remark?': text(LONG),
  }),
  'management.decide-case': object('CaseDecision', 'What the leader decides where the customer is not satisfied.', {
    decision: text(LONG),
  }),
  'aftersales.close-case': NO_DATA,
};

export type CaseData = DataOf<typeof caseSchema>;

export const caseVocabulary: Vocabulary = {
  kind: 'cases',
  schema: caseSchema,
  words,
  facts: {
    registered: named('登记', '登錄', 'Registered'),
    response: named('首次答复', '首次回覆', 'Response'),
    investigation: named('质量调查', '品質調查', 'Investigation'),
    nonconformity: named('不合格与纠正措施', '不合格與矯正措施', 'Nonconformity'),
    advices: named('技术支持', '技術支援', 'Advice'),
    claimDue: named('须批准赔付', '須核准賠付', 'Claim to be approved'),
    claim: named('赔付审批', '賠付審批', 'Claim'),
    refused: named('未批准的方案', '未核准的方案', 'Refused claims'),
    answers: named('客户意见', '客戶意見', 'Word of the customer'),
    decided: named('领导决定', '領導決定', 'Decided'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

export const caseExamples = examplesOf(caseSchema, {
  'any.register-case': {
    customer: '苏州精工机械有限公司',
    contact: '王建国',
    phone: '0512-5550101',
    order: 'SO-000123',
    line: 1,
    channel: 'hotline',
    kind: 'quality',
    text: '回转工作台运行两周后有异响',
  },
  'aftersales.respond': { text: '已收到，工程师明日上门检查' },
  'aftersales.assign-case': { office: 'production', person: PERSON },
  'quality.investigate': { cause: '轴承预紧力不足', responsible: 'production', isQuality: true },
  'engineering.support': { advice: '按 RT-250 调整规程重新预紧' },
  'office.propose-solution': { solution: 'repair', plan: '上门重新预紧并更换油封', cost: '1200' },
  'office.report-solved': { result: '已重新预紧，异响消失' },
  'sales.confirm-with-customer': { satisfied: true, remark: '处理及时' },
  'management.decide-case': { decision: '免费延长质保一年，结案' },
});
