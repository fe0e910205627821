import { companyDay } from '../calendar.js';
import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { meetingStories } from './meeting.demo.js';
import { meetingFollowUps, officeOf } from './meeting.follow-ups.js';
import { appointment } from './meeting.appointment.js';
import { meetingMachine } from './meeting.machine.js';
import { meetingPapers } from './meeting.papers.js';
import { PACK, SERVED } from './meeting.pack.js';
import { meetingRules } from './meeting.rules.js';
import type { MeetingData } from './meeting.schema.js';
import { meetingSchema } from './meeting.schema.js';
import { meetingExamples } from './meeting.examples.js';
import { meetingSuggestions } from './meeting.suggestions.js';
import type { MeetingEvent, MeetingFacts } from './meeting.types.js';

const GOAL = { goal: true };
const WITH_REASON = { reason: true };

/** Everybody who is asked to come, whatever for. */
const invited = ({ attendees, observers, host, recorder, caller, leaves }: MeetingFacts) => [
  ...attendees.map(({ person }) => person),
  ...observers,
  ...leaves.map(({ representative }) => representative),
  host,
  recorder,
  caller?.person,
];
const INVITED = { role: text('参会人员', '與會人員', 'Attendee'), persons: invited };
const PRESENT = {
  role: text('出席人员', '出席人員', 'Present'),
  persons: ({ present }: MeetingFacts) => present.map(({ person }) => person),
};
const CALLER = { sender: ({ caller }: MeetingFacts) => caller?.office ?? ('operations' as const) };
const CALL = text('召集会议', '召集會議', 'Call meeting');

const events = eventsOf<MeetingFacts, keyof MeetingData>(
  {
    'operations.call-meeting': [CALL],
    'sales.call-meeting': [CALL],
    'clerk.call-meeting': [CALL],
    'management.call-meeting': [CALL],
    'any.propose-meeting': [text('提议会议', '提議會議', 'Propose meeting')],
    'operations.confirm-proposal': [text('确认召集', '確認召集', 'Confirm proposal'), GOAL],
    'operations.decline-proposal': [text('不予召集', '不予召集', 'Decline proposal'), WITH_REASON],
    'any.submit-topic': [text('提交议题', '提交議題', 'Submit topic'), INVITED],
    'any.withdraw-topic': [text('撤回议题', '撤回議題', 'Withdraw topic'), INVITED],
    'any.submit-material': [text('提交资料', '提交資料', 'Submit material'), INVITED],
    'operations.set-agenda': [text('确定议程', '確定議程', 'Set agenda'), { ...GOAL, ...CALLER }],
    'any.ask-leave': [text('请假', '請假', 'Ask leave'), { ...WITH_REASON, ...INVITED }],
    'any.sign-in': [text('签到', '簽到', 'Sign in'), INVITED],
    'operations.cancel-meeting': [text('取消会议', '取消會議', 'Cancel meeting'), { ...WITH_REASON, ...CALLER }],
    'operations.move-meeting': [text('会议改期', '會議改期', 'Move meeting'), { ...WITH_REASON, ...CALLER }],
    'host.open-meeting': [text('宣布开会', '宣布開會', 'Open meeting'), GOAL],
    'recorder.record-item': [text('记录议程项', '記錄議程項', 'Record item')],
    'host.close-meeting': [text('宣布散会', '宣布散會', 'Close meeting'), GOAL],
    'recorder.submit-minutes': [text('提交会议记录', '提交會議紀錄', 'Submit minutes'), GOAL],
    'host.approve-minutes': [text('审核发布记录', '審核發布紀錄', 'Approve minutes'), { ...GOAL, decides: true }],
    'host.return-minutes': [text('退回会议记录', '退回會議紀錄', 'Return minutes'), WITH_REASON],
    'any.sign-minutes': [text('签字确认', '簽字確認', 'Sign minutes'), { ...PRESENT, decides: true }],
    'any.contest-minutes': [text('提出异议', '提出異議', 'Contest minutes'), { ...WITH_REASON, ...PRESENT }],
    'operations.file-meeting': [text('会议归档', '會議歸檔', 'File meeting'), { ...GOAL, ...CALLER }],
  },
  {
    any: { sender: 'any' },
    host: {
      role: text('主持人', '主持人', 'Host'),
      sender: (facts) => officeOf(facts, facts.host),
      persons: ({ host }) => [host],
    },
    recorder: {
      role: text('记录人', '紀錄人', 'Recorder'),
      sender: (facts) => officeOf(facts, facts.recorder),
      persons: ({ recorder }) => [recorder],
    },
  },
);

