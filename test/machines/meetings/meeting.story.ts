import { meeting } from '../../../machines/meetings/meeting.process.js';
import { PACK } from '../../../machines/meetings/meeting.pack.js';
import type { MeetingData } from '../../../machines/meetings/meeting.schema.js';
import type { MeetingFacts } from '../../../machines/meetings/meeting.types.js';
import type { Office } from '../../../machines/offices.js';
import { Story } from '../story.js';

/** Monday 2 March 2026, 09:00 at the company; the meeting is a week later at half past nine. */
export const MONDAY = '2026-03-02T01:00:00.000Z';
export const BEFORE = '2026-03-09T01:20:00.000Z';
export const AFTER = '2026-03-09T01:40:00.000Z';

export const COMING: readonly { office: Office; person: string }[] = [
  { office: 'sales', person: 'zhao' },
  { office: 'production', person: 'qian' },
  { office: 'engineering', person: 'wu' },
  { office: 'procurement', person: 'chu' },
  { office: 'logistics', person: 'shen' },
  { office: 'finance', person: 'han' },
  { office: 'aftersales', person: 'qin' },
];

export const CALL = {
  kind: 'coordination',
  title: '产销协调会第 10 次',
  on: '2026-03-09',
  from: '09:30',
  place: '二楼会议室',
  host: 'he',
  recorder: 'chen',
  attendees: [...COMING],
} satisfies MeetingData['operations.call-meeting'];

export const ITEMS: MeetingData['operations.set-agenda']['items'] = [
  { no: 1, part: 'last-resolutions', topic: '回顾上次决议', office: 'operations', minutes: 10 },
  { no: 2, part: 'production-side', topic: '轴承缺料', office: 'production', minutes: 20 },
];

/** What was read for a meeting after another of its series. */
export const pack = (last: string | null) => ({
  [PACK]: JSON.stringify({
    last: last === null ? null : { no: last, title: '第 9 次', on: '2026-03-02' },
    openActions: [],
    ordersLate: [],
    ordersDue: [],
    load: [],
    gaps: [],
    quality: { passed: 0, failed: 0, nonconformities: 0 },
  }),
});

export const HE = { by: 'he', office: 'operations', at: MONDAY };
const blank = () => Story.of<MeetingFacts, MeetingData>(meeting, 'MT-000010');

export const called = (more: Partial<MeetingData['operations.call-meeting']> = {}) =>
  blank().when('operations.call-meeting', { ...CALL, ...more }, HE);

export const proposed = (data: Partial<MeetingData['any.propose-meeting']> = {}) =>
  blank().when(
    'any.propose-meeting',
    { kind: 'ad-hoc', cause: 'production', why: '主轴故障', wishedOn: '2026-03-05', ...data },
    { by: 'qian', office: 'production', at: MONDAY },
  );

export const prepared = (items = ITEMS) =>
  called().when('operations.set-agenda', { items, agreedWithHost: true }, { ...HE, observed: pack(null) });

const presentOf = (some: readonly { person: string }[]) => some.map(({ person }) => ({ person }));
export const ALL = presentOf(COMING);

export const open = (present = ALL, before = prepared()) =>
  before.when('host.open-meeting', { present, absent: [] }, { by: 'he', at: AFTER });

export const RESOLUTION = {
  content: '跟踪轴承到货',
  office: 'procurement',
  person: 'feng',
  dueOn: '2026-03-12',
} as const;

export const recorded = (present = ALL) =>
  open(present)
    .when('recorder.record-item', { item: 1, summary: '已完成', informative: true }, { by: 'chen', at: AFTER })
    .when('recorder.record-item', { item: 2, summary: '八日到货', resolution: RESOLUTION }, { by: 'chen', at: AFTER });

export const CLOSED_AT = '2026-03-09T03:00:00.000Z';
export const closed = (present = ALL) => recorded(present).when('host.close-meeting', {}, { by: 'he', at: CLOSED_AT });

export const submitted = (present = ALL) =>
  closed(present).when('recorder.submit-minutes', { unresolved: [] }, { by: 'chen', at: CLOSED_AT });

export const released = (present = ALL) =>
  submitted(present).when('host.approve-minutes', {}, { by: 'he', at: CLOSED_AT });
