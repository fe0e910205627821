import { examplesOf } from '../kit/shapes.js';
import type { MeetingData } from './meeting.schema.js';
import { meetingSchema } from './meeting.schema.js';

const HE = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';
const CHEN = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3e';

const call = {
  title: '三月第二周产销协调会',
  on: '2026-03-09',
  from: '09:30',
  place: '二楼会议室',
  host: HE,
  recorder: CHEN,
  attendees: [
    { office: 'operations', person: HE },
    { office: 'clerk', person: CHEN },
  ],
} satisfies Partial<MeetingData['operations.call-meeting']>;

export const meetingExamples = examplesOf(meetingSchema, {
  'any.propose-meeting': {
    kind: 'ad-hoc',
    cause: 'production',
    why: '二车间主轴故障，本周三个订单可能延期',
    wishedOn: '2026-03-05',
    orders: ['SO-000123'],
  },
  'operations.call-meeting': { kind: 'coordination', ...call, cadence: '每周一' },
  'sales.call-meeting': { kind: 'review', ...call, orders: ['SO-000123'] },
  'clerk.call-meeting': { kind: 'execution', ...call },
  'management.call-meeting': { kind: 'special', ...call },
  'operations.confirm-proposal': { kind: 'ad-hoc', ...call },
  'any.submit-topic': { title: '轴承缺料', focus: 'BRG-25 缺 40 套，影响 SO-000123', minutes: 15 },
  'any.withdraw-topic': { topic: 1 },
  'any.submit-material': { title: '三月产能负荷表', topic: '产能' },
  'operations.set-agenda': {
    items: [
      { no: 1, part: 'last-resolutions', topic: '回顾上次会议决议执行情况', office: 'operations', minutes: 10 },
      { no: 2, part: 'production-side', topic: '轴承缺料', office: 'production', minutes: 15 },
    ],
    agreedWithHost: true,
  },
  'any.ask-leave': { representative: CHEN },
  'operations.move-meeting': { on: '2026-03-10', from: '14:00', place: '二楼会议室' },
  'host.open-meeting': { present: [{ person: HE }], absent: [{ person: CHEN, reason: '出差' }] },
  'recorder.record-item': {
    item: 2,
    summary: '供方 3 月 8 日到货',
    resolution: { content: '跟踪轴承到货', office: 'procurement', person: CHEN, dueOn: '2026-03-08' },
  },
  'recorder.submit-minutes': { unresolved: [{ text: '备选供应商', proposal: '采购部下周调研后报告' }] },
  'any.sign-minutes': {},
  'operations.file-meeting': { fileNo: 'HY-2026-012' },
});
