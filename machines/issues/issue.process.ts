import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { issueStories } from './issue.demo.js';
import { EXCEPTION_OPEN, issueFollowUps } from './issue.follow-ups.js';
import { issueMachine } from './issue.machine.js';
import { issueRules, SHIPPED } from './issue.rules.js';
import type { IssueData } from './issue.schema.js';
import { issueExamples, issueSchema } from './issue.schema.js';
import type { IssueEvent, IssueFacts } from './issue.types.js';

const GOAL = { goal: true };

const events = eventsOf<IssueFacts, keyof IssueData>(
  {
    'any.raise-issue': [text('提出问题', '提出問題', 'Raise issue')],
    'clerk.assign-issue': [text('指派问题', '指派問題', 'Assign issue'), { goal: ({ office }) => office === null }],
    'office.state-cause': [text('说明原因', '說明原因', 'State cause'), { goal: ({ cause }) => cause === null }],
    'office.propose-solution': [text('提出解决方案', '提出解決方案', 'Propose solution')],
    'any.take-emergency-measure': [text('采取应急措施', '採取應急措施', 'Take emergency measure')],
    'clerk.review-emergency': [text('评估应急措施', '評估應急措施', 'Review emergency measure')],
    'clerk.report-upward': [text('向领导汇报', '向領導彙報', 'Report upward')],
    'management.call-special': [text('召开专题会议', '召開專題會議', 'Call special meeting')],
    'management.decide-issue': [
      text('领导决定', '領導決定', 'Decide issue'),
      { awaited: ({ reported, decisions, result }) => reported !== null && decisions.length === 0 && result === null },
    ],
    'office.report-solved': [text('报告已解决', '回報已解決', 'Report solved'), GOAL],
    'clerk.verify-issue': [text('核验问题', '驗證問題', 'Verify issue'), { goal: true, decides: true }],
    'clerk.reopen-issue': [text('重新处理', '重新處理', 'Reopen issue'), { reason: true }],
  },
  {
    any: { sender: 'any' },
    office: { role: text('承办部门', '承辦部門', 'Office in charge'), sender: ({ office }) => office ?? 'any' },
    // Whoever is responsible does not verify; where it is the clerk, the leader takes the clerk's part.
    clerk: { sender: ({ cause }) => (cause?.responsible === 'clerk' ? 'management' : 'clerk') },
  },
);

/** An issue 问题: what several offices have to solve, with its cause, until another office has seen that it is solved. */
export const issue = defineProcess<IssueFacts, IssueEvent>({
  kind: 'issues',
  subject: 'coordination',
  prefix: 'IS',
  sequence: 'issue_no',
  name: text('协调问题', '協調問題', 'Issue'),
  version: 1,
  machine: issueMachine,
  rules: issueRules,
  events,
  schema: issueSchema,
  examples: issueExamples,
  entry: ['any.raise-issue'],
  milestones: {
    raised: text('待指派', '待指派', 'Raised'),
    assigned: text('待查原因', '待查原因', 'Assigned'),
    solving: text('处理中', '處理中', 'Being solved'),
    solved: text('待核验', '待驗證', 'Solved'),
    verified: text('已核验', '已驗證', 'Verified'),
  },
  ends: ['verified'],
  stateNames: {
    emergency: text('应急', '應急', 'Emergency'),
    'emergency.none': text('无应急措施', '無應急措施', 'No measure'),
    'measure-taken': text('已采取措施', '已採取措施', 'Measure taken'),
    reviewed: text('已评估', '已評估', 'Reviewed'),
    escalation: text('上报', '上報', 'Escalation'),
    'escalation.none': text('未上报', '未上報', 'Not reported'),
    reported: text('已上报', '已上報', 'Reported'),
    decided: text('领导已决定', '領導已決定', 'Decided'),
  },
  titleOf: ({ description }) => [description.slice(0, 80)],
  requestedBy: ({ raiser }) => raiser?.office ?? null,
  followedBy: ({ raiser, person }) => [raiser?.person, person],
  belongsTo: ({ office, person }) => [{ role: 'solver', person, office: office ?? 'any' }],
  beside: passing(({ person }, instead) => ({ person: instead(person) })),
  about: ({ orders }) => orders,
  causes: { actions: 'actions', meetings: 'meetings' },
  followUps: issueFollowUps,
  observes: { 'clerk.verify-issue': EXCEPTION_OPEN },
  notices: [
    { on: ['any.raise-issue'], tell: ['clerk'], clause: 'S2§五3' },
    {
      on: ['any.take-emergency-measure'],
      tell: ({ office }) => ['clerk', ...(office ? [office] : [])],
      clause: 'S0§六(三)1',
    },
    {
      on: ['clerk.assign-issue', 'management.decide-issue', 'clerk.reopen-issue'],
      tell: ({ office, others }) => [...(office ? [office] : []), ...others],
      clause: 'S2§五3',
    },
    { on: ['clerk.report-upward'], tell: ['management'], clause: 'S2§五3' },
    { on: ['office.propose-solution'], tell: ({ others }) => ['clerk', ...others], clause: 'S2§五3' },
    { to: 'solved', tell: ['clerk'], clause: 'S2§五3' },
    { to: 'verified', tell: ({ raiser, office }) => [raiser?.office, office].flatMap((one) => one ?? []) },
  ],
  demo: issueStories,
  suggestions: {
    'clerk.assign-issue': ({ office, person, others }) => ({
      ...(office && { office }),
      ...(person && { person }),
      others,
    }),
    'office.state-cause': ({ cause, office }) => ({ cause: cause?.cause, responsible: cause?.responsible ?? office }),
    'office.propose-solution': ({ solution, others }) => ({
      solution: solution?.solution,
      dueOn: solution?.dueOn,
      agreedWith: solution?.agreedWith ?? others,
    }),
    'management.decide-issue': ({ office, person, dueOn }) => ({ office, person, dueOn }),
  },
  thresholds: {
    'issues.days-late': {
      unit: 'days',
      lowered: 'higher',
      rules: ['IS-02'],
      shipped: SHIPPED['issues.days-late'],
      label: text(
        '须上报的延误天数（超过）',
        '須上報的延誤天數（超過）',
        'Days late above which an issue is reported upward',
      ),
    },
    'issues.cost': {
      unit: 'amount',
      lowered: 'higher',
      rules: ['IS-02'],
      shipped: SHIPPED['issues.cost'],
      label: text(
        '须上报的损失金额（超过）',
        '須上報的損失金額（超過）',
        'Cost above which an issue is reported upward',
      ),
    },
  },
});
