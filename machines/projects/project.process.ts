import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import type { Belonging } from '../process.js';
import { projectStories } from './project.demo.js';
import { projectExamples } from './project.examples.js';
import { projectFollowUps } from './project.follow-ups.js';
import { projectMachine } from './project.machine.js';
import { projectNotices } from './project.notices.js';
import { ORDER_OF_PROJECT, ORDER_TAKES } from './project.order.js';
import { projectPapers } from './project.papers.js';
import { projectRules } from './project.rules.js';
import type { ProjectData } from './project.schema.js';
import { projectSchema } from './project.schema.js';
import {
  designStanding,
  isReturned,
  openFindings,
  openTasks,
  pendingReviewers,
  sampleStanding,
  toConfirm,
  unfixed,
  unplanned,
} from './project.standing.js';
import { stateNames } from './project.state-names.js';
import { projectSuggestions } from './project.suggestions.js';
import type { Member, ProjectEvent, ProjectFacts } from './project.types.js';

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

/** Each person once. */
const persons = (of: readonly { person: string }[]): string[] => [...new Set(of.map(({ person }) => person))];

const isDone = (facts: ProjectFacts): boolean =>
  openTasks(facts).length === 0 && ['confirmed', 'not-needed'].includes(sampleStanding(facts));

const assignTasks = [text('分配任务', '分派任務', 'Assign tasks'), { head: true }] as const;

const events = eventsOf<ProjectFacts, keyof ProjectData>(
  {
    'sales.open-project': [text('项目立项', '專案立案', 'Open project')],
    'sales.assign-tasks': assignTasks,
    'market.assign-tasks': assignTasks,
    'engineering.assign-tasks': assignTasks,
    'production.assign-tasks': assignTasks,
    'quality.assign-tasks': assignTasks,
    'sales.withdraw-task': [text('撤回任务', '撤回任務', 'Withdraw task'), WITH_REASON],
    'sales.start-project': [text('启动项目', '啟動專案', 'Start project'), GOAL],
    'person.submit-work-plan': [
      text('提交工作计划', '提送工作計畫', 'Submit work plan'),
      {
        awaited: (facts) => facts.started !== null && unplanned(facts).length > 0,
        persons: (facts) => persons(unplanned(facts).length > 0 ? unplanned(facts) : openTasks(facts)),
      },
    ],
    'part.end-part': [text('任务了结', '任務結案', 'Task ended'), { internal: true }],
    'part.move-date': [text('任务改期', '任務改期', 'Day of a task moved'), { internal: true }],
    'engineering.submit-design': [
      text('提交设计', '提送設計', 'Submit design'),
      { goal: (facts) => designStanding(facts) === 'designing' },
    ],
    'reviewers.review-design': [
      text('评审设计', '評審設計', 'Review design'),
      { decides: true, goal: (facts) => pendingReviewers(facts).length > 0 && !isReturned(facts) },
    ],
    'engineering.release-design': [
      text('发布设计', '發布設計', 'Release design'),
      { goal: (facts) => pendingReviewers(facts).length === 0 },
    ],
    'engineering.fix-findings': [
      text('登记整改', '登錄改善', 'Record what was mended'),
      { awaited: (facts) => unfixed(facts).length > 0 },
    ],
    'finder.confirm-fix': [
      text('确认整改', '確認改善', 'Confirm that it is mended'),
      { decides: true, awaited: (facts) => toConfirm(facts).length > 0 },
    ],
    'engineering.make-sample': [
      text('登记样品制作', '登錄樣品製作', 'Record the sample made'),
      { goal: (facts) => ['making', 'to-improve'].includes(sampleStanding(facts)) },
    ],
    'engineering.test-sample': [
      text('登记样品测试', '登錄樣品測試', 'Record tests of the sample'),
      { goal: (facts) => sampleStanding(facts) === 'made' },
    ],
    'engineering.submit-sample': [text('提交样品', '提送樣品', 'Submit sample'), GOAL],
    'sales.confirm-sample': [
      text('客户确认样品', '客戶確認樣品', 'Customer confirms sample'),
      { decides: true, goal: true },
    ],
    'sales.return-sample': [text('客户要求改进样品', '客戶要求改善樣品', 'Customer wants it bettered'), WITH_REASON],
    'sales.complete-project': [text('项目完成', '專案完成', 'Complete project'), { goal: isDone }],
    'sales.cancel-project': [text('取消项目', '取消專案', 'Cancel project'), WITH_REASON],
  },
  {
    person: { role: text('任务承担人', '任務承辦人', 'Who has a task'), sender: 'any' },
    part: { sender: 'any' },
    reviewers: {
      role: text('评审人', '評審人', 'Reviewers'),
      sender: 'any',
      persons: (facts) => persons(pendingReviewers(facts)),
    },
    finder: {
      role: text('问题提出人', '問題提出人', 'Who found it'),
      sender: 'any',
      persons: (facts) => [...new Set(toConfirm(facts).map(({ by }) => by))],
    },
  },
);

