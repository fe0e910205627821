import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Text } from '../../../../machines/rulebook.js';
import { text } from '../../messages/messages.js';
import { OFFICE_NAMES } from '../../../../machines/offices.js';
import type { Office } from '../../../../machines/offices.js';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { QueryOf } from '../../api/types.js';
import { addressOf } from '../../shared/address.js';
import { DueDay } from '../../shared/due-day.js';
import { figure, instant, long, milestone, money, order, person, plain, stage, status, texts } from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { section } from '../section.js';
import type { Stretch } from '../stretch.js';
import { daysOf, inOnePart, LOOKING_BACK } from '../stretch.js';
import { statusWords } from '../status.messages.js';

type Drifting = components['schemas']['DriftingOrder'];
type Duration = components['schemas']['StageDuration'];
type Stage = components['schemas']['OrderStage'];
type ArchiveFile = components['schemas']['ArchiveFile'];
type Decision = components['schemas']['Decision'];

const WARNINGS = '/api/departments/operations/warnings';
const DURATIONS = '/api/departments/operations/durations';
const STAGES = '/api/departments/operations/stages';
const ARCHIVE = '/api/departments/archive/files';
const DECISIONS = '/api/departments/management/decisions';

export const operations: Section[] = [
  section({
    key: 'warnings',
    label: text('预警', '預警', 'Warnings'),
    path: WARNINGS,
    presets: [
      { label: narrow.all, query: {} },
      { label: statusWords.overdue.text, query: { warning: 'overdue' } },
      { label: statusWords['planned-too-late'].text, query: { warning: 'planned-too-late' } },
      { label: statusWords['finish-late'].text, query: { warning: 'finish-late' } },
      { label: statusWords['materials-late'].text, query: { warning: 'materials-late' } },
    ] as const,
    fetch: (query: QueryOf<typeof WARNINGS>) => client.GET(WARNINGS, { params: { query } }),
    rowKey: (row: Drifting) => row.order.orderNo,
    columns: [
      {
        key: 'order',
        title: head.order,
        width: 110,
        render: (row: Drifting) => <Link to={addressOf('orders', row.order.orderNo)}>{row.order.orderNo}</Link>,
      },
      {
        key: 'warnings',
        title: head.warnings,
        width: 260,
        render: ({ warnings }: Drifting, { language }) =>
          warnings.map((warning) => (
            <Tag key={warning} color={statusWords[warning].colour}>
              {statusWords[warning].text[language]}
            </Tag>
          )),
      },
      {
        ...milestone<Drifting['order']>(),
        render: (row: Drifting, tell) => milestone<Drifting['order']>().render(row.order, tell),
      },
      { key: 'due', title: head.due, width: 115, render: (row: Drifting) => <DueDay day={row.order.dueOn} /> },
      { key: 'start', title: head.plannedStart, width: 115, render: (row: Drifting) => row.order.plannedStart },
      { key: 'finish', title: head.plannedFinish, width: 115, render: (row: Drifting) => row.order.plannedFinish },
      { key: 'materials', title: head.neededOn, width: 115, render: (row: Drifting) => row.order.materialsDue },
    ],
    orderOf: (row) => row.order.orderNo,
  }),
  section({
    key: 'durations',
    label: text('停留时间', '停留時間', 'Durations'),
    path: DURATIONS,
    presets: LOOKING_BACK,
    fetch: async (query: Stretch) => inOnePart(await client.GET(DURATIONS, { params: { query: daysOf(query) } })),
    rowKey: ({ state }: Duration) => state,
    columns: [
      stage<Duration>('state', head.state),
      figure<Duration>('stays', head.stays),
      figure<Duration>('averageHours', head.averageHours, 130),
      figure<Duration>('medianHours', head.medianHours, 150),
      figure<Duration>('ninthDecileHours', head.ninthHours, 170),
    ],
  }),
  section({
    key: 'stages',
    label: text('流转记录', '流轉紀錄', 'Stages'),
    path: STAGES,
    presets: [{ label: narrow.all, query: {} }],
    fetch: (query: QueryOf<typeof STAGES>) => client.GET(STAGES, { params: { query } }),
    rowKey: ({ orderNo, seq }: Stage) => `${orderNo} ${seq}`,
    columns: [
      order<Stage>(),
      stage<Stage>('state', head.state),
      instant<Stage>('enteredAt', head.entered),
      instant<Stage>('leftAt', head.left),
      stage<Stage>('nextState', head.nextState),
    ],
  }),
];