/** What the invited offices hear of. */
const TOLD = [
  'operations.call-meeting',
  'sales.call-meeting',
  'clerk.call-meeting',
  'management.call-meeting',
  'operations.confirm-proposal',
  'operations.set-agenda',
  'operations.move-meeting',
  'operations.cancel-meeting',
  'host.approve-minutes',
];

/** A meeting 会议: how it is called, prepared, held and followed (S1). */
export const meeting = defineProcess<MeetingFacts, MeetingEvent>({
  kind: 'meetings',
  subject: 'coordination',
  prefix: 'MT',
  sequence: 'meeting_no',
  name: text('会议', '會議', 'Meeting'),
  version: 1,
  machine: meetingMachine,
  rules: meetingRules,
  events,
  schema: meetingSchema,
  examples: meetingExamples,
  entry: [
    'operations.call-meeting',
    'sales.call-meeting',
    'clerk.call-meeting',
    'management.call-meeting',
    'any.propose-meeting',
  ],
  milestones: {
    proposed: text('待确认', '待確認', 'Proposed'),
    called: text('已通知', '已通知', 'Called'),
    'agenda-set': text('议程已定', '議程已定', 'Agenda set'),
    open: text('进行中', '進行中', 'Open'),
    closed: text('已散会', '已散會', 'Closed'),
    'minutes-submitted': text('记录待审核', '紀錄待審核', 'Minutes submitted'),
    released: text('记录已发布', '紀錄已發布', 'Released'),
    filed: text('已归档', '已歸檔', 'Filed'),
    declined: text('不予召集', '不予召集', 'Declined'),
    cancelled: text('已取消', '已取消', 'Cancelled'),
  },
  ends: ['filed', 'declined', 'cancelled'],
  stateNames: {},
  titleOf: ({ title, proposed, on }) => [title || proposed?.why, on],
  // Until it is held its day; then the day by which the minutes are in.
  dueOn: ({ on, opened, minutesDueAt, protocol }) =>
    protocol !== null ? null : minutesDueAt !== null ? companyDay(minutesDueAt) : opened !== null ? null : on,
  followedBy: (facts) => [...invited(facts), facts.proposed?.by],
  // Released, a meeting asks nothing more of its host and recorder.
  belongsTo: (facts) =>
    facts.released === null
      ? [
          { role: 'host', person: facts.host, office: 'any', not: [facts.recorder] },
          { role: 'recorder', person: facts.recorder, office: 'any', not: [facts.host] },
        ]
      : [],
  beside: passing(({ host, recorder }, instead) => ({ host: instead(host), recorder: instead(recorder) })),
  about: ({ orders, issues, pack }) => [...orders, ...issues, pack?.last?.no],
  observes: { 'operations.set-agenda': PACK, 'host.approve-minutes': SERVED },
  followUps: meetingFollowUps,
  notices: [
    { on: ['any.propose-meeting'], tell: ['operations'], clause: 'S1§三(一)2' },
    {
      on: ['operations.decline-proposal'],
      tell: ({ proposed }) => (proposed ? [proposed.office] : []),
      clause: 'S1§三(一)2',
    },
    {
      on: TOLD,
      tell: ({ attendees, orders, kind }) => [
        ...attendees.map(({ office }) => office),
        ...(orders.length > 0 ? (['clerk'] as const) : []),
        ...(kind === 'special' || kind === 'strategy' ? (['management'] as const) : []),
      ],
      clause: 'S1§四(二)',
    },
    {
      on: ['any.ask-leave', 'any.contest-minutes'],
      tell: ({ caller }) => (caller ? [caller.office] : []),
      clause: 'S1§五1',
    },
  ],
  papers: meetingPapers,
  appointment,
  demo: meetingStories,
  suggestions: meetingSuggestions,
  thresholds: {
    'meetings.minutes-hours': {
      unit: 'hours',
      lowered: 'never',
      shipped: '8',
      label: text(
        '提交会议记录的时限（工作小时）',
        '提交會議紀錄的時限（工作小時）',
        'Working hours to hand in the minutes',
      ),
    },
  },
});
