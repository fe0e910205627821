import { eventsOf } from '../kit/events.js';
import { defineProcess } from '../kit/define.js';
import { passing } from '../kit/beside.js';
import { text } from '../kit/text.js';
import { PRODUCT } from '../kit/time.js';
import type { FollowUp, LoggedEvent } from '../process.js';
import { actionStories } from './action.demo.js';
import { actionMachine } from './action.machine.js';
import { actionRules } from './action.rules.js';
import type { ActionData } from './action.schema.js';
import { actionExamples, actionSchema } from './action.schema.js';
import type { ActionEvent, ActionFacts } from './action.types.js';
import { FALL_DUE, fallsDue } from './v2/action.v2.facts.js';
import { actionMachineV2, actionRulesV2 } from './v2/action.v2.machine.js';

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

/**
 * Whose it is to verify or to move. What recurs is assigned by the product, which can do neither: then it is anybody's of the
 * office in whose name it was assigned, and its head hears of it when it is late. Where the head himself is to verify, the
 * recurrence names him (`recurringAsks`).
 */
const whoOf = (one: ActionFacts['verifier']) => (one?.person === PRODUCT ? null : [one?.person]);

const events = eventsOf<ActionFacts, keyof ActionData>(
  {
    'any.assign-action': [text('指派事项', '指派事項', 'Assign action')],
    'assignee.confirm-action': [text('确认事项', '確認事項', 'Confirm action'), GOAL],
    'assignee.decline-action': [text('退回事项', '退回事項', 'Decline action'), WITH_REASON],
    'assignee.break-down': [text('分解事项', '分解事項', 'Break down')],
    'assignee.report-progress': [text('报告进展', '回報進度', 'Report progress')],
    'assignee.report-done': [text('报告完成', '回報完成', 'Report as done'), GOAL],
    'verifier.verify-action': [text('核验', '驗證', 'Verify action'), GOAL],
    'verifier.reopen-action': [text('重新办理', '重新辦理', 'Reopen action'), WITH_REASON],
    'assigner.move-date': [
      text('调整日期', '調整日期', 'Move date'),
      { reason: true, awaited: ({ declined }) => declined !== null },
    ],
    'assigner.drop-action': [text('撤销事项', '撤銷事項', 'Drop action'), WITH_REASON],
    'meeting.assign-action': [text('会议决议', '會議決議', 'Resolved by a meeting'), { internal: true }],
    'whole.assign-part': [text('指派分解事项', '指派分解事項', 'Assign part'), { internal: true }],
    'part.end-part': [text('分解事项了结', '分解事項結案', 'Part ended'), { internal: true }],
    'whole.drop-part': [text('随上级事项撤销', '隨上級事項撤銷', 'Drop with the whole'), { internal: true }],
  },
  {
    any: { sender: 'any' },
    assignee: {
      role: text('责任人', '負責人', 'Assignee'),
      sender: ({ office }) => office ?? 'any',
      persons: ({ person }) => [person],
    },
    assigner: {
      role: text('指派人', '指派人', 'Assigner'),
      sender: ({ assigner }) => assigner?.office ?? 'any',
      persons: ({ assigner }) => whoOf(assigner),
    },
    verifier: {
      role: text('核验人', '驗證人', 'Verifier'),
      sender: ({ verifier }) => verifier?.office ?? 'any',
      persons: ({ verifier }) => whoOf(verifier),
    },
    meeting: { sender: 'any' },
    part: { sender: 'any' },
    whole: { sender: 'any' },
  },
);

/** Parts begin with the whole, tell it when they end, and end with it when it is dropped. */
function followUps(before: ActionFacts | null, { type, data }: LoggedEvent, after: ActionFacts): FollowUp[] {
  const { no, partOf, verifier, orders } = after;
  if (type === 'assignee.break-down') {
    const known = before?.parts.length ?? 0;
    return (data as ActionData['assignee.break-down']).tasks.map((task, index) => ({
      start: 'actions',
      id: after.parts[known + index],
      event: { type: 'whole.assign-part', data: { ...task, orders, partOf: no, verifier } },
    }));
  }
  if (type === 'assigner.drop-action' || type === 'whole.drop-part') {
    const open = after.parts.filter((part) => !after.ended.includes(part));
    const dropped = open.map((part) => ({ send: part, event: { type: 'whole.drop-part', data: {} } }));
    return type === 'whole.drop-part' ? dropped : [...dropped, ...ended(partOf, { part: no, dropped: true })];
  }
  if (type === 'assigner.move-date' && partOf !== null && after.tellsDates)
    return [{ send: partOf, event: { type: 'part.move-date', data: { part: no, dueOn: after.dueOn } } }];
  return type === 'verifier.verify-action' ? ended(partOf, { part: no }) : [];
}

