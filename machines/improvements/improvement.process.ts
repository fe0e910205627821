import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import type { FollowUp, LoggedEvent } from '../process.js';
import { improvementStories } from './improvement.demo.js';
import { improvementMachine } from './improvement.machine.js';
import { improvementRules } from './improvement.rules.js';
import type { ImprovementData } from './improvement.schema.js';
import { improvementExamples, improvementSchema } from './improvement.schema.js';
import type { ImprovementEvent, ImprovementFacts } from './improvement.types.js';

const events = eventsOf<ImprovementFacts, keyof ImprovementData>(
  {
    'any.propose-improvement': [text('提出产品改进', '提出產品改善', 'Propose improvement')],
    'engineering.accept-improvement': [
      text('采纳改进', '採納改善', 'Accept improvement'),
      { goal: ({ accepted }) => accepted === null, decides: true },
    ],
    'engineering.decline-improvement': [text('不采纳改进', '不採納改善', 'Decline improvement'), { reason: true }],
    'engineering.report-improved': [text('报告改进完成', '回報改善完成', 'Report improved'), { goal: true }],
  },
  { any: { sender: 'any' } },
);

/** An accepted plan is an action of its person; who accepts his own work does not verify it: who proposed does. */
function followUps(_before: ImprovementFacts | null, event: LoggedEvent, after: ImprovementFacts): FollowUp[] {
  const { no, accepted, action, proposed } = after;
  if (event.type !== 'engineering.accept-improvement' || accepted === null || action === null) return [];
  const { plan, office, person, dueOn } = accepted;
  // Whoever carries out his own plan has nobody to verify it: it stays with the improvement alone.
  if ([event.by, event.onBehalfOf].includes(person)) return [];
  const orders = [no, ...(proposed?.cases ?? [])];
  return [
    {
      start: 'actions',
      id: action,
      event: { type: 'any.assign-action', data: { content: plan, office, person, dueOn, orders } },
    },
  ];
}

/** An improvement of a product 产品改进, from what customers and inspections keep finding (S4§二(九)2, §三(三)5; S3§七2). */
export const improvement = defineProcess<ImprovementFacts, ImprovementEvent>({
  kind: 'improvements',
  subject: 'quality',
  prefix: 'IM',
  sequence: 'improvement_no',
  name: text('产品改进', '產品改善', 'Improvement'),
  version: 1,
  machine: improvementMachine,
  rules: improvementRules,
  events,
  schema: improvementSchema,
  examples: improvementExamples,
  entry: ['any.propose-improvement'],
  milestones: {
    proposed: text('待采纳', '待採納', 'Proposed'),
    accepted: text('改进中', '改善中', 'Accepted'),
    done: text('已完成', '已完成', 'Done'),
    declined: text('未采纳', '未採納', 'Declined'),
  },
  ends: ['done', 'declined'],
  titleOf: ({ proposed }) => [proposed?.product, proposed?.problem.slice(0, 80)],
  dueOn: ({ accepted, improved, declined }) =>
    improved === null && declined === null ? (accepted?.dueOn ?? null) : null,
  followedBy: ({ proposed, accepted }) => [proposed?.by, accepted?.person],
  about: ({ proposed }) => proposed?.cases ?? [],
  followUps,
  notices: [
    { on: ['any.propose-improvement'], tell: ['engineering'], clause: 'S3§七2' },
    {
      on: ['engineering.accept-improvement'],
      tell: ({ accepted }) => ['aftersales', ...(accepted ? [accepted.office] : [])],
    },
    { to: 'done', tell: ['aftersales', 'quality', 'sales'], clause: 'S4§二(九)2' },
    { to: 'declined', tell: ['aftersales'] },
  ],
  demo: improvementStories,
  suggestions: {
    'engineering.accept-improvement': ({ proposed, accepted }) => ({
      plan: accepted?.plan ?? proposed?.suggestion,
      office: accepted?.office,
      person: accepted?.person,
      dueOn: accepted?.dueOn,
    }),
  },
});
