import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { caseStories } from './case.demo.js';
import { caseFollowUps } from './case.follow-ups.js';
import { caseMachine } from './case.machine.js';
import { SHIPPED } from './case.facts.js';
import { caseRules } from './case.rules.js';
import type { CaseData } from './case.schema.js';
import { caseExamples, caseSchema } from './case.schema.js';
import type { CaseEvent, CaseFacts } from './case.types.js';

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

const events = eventsOf<CaseFacts, keyof CaseData>(
  {
    'any.register-case': [text('登记售后诉求', '登錄售後訴求', 'Register case')],
    'aftersales.respond': [text('答复客户', '回覆客戶', 'Respond'), GOAL],
    'aftersales.assign-case': [text('指派处理', '指派處理', 'Assign case'), { goal: ({ office }) => office === null }],
    'quality.investigate': [
      text('调查质量问题', '調查品質問題', 'Investigate'),
      { awaited: ({ registered, investigation }) => registered?.kind === 'quality' && investigation === null },
    ],
    'engineering.support': [text('提供技术支持', '提供技術支援', 'Give technical support')],
    'office.propose-solution': [
      text('提出处理方案', '提出處理方案', 'Propose solution'),
      { goal: ({ solution }) => solution === null },
    ],
    'management.approve-claim': [
      text('批准赔付', '核准賠付', 'Approve claim'),
      { decides: true, awaited: ({ claimDue, claim }) => claimDue && claim === null },
    ],
    'management.refuse-claim': [text('不批准赔付', '不核准賠付', 'Refuse claim'), WITH_REASON],
    'office.report-solved': [
      text('报告已处理', '回報已處理', 'Report solved'),
      { goal: ({ solution, claimDue, claim }) => solution !== null && (!claimDue || claim !== null) },
    ],
    'sales.confirm-with-customer': [text('向客户确认', '向客戶確認', 'Confirm with customer'), GOAL],
    'management.decide-case': [text('领导决定结案', '領導決定結案', 'Decide case')],
    'aftersales.close-case': [text('结案', '結案', 'Close case'), GOAL],
  },
  {
    any: { sender: 'any' },
    office: { role: text('承办部门', '承辦部門', 'Office in charge'), sender: ({ office }) => office ?? 'any' },
  },
);

/** A case of after-sales 售后服务: what a customer asks or complains of, until he is satisfied (S3§七2; S2§六2; S4§二(九)). */
export const aftersalesCase = defineProcess<CaseFacts, CaseEvent>({
  kind: 'cases',
  subject: 'quality',
  prefix: 'CS',
  sequence: 'case_no',
  name: text('售后服务单', '售後服務單', 'After-sales case'),
  version: 1,
  machine: caseMachine,
  rules: caseRules,
  events,
  schema: caseSchema,
  examples: caseExamples,
  entry: ['any.register-case'],
  milestones: {
    received: text('待答复', '待回覆', 'Received'),
    responded: text('已答复', '已回覆', 'Responded'),
    assigned: text('待方案', '待方案', 'Assigned'),
    solving: text('处理中', '處理中', 'Being solved'),
    solved: text('待客户确认', '待客戶確認', 'Solved'),
    confirmed: text('待结案', '待結案', 'Confirmed'),
    closed: text('已结案', '已結案', 'Closed'),
  },
  ends: ['closed'],
  stateNames: {
    investigation: text('质量调查', '品質調查', 'Investigation'),
    'investigation.none': text('无需调查', '無需調查', 'None'),
    open: text('调查中', '調查中', 'Open'),
    concluded: text('已有结论', '已有結論', 'Concluded'),
    over: text('已结束', '已結束', 'Over'),
  },
  titleOf: ({ registered }) => [registered?.customer, registered?.text.slice(0, 80)],
  requestedBy: ({ registrar }) => registrar?.office ?? null,
  followedBy: ({ registrar, person }) => [registrar?.person, person],
  belongsTo: ({ office, person }) => [{ role: 'solver', person, office: office ?? 'any' }],
  beside: passing(({ person }, instead) => ({ person: instead(person) })),
  about: ({ registered }) => [registered?.order],
  causes: { nonconformity: 'nonconformities' },
  followUps: caseFollowUps,
  offers: ({ no, registered, solution, investigation }) => [
    // What the customer is given back is finance's to ask for on his order.
    ...(solution?.solution === 'credit' && solution.cost !== undefined && registered?.order !== undefined
      ? [
          {
            no: registered.order,
            type: 'finance.request-adjustment',
            data: { kind: 'price-reduction', amount: solution.cost, evidence: no },
          },
        ]
      : []),
    // What keeps going wrong is for engineering to better (S3§七2; S4§二(九)2).
    ...(registered === null || investigation?.isQuality !== true
      ? []
      : [
          {
            start: 'improvements',
            type: 'any.propose-improvement',
            data: {
              ...(registered.product !== undefined && { product: registered.product }),
              problem: investigation.cause,
              cases: [no],
            },
          },
        ]),
    ...(registered === null
      ? []
      : [
          {
            start: 'issues',
            type: 'any.raise-issue',
            data: {
              kind: 'customer',
              orders: registered.order === undefined ? [no] : [no, registered.order],
              description: registered.text,
            },
          },
        ]),
  ],
  notices: [
    {
      on: ['any.register-case'],
      tell: ({ registered }) => [
        'aftersales',
        'clerk',
        ...(registered?.kind === 'quality' ? (['quality'] as const) : []),
      ],
      clause: 'S3§七2',
    },
    {
      on: ['aftersales.assign-case', 'management.refuse-claim'],
      tell: ({ office }) => (office ? [office] : []),
      clause: 'S2§六2',
    },
    { on: ['office.propose-solution'], tell: ['aftersales', 'management'], clause: 'S3§七2' },
    {
      on: ['quality.investigate', 'engineering.support'],
      tell: ({ office }) => ['aftersales', ...(office ? [office] : [])],
      clause: 'S4§二(九)1',
    },
    { to: 'solved', tell: ['sales', 'aftersales'], clause: 'S2§六2' },
    {
      on: ['sales.confirm-with-customer'],
      tell: ({ office }) => ['aftersales', ...(office ? [office] : [])],
      clause: 'S2§六2',
    },
    { to: 'closed', tell: ({ registrar }) => (registrar ? [registrar.office] : []) },
  ],
  secrets: { cost: 'purchase-cost' },
  demo: caseStories,
  suggestions: {
    'aftersales.assign-case': ({ office, person }) => ({ ...(office && { office }), ...(person && { person }) }),
    'quality.investigate': ({ investigation }) => ({
      cause: investigation?.cause,
      responsible: investigation?.responsible,
      isQuality: investigation?.isQuality,
    }),
    'office.propose-solution': ({ solution }) => ({
      solution: solution?.solution,
      plan: solution?.plan,
      cost: solution?.cost,
    }),
  },
  thresholds: {
    'cases.response-hours': {
      unit: 'hours',
      lowered: 'higher',
      rules: ['AS-01'],
      shipped: SHIPPED['cases.response-hours'],
      label: text(
        '首次答复客户的时限（小时）',
        '首次回覆客戶的時限（小時）',
        'Hours until the first answer to a customer',
      ),
    },
    'cases.claim': {
      unit: 'amount',
      lowered: 'higher',
      rules: ['AS-04'],
      shipped: SHIPPED['cases.claim'],
      label: text(
        '须领导批准的赔付金额（超过）',
        '須領導核准的賠付金額（超過）',
        'Amount above which a claim is approved',
      ),
    },
  },
});