/** The documents of a complete file (S3§八1). */
const DOCUMENTS: Readonly<Record<string, Text>> = {
  contract: text('合同或订单原件', '合約或訂單正本', 'Contract or original order'),
  'review-record': text('评审记录', '評審紀錄', 'Review record'),
  'production-plan': text('生产计划', '生產計畫', 'Production plan'),
  'procurement-plan': text('采购计划', '採購計畫', 'Procurement plan'),
  'purchase-contracts': text('采购合同', '採購合約', 'Purchase contracts'),
  'inspection-report': text('检验报告', '檢驗報告', 'Inspection report'),
  'acceptance-report': text('验收报告', '驗收報告', 'Acceptance report'),
  'delivery-record': text('交付记录', '交付紀錄', 'Delivery record'),
  invoice: text('发票', '發票', 'Invoice'),
};

export const archive: Section[] = [
  section({
    key: 'files',
    label: text('归档检查', '歸檔檢查', 'Files'),
    note: text(
      '本表由系统按订单记录核对应归档的文件。移交、上架、借阅和销毁尚不在系统内办理，请在纸质登记簿上办理；订单结束后仍缺的文件不能在此补录。',
      '本表由系統依訂單紀錄核對應歸檔的文件。移交、上架、借閱與銷毀尚不在系統內辦理，請於紙本登記簿辦理；訂單結束後仍缺的文件無法於此補登。',
      'This list compares what is on record with what a file needs. Handing over, shelving, lending and destroying are not done here yet: keep them in the paper register. What is still missing when an order is over cannot be added here.',
    ),
    path: ARCHIVE,
    presets: [
      { label: narrow.all, query: {} },
      { label: narrow.incomplete, query: { closed: 'true', ready: 'false' } },
    ] as const,
    fetch: (query: QueryOf<typeof ARCHIVE>) => client.GET(ARCHIVE, { params: { query } }),
    rowKey: ({ orderNo }: ArchiveFile) => orderNo,
    columns: [
      order<ArchiveFile>(),
      milestone<ArchiveFile>(),
      plain<ArchiveFile>('customer', head.customer, 180),
      plain<ArchiveFile>('missing', head.missing, 90),
      {
        key: 'from',
        title: head.missingFrom,
        width: 280,
        render: ({ documents }: ArchiveFile, { language }) =>
          documents
            .filter(({ status }) => status === 'missing')
            .map(({ type = '', owner }) => (
              <Tag key={type}>
                {DOCUMENTS[type]?.[language] ?? type} · {OFFICE_NAMES[owner as Office]?.[language] ?? owner}
              </Tag>
            )),
      },
      instant<ArchiveFile>('closedAt', head.closedAt),
    ],
    orderOf: ({ orderNo }) => orderNo,
  }),
];

const isAsked =
  (subject: string) =>
  (decision: Decision): boolean =>
    decision.subject === subject && decision.status === 'asked';

const isWaiting =
  (subject: string) =>
  (decision: Decision): boolean =>
    decision.subject === subject && decision.status === 'waiting';

const kindOf = ({ subject }: Decision): string => (subject === 'requisition' ? 'purchase-requisitions' : 'orders');

export const management: Section[] = [
  section({
    key: 'decisions',
    label: text('决定', '決定', 'Decisions'),
    path: DECISIONS,
    presets: [
      { label: narrow.asked, query: { status: 'asked' } },
      { label: narrow.all, query: {} },
    ] as const,
    fetch: (query: QueryOf<typeof DECISIONS>) => client.GET(DECISIONS, { params: { query } }),
    rowKey: ({ process, subject, ref }: Decision) => `${process} ${subject} ${ref}`,
    columns: [
      {
        key: 'process',
        title: head.number,
        width: 110,
        render: (row: Decision) => <Link to={addressOf(kindOf(row), row.process)}>{row.process}</Link>,
      },
      status<Decision>('subject', head.subject),
      status<Decision>('status', head.status),
      long<Decision>('content', head.content, 280),
      texts<Decision>('reasons', head.reason),
      money<Decision>('amount', head.amount),
      person<Decision>('askedBy', head.askedBy),
      instant<Decision>('askedAt', head.askedAt),
      person<Decision>('decidedBy', head.decidedBy),
    ],
    acts: [
      { event: 'management.approve-plan-change', label: text('批准', '批准', 'Approve'), when: isAsked('plan-change') },
      { event: 'management.reject-plan-change', label: text('驳回', '駁回', 'Reject'), when: isAsked('plan-change') },
      {
        event: 'management.approve-adjustment',
        label: text('批准减免或退款', '核准減免或退款', 'Approve'),
        when: isWaiting('adjustment'),
      },
      {
        event: 'management.reject-adjustment',
        label: text('驳回减免或退款', '駁回減免或退款', 'Reject'),
        when: isWaiting('adjustment'),
      },
      { event: 'management.approve-waiver', label: text('批准放行', '批准放行', 'Approve'), when: isAsked('waiver') },
      { event: 'management.cancel', label: text('取消订单', '取消訂單', 'Cancel it'), when: isAsked('cancellation') },
    ],
    placeOf: (row) => ({ kind: kindOf(row), no: row.process }),
  }),
];
