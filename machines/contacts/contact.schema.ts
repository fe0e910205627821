import { choice, count, day, judged, text } from '../kit/fields.js';
import { ofCustomers } from '../kit/lookups.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  customer: named('客户', '客戶', 'Customer'),
  order: named('关联订单', '關聯訂單', 'Order'),
  cause: named('告知事由', '告知事由', 'What it is about'),
  kind: named('往来类别', '往來類別', 'Kind of contact'),
  channel: named('方式', '方式', 'Channel'),
  text: named('内容', '內容', 'Text'),
  lateReason: named('逾时原因', '逾時原因', 'Why it was late'),
  answeredBy: named('客户联系人', '客戶聯絡人', "The customer's person"),
  visitOn: named('回访日期', '回訪日期', 'Visit on'),
  purpose: named('回访目的', '回訪目的', 'Purpose'),
  satisfaction: named('满意度', '滿意度', 'Satisfaction'),
  aspect: named('方面', '方面', 'Aspect'),
  score: named('评分（1–5）', '評分（1–5）', 'Score (1–5)'),
  feedback: named('客户反馈', '客戶回饋', 'Feedback'),
  nextOn: named('下次联系日期', '下次聯絡日期', 'Next contact on'),
  result: named('结果', '結果', 'Result'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

const CAUSES = {
  'date-moved': named('交期变更', '交期變更', 'Date moved'),
  dispatched: named('已发货', '已出貨', 'Dispatched'),
  delivered: named('已交付', '已交付', 'Delivered'),
  progress: named('进度', '進度', 'Progress'),
};

const KINDS = {
  enquiry: named('询问', '詢問', 'Enquiry'),
  survey: named('满意度调查', '滿意度調查', 'Survey'),
  complaint: named('投诉', '投訴', 'Complaint'),
  meeting: named('客户会议', '客戶會議', 'Meeting'),
};

const CHANNELS = {
  phone: named('电话', '電話', 'Phone'),
  mail: named('邮件', '郵件', 'Mail'),
  message: named('即时消息', '即時訊息', 'Message'),
  visit: named('当面', '當面', 'In person'),
};

const ASPECTS = {
  quality: named('产品质量', '產品品質', 'Quality'),
  delivery: named('交货', '交貨', 'Delivery'),
  service: named('服务', '服務', 'Service'),
  price: named('价格', '價格', 'Price'),
};

const satisfaction = list(object('AspectScore', { aspect: choice(ASPECTS), score: count({ min: 1, max: 5 }) }), {
  min: 1,
  max: 10,
});

const customer = text({ lookup: ofCustomers() });

/** The data of every event that is accepted from outside. */
export const contactSchema = {
  'sales.draft-notice': object('DraftedNotice', 'What the customer is to be told of his order (S0§三(二)3).', {
    customer,
    'order?': text({ max: 50 }),
    cause: choice(CAUSES),
    text: text(LONG),
  }),
  'any.register-contact': object('RegisteredContact', 'What a customer asked or said, or what was asked of him.', {
    customer,
    'order?': text({ max: 50 }),
    kind: choice(KINDS),
    channel: choice(CHANNELS),
    text: text(LONG),
  }),
  'sales.plan-visit': object('PlannedVisit', 'Customers are visited regularly (S4§五(二)1).', {
    customer,
    'order?': text({ max: 50 }),
    visitOn: day(),
    purpose: text(LONG),
  }),
  'clerk.note-contact': object('NotedContact', 'What was spoken of, and when the clerk asks again.', {
    'customer?': customer,
    'order?': text({ max: 50 }),
    text: text(LONG),
    'nextOn?': day(),
  }),
  'sales.send-notice': object('SentNotice', 'How and with what words the customer was told.', {
    channel: choice(CHANNELS),
    text: text(LONG),
    'lateReason?': judged(LONG),
  }),
  'sales.record-answer': object('ContactAnswer', { text: text(LONG), 'answeredBy?': text({ secret: 'contact' }) }),
  'sales.record-visit': object('RecordedVisit', 'How satisfied the customer is, and what he says.', {
    satisfaction,
    feedback: text(LONG),
  }),
  'sales.record-survey': object('RecordedSurvey', { satisfaction, 'feedback?': text(LONG) }),
  'keeper.close-contact': object('ClosedContact', { 'result?': text(LONG) }),
  'keeper.drop-contact': NO_DATA,
};

/** An order drafts a notice by itself with the data of sales' own event; the clock tells when the clerk asks again. */
export type ContactData = DataOf<typeof contactSchema> & {
  'order.draft-notice': DataOf<typeof contactSchema>['sales.draft-notice'];
  'clock.contact-due': Record<string, never>;
};

export const contactVocabulary: Vocabulary = {
  kind: 'contacts',
  schema: contactSchema,
  words,
  facts: {
    drafted: named('通知草稿', '通知草稿', 'Draft'),
    registered: named('往来登记', '往來登錄', 'Registered'),
    visit: named('回访计划', '回訪計畫', 'Planned visit'),
    notes: named('跟单记录', '跟單紀錄', 'Notes'),
    sent: named('已发送', '已發送', 'Sent'),
    answers: named('客户答复', '客戶答覆', 'Answers'),
    visits: named('回访记录', '回訪紀錄', 'Visits'),
    surveys: named('满意度调查', '滿意度調查', 'Surveys'),
    tellBy: named('告知时限', '告知時限', 'To be told by'),
    due: named('到期联系', '到期聯絡', 'Due'),
    closed: named('关闭', '關閉', 'Closed'),
    dropped: named('撤销', '撤銷', 'Dropped'),
  },
  choices: {},
};

export const contactExamples = examplesOf(contactSchema, {
  'sales.draft-notice': {
    customer: '苏州精工机械有限公司',
    order: 'SO-000123',
    cause: 'progress',
    text: '订单已进入装配，预计按期交付',
  },
  'any.register-contact': {
    customer: '苏州精工机械有限公司',
    order: 'SO-000123',
    kind: 'enquiry',
    channel: 'phone',
    text: '询问能否提前一周交货',
  },
  'sales.plan-visit': { customer: '苏州精工机械有限公司', visitOn: '2026-03-20', purpose: '季度回访' },
  'clerk.note-contact': {
    customer: '苏州精工机械有限公司',
    order: 'SO-000123',
    text: '客户仓库周三前不收货',
    nextOn: '2026-03-11',
  },
  'sales.send-notice': { channel: 'mail', text: '订单已进入装配，预计按期交付' },
  'sales.record-answer': { text: '已知悉', answeredBy: '王建国' },
  'sales.record-visit': {
    satisfaction: [
      { aspect: 'quality', score: 5 },
      { aspect: 'delivery', score: 4 },
    ],
    feedback: '希望附英文版合格证',
  },
  'sales.record-survey': { satisfaction: [{ aspect: 'service', score: 4 }], feedback: '响应及时' },
  'keeper.close-contact': { result: '客户已知悉' },
});
