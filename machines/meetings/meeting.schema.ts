import {
  attachment,
  choice,
  count,
  day,
  flag,
  judged,
  office,
  person,
  persons,
  signature,
  text,
  texts,
  time,
} from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { called, list, NO_DATA, shapesWith, within } from '../kit/shapes.js';
import type { Text } from '../rulebook.js';
import { KINDS, meetingWords as words } from './meeting.words.js';
import { text as named } from '../kit/text.js';

const object = shapesWith(words);

export type MeetingKind = keyof typeof KINDS;

const CAUSES = {
  market: named('市场变化', '市場變化', 'Market'),
  production: named('生产异常', '生產異常', 'Production'),
  urgent: named('紧急协调', '緊急協調', 'Urgent'),
  other: named('其他', '其他', 'Other'),
};

/** The parts of an agenda, in the order of S1§三(三)2. */
export const PARTS = {
  'last-resolutions': named('回顾上次决议', '回顧上次決議', 'Last resolutions'),
  'sales-side': named('销售端反馈', '銷售端回饋', 'From sales'),
  'production-side': named('生产端反馈', '生產端回饋', 'From production'),
  balance: named('供需平衡', '供需平衡', 'Balance'),
  'other-topics': named('其他议题', '其他議題', 'Other topics'),
};

export type Part = keyof typeof PARTS;

const kinds = <Kind extends MeetingKind>(...some: Kind[]) =>
  choice(Object.fromEntries(some.map((kind) => [kind, KINDS[kind]])) as Readonly<Record<Kind, Text>>);

const attendee = object('Attendee', { office: office(), person: person() });

const orders = texts({ length: 50, max: 50 });

/** A meeting as it is called. */
const call = {
  title: text(),
  on: day(),
  from: time(),
  place: text(),
  host: person(),
  recorder: person(),
  attendees: list(attendee, { min: 1, max: 100, uniqueBy: 'person' }),
  'observers?': persons(),
  'orders?': orders,
  'series?': text({
    max: 100,
    about: 'Meetings of one series look back at each other; without it, those of the kind.',
  }),
  'cadence?': text({ max: 200, about: 'How often it is held, for people to read.' }),
};

const agendaItem = object('AgendaItem', {
  no: count({ min: 1, max: 99 }),
  'part?': choice(PARTS),
  topic: text(),
  office: office(),
  minutes: count({ min: 1, max: 480 }),
});

const resolution = object('Resolution', 'Who does what by when; what is missing the rule names (MT-08).', {
  content: judged({ max: 2000 }),
  'office?': office(),
  'person?': person(),
  'dueOn?': day(),
});

const open = object('OpenPoint', { path: judged({ max: 2000 }) });

/** The data of every event that is accepted from outside. */
export const meetingSchema = {
  'any.propose-meeting': object('ProposedMeeting', 'An extra meeting, with its cause (S1§三(一)2).', {
    kind: kinds('ad-hoc', 'special'),
    'cause?': choice(CAUSES),
    why: judged({ max: 2000 }),
    wishedOn: day(),
    'orders?': orders,
    'issues?': texts({ length: 50, max: 50 }),
  }),
  'operations.call-meeting': object('MeetingOfOperations', {
    kind: kinds('coordination', 'ad-hoc', 'strategy', 'special'),
    ...call,
  }),
  'sales.call-meeting': object('MeetingOfSales', {
    kind: kinds('review', 'kickoff', 'progress', 'customer', 'strategy'),
    ...call,
  }),
  'clerk.call-meeting': object('MeetingOfClerk', { kind: kinds('execution', 'progress', 'ad-hoc'), ...call }),
  'management.call-meeting': object('MeetingOfManagement', { kind: kinds('special', 'strategy'), ...call }),
  'operations.confirm-proposal': object('ConfirmedMeeting', { kind: kinds('ad-hoc', 'special'), ...call }),
  'operations.decline-proposal': NO_DATA,
  'any.submit-topic': object('Topic', {
    title: text(),
    focus: text({ max: 2000 }),
    'orders?': orders,
    'minutes?': count({ min: 1, max: 480 }),
  }),
  'any.withdraw-topic': object('WithdrawnTopic', {
    topic: called('议题序号', '議題序號', 'Topic no.', count({ min: 1 })),
  }),
  'any.submit-material': object('Material', {
    'topic?': called('议题', '議題', 'Topic', text()),
    title: text(),
    'doc?': attachment(),
  }),
  'operations.set-agenda': object('Agenda', 'The first item looks back at the last resolutions (S1§三(三)2).', {
    items: list(agendaItem, { min: 1, max: 30, uniqueBy: 'no' }),
    agreedWithHost: flag(),
  }),
  'any.ask-leave': object('Leave', { 'representative?': person() }),
  'any.sign-in': NO_DATA,
  'operations.cancel-meeting': NO_DATA,
  'operations.move-meeting': object('MovedMeeting', { on: day(), from: time(), place: text() }),
  'host.open-meeting': object('OpenedMeeting', 'Who is neither present nor on leave is absent without leave (MT-07).', {
    present: list(object('Present', { person: person(), 'late?': flag() }), { min: 1, max: 100, uniqueBy: 'person' }),
    absent: list(object('Absent', { person: person(), 'reason?': text() }), { max: 100, uniqueBy: 'person' }),
  }),
  'recorder.record-item': object('RecordedItem', 'An item of the agenda, or a point beside it.', {
    item: called('议程项', '議程項', 'Item no.', count({ min: 1, max: 99 })),
    summary: text({ max: 5000 }),
    'informative?': flag(),
    'resolution?': within(resolution),
    'unresolved?': within(open),
  }),
  'host.close-meeting': NO_DATA,
  'recorder.submit-minutes': object('Minutes', 'Everything recorded is in them by itself.', {
    unresolved: list(object('Unresolved', { text: text({ max: 2000 }), proposal: judged({ max: 2000 }) }), { max: 50 }),
    'remarks?': text({ max: 5000 }),
  }),
  'host.approve-minutes': NO_DATA,
  'host.return-minutes': NO_DATA,
  'any.sign-minutes': object('SignedMinutes', { 'attachment?': called('签名', '簽名', 'Signature', signature()) }),
  'any.contest-minutes': NO_DATA,
  'operations.file-meeting': object('FiledMeeting', { fileNo: judged({ max: 100 }) }),
};

export type MeetingData = DataOf<typeof meetingSchema>;