/** What of a project belongs to people: that it is led, tasks, and reviews that they still owe. */
function belongsTo(facts: ProjectFacts): Belonging[] {
  const { leader, design } = facts;
  const reviewers = design?.released === null ? pendingReviewers(facts) : [];
  const found = openFindings(facts).filter(({ source }) => source !== 'test');
  const each = (role: string, of: readonly Member[], not: readonly string[] = []): Belonging[] =>
    persons(of).flatMap((person) => {
      const office = of.find((one) => one.person === person)?.office;
      return office === undefined ? [] : [{ role, person, office, not }];
    });
  return [
    ...(leader === null ? [] : each('leader', [leader])),
    ...each('member', openTasks(facts)),
    ...each('reviewer', reviewers, design === null ? [] : [design.by]),
    ...[...new Set(found.map(({ by }) => by))].map((person): Belonging => ({ role: 'finder', person, office: 'any' })),
  ];
}

/** A project 项目: what a project order asks for, from its kickoff to the sample that the customer confirms (S4§二(四)–(五)). */
export const project = defineProcess<ProjectFacts, ProjectEvent>({
  kind: 'projects',
  subject: 'making',
  prefix: 'PJ',
  sequence: 'project_no',
  name: text('项目', '專案', 'Project'),
  version: 1,
  machine: projectMachine,
  rules: projectRules,
  events,
  schema: projectSchema,
  examples: projectExamples,
  entry: ['sales.open-project'],
  milestones: {
    opened: text('已立项', '已立案', 'Opened'),
    underway: text('进行中', '進行中', 'Under way'),
    completed: text('已完成', '已完成', 'Completed'),
    cancelled: text('已取消', '已取消', 'Cancelled'),
  },
  ends: ['completed', 'cancelled'],
  stateNames,
  titleOf: ({ name }) => [name],
  dueName: text('最后里程碑', '最後里程碑', 'Last milestone'),
  requestedBy: () => 'sales',
  followedBy: ({ leader }) => [leader?.person],
  belongsTo,
  beside: passing(({ leader, tasks, design, findings }, instead) => ({
    leader: leader && { ...leader, person: instead(leader.person) },
    tasks: tasks.map((one) =>
      one.ended === null
        ? { ...one, person: instead(one.person), verifier: { ...one.verifier, person: instead(one.verifier.person) } }
        : one,
    ),
    findings: findings.map((one) => (one.closed === null ? { ...one, by: instead(one.by) } : one)),
    design: design && {
      ...design,
      reviewers: design.reviewers.map((one) => ({ ...one, person: instead(one.person) })),
    },
  })),
  about: ({ order }) => [order],
  causes: { actions: 'actions' },
  followUps: projectFollowUps,
  observes: {
    'sales.open-project': ORDER_OF_PROJECT,
    'engineering.release-design': ORDER_TAKES,
    'engineering.submit-sample': ORDER_TAKES,
    'sales.confirm-sample': ORDER_TAKES,
    'sales.return-sample': ORDER_TAKES,
  },
  offers: ({ no, order, untold, findings }) => [
    ...untold.map((step) => ({ no: order, ...step })),
    ...(order === ''
      ? []
      : [
          {
            start: 'issues',
            type: 'any.raise-issue',
            data: {
              kind: 'other',
              orders: [no, order],
              ...(findings.length > 0 && { description: findings.at(-1)?.text }),
            },
          },
        ]),
  ],
  notices: projectNotices,
  papers: projectPapers,
  demo: projectStories,
  suggestions: projectSuggestions,
});
