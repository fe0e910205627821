import type { Suggestion } from '../kit/suggestions.js';
import { unrecorded } from './meeting.rule-kit.js';
import type { MeetingFacts } from './meeting.types.js';

const LOOK_BACK = '回顾上次会议决议执行情况';
const USUAL_MINUTES = 10;

/** What a coordination meeting always goes through after that, with the office that speaks first. */
const STANDING = [
  { topic: '销售端订单与需求', office: 'sales', part: 'sales-side' },
  { topic: '生产端计划与进度', office: 'production', part: 'production-side' },
  { topic: '供需平衡与对策', office: 'operations', part: 'balance' },
];

/** The review of the last resolutions first, then sales, production, balance, and what was handed in (S1§三(三)2). */
function agendaOf({ kind, agenda, topics, caller, attendees }: MeetingFacts) {
  if (agenda) return { items: agenda.items, agreedWithHost: agenda.agreedWithHost };
  const offices = new Map(attendees.map(({ person, office }) => [person, office]));
  const [first, ...rest] = [
    { topic: LOOK_BACK, office: caller?.office, minutes: USUAL_MINUTES, part: 'last-resolutions' },
    ...(kind === 'coordination' ? STANDING.map((item) => ({ ...item, minutes: USUAL_MINUTES })) : []),
    ...topics.flatMap(({ title, by, minutes = USUAL_MINUTES, withdrawn }) =>
      withdrawn ? [] : [{ topic: title, office: offices.get(by) ?? caller?.office, minutes, part: 'other-topics' }],
    ),
  ];
  return { items: [first, ...rest].map((item, index) => ({ no: index + 1, ...item })) };
}

/** What the forms of a meeting begin with. */
export const meetingSuggestions: Readonly<Record<string, Suggestion<MeetingFacts>>> = {
  'operations.confirm-proposal': ({ kind, proposed, orders }) => ({ kind, on: proposed?.wishedOn, orders }),
  'operations.set-agenda': agendaOf,
  'operations.move-meeting': ({ on, from, place }) => ({ on, from, place }),
  'host.open-meeting': ({ signedIn, leaves }) => ({
    present: signedIn.map(({ person, late }) => ({ person, late })),
    absent: leaves.map(({ person, reason }) => ({ person, reason })),
  }),
  'recorder.record-item': (facts) => ({ item: unrecorded(facts)[0]?.no }),
  'recorder.submit-minutes': ({ records }) => ({
    unresolved: records.flatMap(({ summary, unresolved }) =>
      unresolved ? [{ text: summary, proposal: unresolved.path }] : [],
    ),
  }),
  'operations.file-meeting': ({ no }) => ({ fileNo: no }),
};
