import { text } from '../../messages/messages.js';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { QueryOf } from '../../api/types.js';
import {
  count,
  day,
  dueDay,
  instant,
  long,
  milestone,
  office,
  order,
  person,
  plain,
  status,
  texts,
} from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { section } from '../section.js';

type FollowUp = components['schemas']['FollowUp'];
type Amendment = components['schemas']['OrderAmendment'];
type Objection = components['schemas']['OrderObjection'];
type Requirement = components['schemas']['SpecialRequirement'];

const FOLLOW_UPS = '/api/departments/clerk/follow-ups';
const AMENDMENTS = '/api/departments/sales/amendments';
const OBJECTIONS = '/api/departments/sales/objections';
const REQUIREMENTS = '/api/departments/sales/special-requirements';

export const clerk: Section[] = [
  section({
    key: 'follow-ups',
    label: text('跟单台账', '跟單臺帳', 'Follow-up list'),
    path: FOLLOW_UPS,
    presets: [
      { label: narrow.openOrders, query: { open: 'true' } },
      { label: narrow.mine, query: { open: 'true', mine: 'true' } },
      { label: narrow.troubled, query: { troubled: 'true' } },
      { label: narrow.unacknowledged, query: { open: 'true', unacknowledged: 'true' } },
      { label: narrow.held, query: { held: 'true' } },
    ] as const,
    fetch: (query: QueryOf<typeof FOLLOW_UPS>) => client.GET(FOLLOW_UPS, { params: { query } }),
    rowKey: ({ orderNo }: FollowUp) => orderNo,
    columns: [
      order<FollowUp>(),
      milestone<FollowUp>(),
      plain<FollowUp>('customer', head.customer, 180),
      dueDay<FollowUp>('dueOn', head.due, ({ open, state }) => !open || state === 'delivered'),
      day<FollowUp>('plannedFinish', head.plannedFinish),
      status<FollowUp>('productionPlan', head.productionPlan),
      status<FollowUp>('procurementPlan', head.procurementPlan),
      status<FollowUp>('logisticsPlan', head.logisticsPlan),
      day<FollowUp>('lastReportOn', head.lastReport),
      count<FollowUp>('openExceptions', head.exceptions),
      count<FollowUp>('openObjections', head.objections),
    ],
    orderOf: ({ orderNo }) => orderNo,
  }),
];

export const sales: Section[] = [
  section({
    key: 'objections',
    label: text('异议', '異議', 'Objections'),
    path: OBJECTIONS,
    presets: [
      { label: narrow.open, query: { open: 'true' } },
      { label: narrow.all, query: {} },
    ] as const,
    fetch: (query: QueryOf<typeof OBJECTIONS>) => client.GET(OBJECTIONS, { params: { query } }),
    rowKey: ({ orderNo, source, no }: Objection) => `${orderNo} ${source} ${no}`,
    columns: [
      order<Objection>(),
      status<Objection>('source', head.kind, 90),
      plain<Objection>('objector', head.objector),
      texts<Objection>('items', head.items, 260),
      long<Objection>('resolution', head.resolution),
      person<Objection>('raisedBy', head.by),
      instant<Objection>('raisedAt', head.at),
    ],
    acts: [
      {
        event: 'sales.close-objection',
        label: text('关闭异议', '關閉異議', 'Close it'),
        when: ({ open, source }: Objection) => open && source === 'customer',
      },
      {
        event: 'sales.resolve-objection',
        label: text('处理异议', '處理異議', 'Resolve it'),
        when: ({ open, source }: Objection) => open && source === 'review',
      },
    ],
    orderOf: ({ orderNo }) => orderNo,
  }),
  section({
    key: 'amendments',
    label: text('变更', '變更', 'Amendments'),
    path: AMENDMENTS,
    presets: [{ label: narrow.all, query: {} }],
    fetch: (query: QueryOf<typeof AMENDMENTS>) => client.GET(AMENDMENTS, { params: { query } }),
    rowKey: ({ orderNo, revision }: Amendment) => `${orderNo} ${revision}`,
    columns: [
      order<Amendment>(),
      plain<Amendment>('revision', head.revision, 80),
      texts<Amendment>('changed', head.changed),
      long<Amendment>('reason', head.reason),
      plain<Amendment>('consentBy', head.consent, 120),
      day<Amendment>('consentOn', head.day),
      person<Amendment>('amendedBy', head.by),
      instant<Amendment>('amendedAt', head.at),
    ],
  }),
  section({
    key: 'requirements',
    label: text('特殊要求', '特殊要求', 'Special requirements'),
    note: text(
      '确认时间：收到订单副本的部门以确认接单为准，其他评审部门以有效评审为准。不参加评审的部门不在系统内确认，请当面告知。',
      '確認時間：收到訂單副本的部門以確認接單為準，其他評審部門以有效評審為準。不參加評審的部門不在系統內確認，請當面告知。',
      'Confirmed is a department that receives a copy by confirming it, another by its review that is not stale. An office that does neither confirms nothing here: tell it in person.',
    ),
    path: REQUIREMENTS,
    presets: [
      { label: narrow.open, query: { open: 'true' } },
      { label: narrow.all, query: {} },
    ] as const,
    fetch: (query: QueryOf<typeof REQUIREMENTS>) => client.GET(REQUIREMENTS, { params: { query } }),
    rowKey: ({ orderNo, no }: Requirement) => `${orderNo} ${no}`,
    columns: [
      order<Requirement>(),
      long<Requirement>('requirement', head.requirement, 320),
      office<Requirement>('department', head.department),
      instant<Requirement>('acknowledgedAt', head.confirmedAt),
    ],
  }),
];