const ended = (whole: string | null, data: ActionData['part.end-part']): FollowUp[] =>
  whole === null ? [] : [{ send: whole, event: { type: 'part.end-part', data } }];

/** Version 1 of an action, for those that began with it: whether its day has passed is seen when something happens to it. */
export const actionV1 = defineProcess<ActionFacts, ActionEvent>({
  kind: 'actions',
  subject: 'coordination',
  prefix: 'AI',
  sequence: 'action_no',
  name: text('待办事项', '待辦事項', 'Action'),
  version: 1,
  machine: actionMachine,
  rules: actionRules,
  events,
  schema: actionSchema,
  examples: actionExamples,
  entry: ['any.assign-action', 'meeting.assign-action', 'whole.assign-part'],
  milestones: {
    assigned: text('待确认', '待確認', 'Assigned'),
    declined: text('已退回', '已退回', 'Declined'),
    confirmed: text('办理中', '辦理中', 'Confirmed'),
    done: text('待核验', '待驗證', 'Done'),
    verified: text('已核验', '已驗證', 'Verified'),
    dropped: text('已撤销', '已撤銷', 'Dropped'),
  },
  ends: ['verified', 'dropped'],
  stateNames: {
    overdue: text('到期', '到期', 'Overdue'),
    'in-time': text('未到期', '未到期', 'In time'),
    late: text('已逾期', '已逾期', 'Late'),
  },
  titleOf: ({ content }) => [content],
  followedBy: ({ assigner, verifier }) => [assigner?.person, verifier?.person],
  belongsTo: ({ office, person, verifier, assigner }) => [
    { role: 'assignee', person, office: office ?? 'any', not: [verifier?.person] },
    { role: 'verifier', person: verifier?.person, office: verifier?.office ?? 'any', not: [person] },
    { role: 'assigner', person: assigner?.person, office: assigner?.office ?? 'any' },
  ],
  beside: passing(({ person, verifier, assigner }, instead) => ({
    person: instead(person),
    verifier: verifier && { ...verifier, person: instead(verifier.person) },
    assigner: assigner && { ...assigner, person: instead(assigner.person) },
  })),
  about: ({ orders, event, partOf, meeting }) => [...orders, event?.no, partOf, meeting],
  offers: ({ event, verified }) => (event !== null && verified !== null ? [event] : []),
  followUps,
  notices: [
    {
      on: [
        'any.assign-action',
        'meeting.assign-action',
        'assignee.decline-action',
        'verifier.reopen-action',
        'assigner.move-date',
      ],
      tell: ({ office, assigner }) => [office, assigner?.office].flatMap((one) => one ?? []),
      clause: 'S1§三(四)2',
    },
  ],
  demo: actionStories,
  recurringAsks: { 'any.assign-action': ['verifier'] },
  suggestions: {
    'assigner.move-date': ({ dueOn }) => ({ dueOn }),
    'assignee.report-progress': ({ progress }) => ({ percent: progress.at(-1)?.percent }),
  },
  thresholds: {
    'actions.confirm-hours': {
      unit: 'hours',
      lowered: 'higher',
      rules: ['AI-01'],
      shipped: '8',
      label: text('确认事项的时限（工作小时）', '確認事項的時限（工作小時）', 'Working hours to confirm an action'),
    },
  },
});

const falling = eventsOf<ActionFacts, typeof FALL_DUE>(
  { [FALL_DUE]: [text('到期未完成', '到期未完成', 'Fall due'), { internal: true }] },
  { clock: { sender: 'any' } },
);

/** An action 待办事项: what a meeting resolved or somebody asks of a person, until another has verified it. */
export const action: typeof actionV1 = {
  ...actionV1,
  version: 2,
  machine: actionMachineV2,
  rules: actionRulesV2,
  events: { ...actionV1.events, ...falling },
  timers: fallsDue,
  notices: [
    ...actionV1.notices,
    {
      on: [FALL_DUE],
      tell: ({ office, assigner }) => [...new Set([office, assigner?.office].flatMap((one) => one ?? []))],
      clause: 'S1§三(四)3',
    },
  ],
};
