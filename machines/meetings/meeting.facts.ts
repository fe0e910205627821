import { companyInstant } from '../calendar.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope } from '../rulebook.js';
import { afterWorkingHours } from '../working-time.js';
import { packOf } from './meeting.pack.js';
import type { MeetingData } from './meeting.schema.js';
import type { MeetingEvent, MeetingFacts } from './meeting.types.js';

/** Default: the working day of the text (S1§四(二)). */
const SHIPPED_HOURS = '8';

type Call = MeetingData[`${'operations' | 'sales' | 'clerk' | 'management'}.call-meeting`];
type Called = Envelope & { data: Call | MeetingData['operations.confirm-proposal'] };

/** Whose event it is: whoever sends it, or whom he stands in for. */
const actorOf = ({ by, onBehalfOf }: Envelope): string => onBehalfOf ?? by;

/** When it is to begin; null before it is called. */
export const startOf = ({ on, from }: Pick<MeetingFacts, 'on' | 'from'>): string | null =>
  on === null || from === '' ? null : companyInstant(on, from);

const isPast = (facts: MeetingFacts, { at }: Envelope): boolean => at > (startOf(facts) ?? at);

function called(facts: MeetingFacts, event: Called): Partial<MeetingFacts> {
  const { data, office } = event;
  const { observers = [], orders = [], cadence = null, series = data.kind, ...call } = data;
  const caller = { office: office as Office, person: actorOf(event) };
  return { ...call, observers, orders, cadence, series, caller, revision: 1, issues: facts.issues };
}

/** Everybody who was asked to come and is not there. */
function absentOf({ attendees, leaves }: MeetingFacts, { present, absent }: MeetingData['host.open-meeting']) {
  const missing = attendees.filter(({ person }) => !present.some((one) => one.person === person));
  return missing.map(({ person }) => {
    const leave = leaves.findLast((one) => one.person === person);
    const told = absent.find((one) => one.person === person)?.reason;
    return { person, reason: told ?? leave?.reason ?? null, withoutLeave: leave === undefined };
  });
}

function recordedItem(facts: MeetingFacts, event: Envelope & { data: MeetingData['recorder.record-item'] }) {
  const { resolution, ...item } = event.data;
  const records = [...facts.records, note(facts, { ...event, data: item })];
  if (resolution === undefined) return { records };
  const { content, office, person, dueOn } = resolution;
  const action = `AI-${facts.no}-${facts.resolutions.length + 1}`;
  // What is missing stops the event (MT-08): it is never recorded so.
  const resolved = { item: item.item, content, office, person, dueOn, action } as MeetingFacts['resolutions'][number];
  return { records, resolutions: [...facts.resolutions, resolved] };
}

const reducers: Reducers<MeetingFacts, MeetingData> = {
  'any.propose-meeting': (facts, event) => ({
    proposed: { ...note({ ...facts, revision: 1 }, event), office: event.office as Office },
    revision: 1,
    kind: event.data.kind,
    orders: event.data.orders ?? [],
    issues: event.data.issues ?? [],
  }),
  'operations.call-meeting': called,
  'sales.call-meeting': called,
  'clerk.call-meeting': called,
  'management.call-meeting': called,
  'operations.confirm-proposal': called,
  'operations.decline-proposal': (facts, event) => ({ declined: reasoned(facts, event) }),
  'any.submit-topic': (facts, event) => ({
    topics: [...facts.topics, { ...note(facts, event), no: facts.topics.length + 1, withdrawn: false }],
  }),
  'any.withdraw-topic': ({ topics }, { data }) => ({
    topics: topics.map((one) => (one.no === data.topic ? { ...one, withdrawn: true } : one)),
  }),
  'any.submit-material': (facts, event) => ({ materials: [...facts.materials, note(facts, event)] }),
  'operations.set-agenda': (facts, event) => ({ agenda: note(facts, event), pack: packOf(event) }),
  'any.ask-leave': (facts, event) => ({
    leaves: [
      ...facts.leaves,
      {
        ...reasoned(facts, event),
        person: actorOf(event),
        representative: event.data.representative ?? null,
      },
    ],
  }),
  'any.sign-in': (facts, event) => {
    const person = actorOf(event);
    const late = isPast(facts, event);
    const signedIn = [...facts.signedIn.filter((one) => one.person !== person), { person, at: event.at, late }];
    if (facts.opened === null) return { signedIn };
    return {
      signedIn,
      present: [...facts.present.filter((one) => one.person !== person), { person, late }],
      absent: facts.absent.filter((one) => one.person !== person),
    };
  },
  'operations.cancel-meeting': (facts, event) => ({ cancelled: reasoned(facts, event) }),
  'operations.move-meeting': (facts, event) => ({
    ...event.data,
    revision: facts.revision + 1,
    moves: [...facts.moves, { ...reasoned(facts, event), from: `${facts.on} ${facts.from}` }],
    agenda: null,
    leaves: [],
    signedIn: [],
  }),
  'host.open-meeting': (facts, event) => ({
    opened: stamp(facts, event),
    present: event.data.present.map(({ person, late = false }) => ({ person, late })),
    absent: absentOf(facts, event.data),
  }),
  'recorder.record-item': recordedItem,
  'host.close-meeting': (facts, event) => {
    const hours = Number(event.policy.thresholds['meetings.minutes-hours'] ?? SHIPPED_HOURS);
    return { closed: stamp(facts, event), minutesDueAt: afterWorkingHours(event.at, hours, event.policy.calendar) };
  },
  'recorder.submit-minutes': (facts, event) => ({
    protocol: { ...note(facts, event), inTime: event.at <= (facts.minutesDueAt ?? '') },
  }),
  'host.approve-minutes': (facts, event) => ({ released: stamp(facts, event) }),
  'host.return-minutes': (facts, event) => ({ returned: [...facts.returned, reasoned(facts, event)] }),
  'any.sign-minutes': (facts, event) => ({
    signatures: [...facts.signatures, { ...note(facts, event), person: actorOf(event) }],
  }),
  'any.contest-minutes': (facts, event) => ({ contests: [...facts.contests, reasoned(facts, event)] }),
  'operations.file-meeting': (facts, event) => ({ filed: note(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<MeetingFacts, MeetingEvent>(reducers);

/** A meeting of which nothing is known but its number. */
export const blankMeeting = ({ no }: { no: string }): MeetingFacts => ({
  no,
  revision: 0,
  kind: 'ad-hoc',
  title: '',
  on: null,
  from: '',
  place: '',
  host: null,
  recorder: null,
  caller: null,
  attendees: [],
  observers: [],
  orders: [],
  issues: [],
  series: '',
  cadence: null,
  proposed: null,
  declined: null,
  topics: [],
  materials: [],
  leaves: [],
  agenda: null,
  pack: null,
  signedIn: [],
  opened: null,
  present: [],
  absent: [],
  records: [],
  resolutions: [],
  closed: null,
  minutesDueAt: null,
  protocol: null,
  returned: [],
  released: null,
  signatures: [],
  contests: [],
  filed: null,
  moves: [],
  cancelled: null,
});
