import {
  amount,
  attachment,
  choice,
  choices,
  count,
  day,
  judged,
  office,
  person,
  text,
  texts,
  time,
} from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { called, examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { OFFICE_NAMES } from '../offices.js';

const words = {
  kind: named('问题类别', '問題類別', 'Kind'),
  orders: named('相关订单', '相關訂單', 'Orders'),
  exception: named('订单上的异常', '訂單上的異常', 'Exception of an order'),
  order: named('订单', '訂單', 'Order'),
  id: named('异常编号', '異常編號', 'Exception no.'),
  description: named('问题描述', '問題描述', 'Description'),
  effect: named('影响', '影響', 'Effect'),
  daysLate: named('延误天数', '延誤天數', 'Days late'),
  cost: named('损失金额', '損失金額', 'Cost'),
  doc: named('照片或附件', '照片或附件', 'Photo or file'),
  office: named('责任部门', '負責部門', 'Office'),
  person: named('责任人', '負責人', 'Person'),
  others: named('协同部门', '協同部門', 'Other offices'),
  cause: named('原因', '原因', 'Cause'),
  responsible: named('问题责任部门', '問題責任部門', 'Responsible office'),
  solution: named('解决方案', '解決方案', 'Solution'),
  dueOn: named('完成日期', '完成日期', 'Due on'),
  agreedWith: named('已商定的部门', '已商定的部門', 'Agreed with'),
  measure: named('应急措施', '應急措施', 'Emergency measure'),
  verdict: named('评估结论', '評估結論', 'Verdict'),
  plan: named('处理方案', '處理方案', 'Plan'),
  result: named('处理结果', '處理結果', 'Result'),
  on: named('会议日期', '會議日期', 'On'),
  from: named('开始时间', '開始時間', 'From'),
  place: named('地点', '地點', 'Place'),
  host: named('主持人', '主持人', 'Host'),
  recorder: named('记录人', '紀錄人', 'Recorder'),
  attendees: named('参会人员', '與會人員', 'Attendees'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

const ISSUE_KINDS = {
  delay: named('延误', '延誤', 'Delay'),
  quality: named('质量', '品質', 'Quality'),
  material: named('原材料', '原物料', 'Material'),
  equipment: named('设备', '設備', 'Equipment'),
  transport: named('运输', '運輸', 'Transport'),
  customer: named('客户', '客戶', 'Customer'),
  other: named('其他', '其他', 'Other'),
};

/** The data of every event that is accepted from outside. */
export const issueSchema = {
  'any.raise-issue': object('RaisedIssue', 'What keeps an order or the company from going on as planned (S2§五3).', {
    kind: choice(ISSUE_KINDS),
    'orders?': texts({ length: 50 }),
    'exception?': object('IssueException', 'The exception of an order that it is about; it closes with the issue.', {
      order: text({ max: 50 }),
      id: text({ max: 100 }),
    }),
    description: text(LONG),
    effect: object('IssueEffect', 'As far as it can be told: days, and money of the company.', {
      'daysLate?': count({ max: 3650 }),
      'cost?': amount({ min: '0' }),
    }),
    'doc?': attachment(),
  }),
  'clerk.assign-issue': object('AssignedIssue', 'Who deals with it, and which other offices have to help.', {
    office: office(),
    person: person(),
    others: choices(OFFICE_NAMES),
  }),
  'office.state-cause': object('IssueCause', { cause: text(LONG), responsible: office() }),
  'office.propose-solution': object('IssueSolution', {
    solution: text(LONG),
    dueOn: day(),
    agreedWith: choices(OFFICE_NAMES),
  }),
  'any.take-emergency-measure': object('EmergencyMeasure', 'Taken at once, reviewed afterwards (S0§六(三)1).', {
    measure: text(LONG),
    'doc?': attachment(),
  }),
  'clerk.review-emergency': object('EmergencyReview', { verdict: text(LONG) }),
  'clerk.report-upward': NO_DATA,
  'management.call-special': object('SpecialMeeting', 'Calls the leader’s meeting on it (S0§六(三)2).', {
    on: day(),
    from: time(),
    place: text(),
    host: person(),
    recorder: person(),
    attendees: list(
      object('SpecialAttendee', { office: office(), person: called('人员', '人員', 'Person', person()) }),
      {
        min: 1,
        max: 60,
        uniqueBy: 'person',
      },
    ),
  }),
  'management.decide-issue': object('IssueDecision', 'A plan names who does it by when (S0§六(三)2).', {
    plan: judged(LONG),
    'office?': office(),
    'person?': person(),
    'dueOn?': day(),
  }),
  'office.report-solved': object('IssueResult', { result: text(LONG), 'doc?': attachment() }),
  'clerk.verify-issue': NO_DATA,
  'clerk.reopen-issue': NO_DATA,
};

export type IssueData = DataOf<typeof issueSchema>;

export const issueVocabulary: Vocabulary = {
  kind: 'issues',
  schema: issueSchema,
  words,
  facts: {
    measures: named('应急措施', '應急措施', 'Emergency measures'),
    review: named('应急评估', '應急評估', 'Review of the emergency'),
    reported: named('已上报', '已上報', 'Reported upward'),
    special: named('专题会议', '專題會議', 'Special meeting'),
    decisions: named('领导决定', '領導決定', 'Decisions'),
    actions: named('待办事项', '待辦事項', 'Actions'),
    raiser: named('提出人', '提出人', 'Raised by'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

export const issueExamples = examplesOf(issueSchema, {
  'any.raise-issue': {
    kind: 'material',
    orders: ['SO-000123'],
    description: '轴承到货延迟，二车间待料',
    effect: { daysLate: 4 },
  },
  'clerk.assign-issue': { office: 'procurement', person: PERSON, others: ['production'] },
  'office.state-cause': { cause: '供应商排产冲突', responsible: 'procurement' },
  'office.propose-solution': { solution: '改由备选供应商供货', dueOn: '2026-03-12', agreedWith: ['production'] },
  'any.take-emergency-measure': { measure: '先用库存轴承保证首批交付' },
  'clerk.review-emergency': { verdict: '措施有效，库存已补足' },
  'management.call-special': {
    on: '2026-03-06',
    from: '14:00',
    place: '二楼会议室',
    host: PERSON,
    recorder: PERSON,
    attendees: [{ office: 'production', person: PERSON }],
  },
  'management.decide-issue': { plan: '外协加工首批 40 件', office: 'production', person: PERSON, dueOn: '2026-03-15' },
  'office.report-solved': { result: '备选供应商轴承已到货并检验合格' },
});
