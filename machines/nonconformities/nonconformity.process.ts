import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { nonconformityStories } from './nonconformity.demo.js';
import { awaitsWord } from './nonconformity.facts.js';
import { nonconformityMachine } from './nonconformity.machine.js';
import { nonconformityRules } from './nonconformity.rules.js';
import type { NonconformityData } from './nonconformity.schema.js';
import { nonconformityExamples, nonconformitySchema } from './nonconformity.schema.js';
import type { NonconformityEvent, NonconformityFacts } from './nonconformity.types.js';

const WITH_REASON = { reason: true };

const events = eventsOf<NonconformityFacts, keyof NonconformityData>(
  {
    'quality.open': [text('登记不合格', '登錄不合格', 'Open nonconformity')],
    'inspection.open-nonconformity': [
      text('检验发现不合格', '檢驗發現不合格', 'Found by inspection'),
      { internal: true },
    ],
    'quality.assign-nonconformity': [text('指定责任部门', '指定責任部門', 'Assign nonconformity')],
    'production.analyse': [
      text('分析原因', '分析原因', 'Analyse cause'),
      { goal: ({ analysis }) => analysis === null },
    ],
    'production.plan-action': [
      text('制定纠正和预防措施', '制定矯正與預防措施', 'Plan action'),
      { goal: ({ plan, accepted, ...facts }) => accepted === null && !awaitsWord({ plan, accepted, ...facts }) },
    ],
    'quality.accept-plan': [text('认可措施', '認可措施', 'Accept plan'), { goal: awaitsWord, decides: true }],
    'quality.return-plan': [text('退回措施', '退回措施', 'Return plan'), WITH_REASON],
    'production.report-rectified': [
      text('报告整改完成', '回報整改完成', 'Report rectified'),
      { goal: ({ accepted }) => accepted !== null },
    ],
    'production.report-prevention': [
      text('报告预防措施已落实', '回報預防措施已落實', 'Report prevention'),
      { awaited: ({ verified, prevented }) => verified !== null && prevented === null },
    ],
    'quality.verify': [text('验证整改', '驗證整改', 'Verify'), { goal: true, decides: true }],
    'quality.reject-verification': [text('验证不通过', '驗證不通過', 'Refuse verification'), WITH_REASON],
    'quality.close': [text('关闭不合格', '關閉不合格', 'Close'), { goal: ({ prevented }) => prevented !== null }],
    'quality.dismiss': [text('撤销不合格', '撤銷不合格', 'Dismiss'), WITH_REASON],
  },
  {
    inspection: { sender: 'quality' },
    production: { role: text('责任部门', '責任部門', 'Office that rectifies'), sender: ({ office }) => office },
  },
);

/** A nonconformity 不合格: what failed, why, what is done about it, until quality has seen that it is (S2§五2, §六2; S3§六1). */
export const nonconformity = defineProcess<NonconformityFacts, NonconformityEvent>({
  kind: 'nonconformities',
  subject: 'quality',
  prefix: 'NC',
  sequence: 'nonconformity_no',
  name: text('不合格与纠正措施', '不合格與矯正措施', 'Nonconformity'),
  plural: 'Nonconformities',
  version: 1,
  machine: nonconformityMachine,
  rules: nonconformityRules,
  events,
  schema: nonconformitySchema,
  examples: nonconformityExamples,
  entry: ['quality.open', 'inspection.open-nonconformity'],
  milestones: {
    found: text('待分析原因', '待分析原因', 'Found'),
    analysed: text('待制定措施', '待制定措施', 'Analysed'),
    'corrective-action': text('纠正中', '矯正中', 'Corrective action'),
    rectified: text('待验证', '待驗證', 'Rectified'),
    verified: text('已验证', '已驗證', 'Verified'),
    closed: text('已关闭', '已關閉', 'Closed'),
    dismissed: text('已撤销', '已撤銷', 'Dismissed'),
  },
  ends: ['closed', 'dismissed'],
  stateNames: {
    prevention: text('预防', '預防', 'Prevention'),
    'prevention.none': text('未制定', '未制定', 'None yet'),
    planned: text('已制定', '已制定', 'Planned'),
    'carried-out': text('已落实', '已落實', 'Carried out'),
  },
  titleOf: ({ found }) => [found?.item, found?.finding.slice(0, 80)],
  requestedBy: () => 'quality',
  followedBy: ({ found, plan }) => [found?.by, plan?.by],
  about: ({ found }) => [found?.order, found?.purchaseOrder],
  notices: [
    {
      on: ['quality.open', 'inspection.open-nonconformity'],
      tell: ({ office }) => [office, 'clerk'],
      clause: 'S2§五2',
    },
    { on: ['quality.assign-nonconformity', 'quality.return-plan'], tell: ({ office }) => [office], clause: 'S2§五2' },
    { on: ['quality.reject-verification'], tell: ({ office }) => [office], clause: 'S3§六1' },
    { on: ['production.plan-action'], tell: ['quality'], clause: 'S2§五2' },
    { to: 'rectified', tell: ['quality'], clause: 'S3§六1' },
    { to: 'closed', tell: ({ office }) => [office, 'clerk'], clause: 'S2§五2' },
  ],
  offers: ({ no, found }) =>
    found === null
      ? []
      : [
          {
            start: 'issues',
            type: 'any.raise-issue',
            data: { kind: 'quality', orders: found.order ? [no, found.order] : [no], description: found.finding },
          },
        ],
  demo: nonconformityStories,
  suggestions: {
    'quality.assign-nonconformity': ({ office }) => ({ office }),
    'production.analyse': ({ analysis }) => ({
      cause: analysis?.cause,
      causeClass: analysis?.causeClass,
      method: analysis?.method,
    }),
    'production.plan-action': ({ plan }) => ({
      corrective: plan?.corrective,
      preventive: plan?.preventive,
      dueOn: plan?.dueOn,
    }),
    'production.report-prevention': ({ plan }) => ({ prevention: plan?.preventive }),
  },
});
