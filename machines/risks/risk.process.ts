import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import type { FollowUp, LoggedEvent } from '../process.js';
import { riskStories } from './risk.demo.js';
import { isMet, SHIPPED } from './risk.facts.js';
import { riskMachine } from './risk.machine.js';
import { riskRules } from './risk.rules.js';
import type { RiskData } from './risk.schema.js';
import { riskExamples, riskSchema } from './risk.schema.js';
import type { RiskEvent, RiskFacts } from './risk.types.js';

const events = eventsOf<RiskFacts, keyof RiskData>(
  {
    'any.identify-risk': [text('登记风险', '登錄風險', 'Identify risk')],
    'review.identify-risk': [text('评审识别风险', '評審辨識風險', 'Identified by the review'), { internal: true }],
    'office.pass-on-risk': [text('转交其他部门', '轉交其他部門', 'Pass on risk')],
    'office.assess-risk': [
      text('评估风险', '評估風險', 'Assess risk'),
      { goal: (facts) => facts.assessed === null && !isMet(facts) },
    ],
    'office.treat-risk': [
      text('制定应对措施', '訂定因應措施', 'Treat risk'),
      { goal: ({ assessed, treatments }) => assessed !== null && treatments.length === 0 },
    ],
    'office.close-risk': [
      text('关闭风险', '關閉風險', 'Close risk'),
      { goal: ({ treatments }) => treatments.length > 0 },
    ],
    'management.accept-risk': [text('接受风险', '接受風險', 'Accept risk'), { reason: true, decides: true }],
  },
  {
    any: { sender: 'any' },
    review: { sender: 'any' },
    office: { role: text('责任部门', '責任部門', 'Office in charge'), sender: ({ office }) => office ?? 'any' },
  },
);

/** A countermeasure is an action of its person, who is reminded and whose work is verified as any other. */
function followUps(
  _before: RiskFacts | null,
  { type, data, by, onBehalfOf }: LoggedEvent,
  after: RiskFacts,
): FollowUp[] {
  if (type !== 'office.treat-risk') return [];
  const { countermeasure, office, person, dueOn, verifier } = data as RiskData['office.treat-risk'];
  const orders = [after.no, ...(after.identified?.order ? [after.identified.order] : [])];
  const id = after.actions[after.actions.length - 1];
  // Who treats it himself does not verify it; whoever identified it sees what came of it.
  const isOwn = person === by || person === onBehalfOf;
  const seenBy = verifier ?? (isOwn && after.identifier?.person !== person ? after.identifier : null);
  const task = { content: countermeasure, office, person, dueOn, orders, ...(seenBy && { verifier: seenBy }) };
  return [{ start: 'actions', id, event: { type: 'any.assign-action', data: task } }];
}

/** A risk 风险: identified, assessed, treated, closed or accepted (S4§六). */
export const risk = defineProcess<RiskFacts, RiskEvent>({
  kind: 'risks',
  subject: 'coordination',
  prefix: 'RK',
  sequence: 'risk_no',
  name: text('风险', '風險', 'Risk'),
  version: 1,
  machine: riskMachine,
  rules: riskRules,
  events,
  schema: riskSchema,
  examples: riskExamples,
  entry: ['any.identify-risk', 'review.identify-risk'],
  milestones: {
    identified: text('待评估', '待評估', 'Identified'),
    assessed: text('待应对', '待因應', 'Assessed'),
    treated: text('应对中', '因應中', 'Treated'),
    closed: text('已关闭', '已關閉', 'Closed'),
    accepted: text('已接受', '已接受', 'Accepted'),
  },
  ends: ['closed', 'accepted'],
  titleOf: ({ identified }) => [identified?.text.slice(0, 80)],
  followedBy: ({ identifier, treatments }) => [identifier?.person, treatments.at(-1)?.person],
  about: ({ identified }) => [identified?.order],
  followUps,
  notices: [
    {
      on: ['any.identify-risk', 'review.identify-risk', 'office.pass-on-risk'],
      tell: ({ office }) => (office ? [office] : []),
      clause: 'S4§六(一)',
    },
    {
      on: ['office.assess-risk'],
      tell: ({ isHigh }) => (isHigh ? ['management', 'clerk'] : []),
      clause: 'S4§六(二)1',
    },
    { on: ['office.treat-risk'], tell: ['clerk'], clause: 'S4§二(二)1' },
    { to: 'accepted', tell: ({ office }) => ['clerk', ...(office ? [office] : [])] },
  ],
  offers: ({ no, identified }) =>
    identified === null
      ? []
      : [
          {
            start: 'issues',
            type: 'any.raise-issue',
            data: {
              kind: 'other',
              orders: identified.order ? [no, identified.order] : [no],
              description: identified.text,
            },
          },
        ],
  demo: riskStories,
  suggestions: {
    'office.pass-on-risk': ({ office }) => ({ ...(office && { office }) }),
    'office.assess-risk': ({ assessed }) => ({
      likelihood: assessed?.likelihood,
      impact: assessed?.impact,
      assessment: assessed?.assessment,
    }),
    'office.treat-risk': ({ identified, office, treatments }) => ({
      ...(treatments.length === 0 && { countermeasure: identified?.known }),
      ...(office && { office }),
    }),
  },
  thresholds: {
    'risks.high': {
      unit: 'count',
      lowered: 'lower',
      rules: [],
      shipped: SHIPPED['risks.high'],
      label: text(
        '上报领导的风险等级（可能性×影响，1–25）',
        '上報領導的風險等級（可能性×影響，1–25）',
        'Level of risk (likelihood × impact, 1–25) from which the leader is told',
      ),
    },
  },
});
