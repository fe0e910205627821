import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Text } from '../../../../machines/rulebook.js';
import { text } from '../../messages/messages.js';
import { OFFICE_NAMES } from '../../../../machines/offices.js';
import type { Office } from '../../../../machines/offices.js';
import type { components } from '../../api/schema.js';
import { addressOf } from '../../shared/address.js';
import {
  day,
  dueDay,
  figure,
  instant,
  long,
  milestone,
  money,
  order,
  person,
  plain,
  stage,
  status,
  texts,
  within,
} from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { act, by, list } from '../section.js';
import { ALL } from '../presets.js';
import { LOOKING_BACK } from '../stretch.js';
import { statusWords } from '../status.messages.js';

type Drifting = components['schemas']['DriftingOrder'];
type Decision = components['schemas']['Decision'];

const drifting = (row: Drifting) => row.order;

export const operations: Section[] = [
  list('/api/departments/operations/warnings', text('预警', '預警', 'Warnings'), {
    presets: [
      ALL,
      by(statusWords.overdue.text, { warning: 'overdue' }),
      by(statusWords['planned-too-late'].text, { warning: 'planned-too-late' }),
      by(statusWords['finish-late'].text, { warning: 'finish-late' }),
      by(statusWords['materials-late'].text, { warning: 'materials-late' }),
    ],
    columns: [
      ...within(drifting, [order()]),
      {
        key: 'warnings',
        title: head.warnings,
        width: 260,
        render: ({ warnings }, { language }) =>
          warnings.map((warning) => (
            <Tag key={warning} color={statusWords[warning].colour}>
              {statusWords[warning].text[language]}
            </Tag>
          )),
      },
      ...within(drifting, [
        milestone(),
        dueDay('dueOn', head.due),
        day('plannedStart', head.plannedStart),
        day('plannedFinish', head.plannedFinish),
        day('materialsDue', head.neededOn),
      ]),
    ],
    orderOf: (row) => row.order.orderNo,
  }),
  list('/api/departments/operations/durations', text('停留时间', '停留時間', 'Durations'), {
    presets: LOOKING_BACK,
    keys: ['state'],
    columns: [
      stage('state', head.state),
      figure('stays', head.stays),
      figure('averageHours', head.averageHours, 130),
      figure('medianHours', head.medianHours, 150),
      figure('ninthDecileHours', head.ninthHours, 170),
    ],
  }),
  list('/api/departments/operations/stages', text('流转记录', '流轉紀錄', 'Stages'), {
    presets: [ALL],
    keys: ['orderNo', 'seq'],
    columns: [
      order(),
      stage('state', head.state),
      instant('enteredAt', head.entered),
      instant('leftAt', head.left),
      stage('nextState', head.nextState),
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
  list('/api/departments/archive/files', text('归档检查', '歸檔檢查', 'Files'), {
    note: text(
      '本表由系统按订单记录核对应归档的文件。移交、上架、借阅和销毁尚不在系统内办理，请在纸质登记簿上办理；订单结束后仍缺的文件不能在此补录。',
      '本表由系統依訂單紀錄核對應歸檔的文件。移交、上架、借閱與銷毀尚不在系統內辦理，請於紙本登記簿辦理；訂單結束後仍缺的文件無法於此補登。',
      'This list compares what is on record with what a file needs. Handing over, shelving, lending and destroying are not done here yet: keep them in the paper register. What is still missing when an order is over cannot be added here.',
    ),
    presets: [ALL, by(narrow.incomplete, { closed: 'true', ready: 'false' })],
    columns: [
      order(),
      milestone(),
      plain('customer', head.customer, 180),
      plain('missing', head.missing, 90),
      {
        key: 'from',
        title: head.missingFrom,
        width: 280,
        render: ({ documents }, { language }) =>
          documents
            .filter(({ status }) => status === 'missing')
            .map(({ type = '', owner }) => (
              <Tag key={type}>
                {DOCUMENTS[type]?.[language] ?? type} · {OFFICE_NAMES[owner as Office]?.[language] ?? owner}
              </Tag>
            )),
      },
      instant('closedAt', head.closedAt),
    ],
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

export const management: Section[] = [
  list('/api/departments/management/decisions', text('决定', '決定', 'Decisions'), {
    presets: [by(narrow.asked, { status: 'asked' }), ALL],
    keys: ['process', 'subject', 'ref'],
    columns: [
      {
        key: 'process',
        title: head.number,
        width: 110,
        render: ({ process }, { kindOf }) => <Link to={addressOf(kindOf(process), process)}>{process}</Link>,
      },
      status('subject', head.subject, 110, ({ process }, { kindNameOf }) => kindNameOf(process)),
      status('status', head.status),
      long('content', head.content, 280),
      texts('reasons', head.reason),
      money('amount', head.amount),
      person('askedBy', head.askedBy),
      instant('askedAt', head.askedAt),
      person('decidedBy', head.decidedBy),
    ],
    acts: [
      act('management.approve-plan-change', text('批准', '批准', 'Approve'), isAsked('plan-change')),
      act('management.reject-plan-change', text('驳回', '駁回', 'Reject'), isAsked('plan-change')),
      act(
        'management.approve-adjustment',
        text('批准减免或退款', '核准減免或退款', 'Approve'),
        isWaiting('adjustment'),
      ),
      act('management.reject-adjustment', text('驳回减免或退款', '駁回減免或退款', 'Reject'), isWaiting('adjustment')),
      act('management.approve-waiver', text('批准放行', '批准放行', 'Approve'), isAsked('waiver')),
      act('management.cancel', text('取消订单', '取消訂單', 'Cancel it'), isAsked('cancellation')),
    ],
    processOf: ({ process }) => process,
    orderOf: () => '',
  }),
];
