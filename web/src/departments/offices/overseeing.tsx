import { Tag } from 'antd';
import { Link } from 'react-router';
import { DOCUMENTS } from '../../../../machines/files/documents.js';
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

const DOCUMENT_NAMES: Readonly<Record<string, Text>> = DOCUMENTS;

export const archive: Section[] = [
  list('/api/departments/archive/files', text('归档检查', '歸檔檢查', 'Files'), {
    note: text(
      '本表由系统按订单记录核对应归档的文件。订单结束后建立订单档案：仍缺的文件在其中补录或说明，移交、保管、到期处理也在其中办理；查阅另行申请。',
      '本表由系統依訂單紀錄核對應歸檔的文件。訂單結束後建立訂單檔案：仍缺的文件於其中補登或說明，移交、保管、到期處理亦於其中辦理；查閱另行申請。',
      'This list compares what is on record with what a file needs. An order that is over has a file of its own: what is still missing is added or explained there, and there it is handed over, kept and disposed of. Reading it is applied for.',
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
                {DOCUMENT_NAMES[type]?.[language] ?? type} · {OFFICE_NAMES[owner as Office]?.[language] ?? owner}
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
