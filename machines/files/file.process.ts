import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { DOCUMENT_OWNERS } from './documents.js';
import { fileStories } from './file.demo.js';
import { expires, missingOf, SHIPPED } from './file.facts.js';
import { fileMachine } from './file.machine.js';
import { fileRules } from './file.rules.js';
import type { FileData } from './file.schema.js';
import { fileExamples, fileSchema } from './file.schema.js';
import type { FileEvent, FileFacts } from './file.types.js';

const WITH_REASON = { reason: true };

const events = eventsOf<FileFacts, keyof FileData>(
  {
    'order.open-file': [text('订单结束建档', '訂單結束建檔', 'Opened with its order'), { internal: true }],
    'sales.open-file': [text('建立订单档案', '建立訂單檔案', 'Open file')],
    'any.file-document': [text('归入资料', '歸入資料', 'File document')],
    'any.explain-absence': [text('说明缺件', '說明缺件', 'Explain absence')],
    'sales.hand-over-file': [text('移交档案', '移交檔案', 'Hand over file'), { goal: true }],
    'archive.receive-file': [text('接收入库', '接收入庫', 'Receive file'), { goal: true }],
    'archive.return-file': [text('退回档案', '退回檔案', 'Return file'), WITH_REASON],
    'archive.check-file': [text('检查档案', '檢查檔案', 'Check file')],
    'clock.expire-file': [text('保管到期', '保管到期', 'Expired'), { internal: true }],
    'archive.decide-expiry': [
      text('提出到期处理', '提出到期處理', 'Decide expiry'),
      { goal: ({ expiry }) => expiry === null },
    ],
    'management.confirm-expiry': [
      text('复核到期处理', '覆核到期處理', 'Confirm expiry'),
      { decides: true, goal: ({ expiry }) => expiry !== null },
    ],
    'management.return-expiry': [text('不同意到期处理', '不同意到期處理', 'Return expiry'), WITH_REASON],
  },
  { any: { sender: 'any' }, order: { sender: 'any' }, clock: { sender: 'any' } },
);

/** The offices that have still something to put in. */
const owing = (facts: FileFacts) => [...new Set(missingOf(facts).map((document) => DOCUMENT_OWNERS[document]))];

/** The file of an order 订单档案 (S3§八; S2§七1). */
export const orderFile = defineProcess<FileFacts, FileEvent>({
  kind: 'files',
  subject: 'records',
  prefix: 'FL',
  sequence: 'file_no',
  name: text('订单档案', '訂單檔案', 'Order file'),
  version: 1,
  machine: fileMachine,
  rules: fileRules,
  events,
  schema: fileSchema,
  examples: fileExamples,
  entry: ['sales.open-file', 'order.open-file'],
  milestones: {
    collecting: text('收集中', '蒐集中', 'Collecting'),
    'handed-over': text('待接收', '待接收', 'Handed over'),
    kept: text('保管中', '保管中', 'Kept'),
    expired: text('已到期', '已到期', 'Expired'),
    destroyed: text('已销毁', '已銷毀', 'Destroyed'),
    retained: text('继续存档', '繼續存檔', 'Retained'),
  },
  ends: ['destroyed', 'retained'],
  titleOf: ({ order, customer, received }) => [received?.fileNo, order, customer],
  about: ({ order }) => [order],
  timers: expires,
  offers: ({ order }) => [{ start: 'file-accesses', type: 'any.apply-access', data: { order } }],
  notices: [
    { on: ['order.open-file', 'sales.open-file'], tell: (facts) => ['sales', ...owing(facts)], clause: 'S3§八1' },
    { to: 'handed-over', tell: ['archive'], clause: 'S3§八1' },
    { on: ['archive.return-file'], tell: (facts) => ['sales', ...owing(facts)], clause: 'S3§八1' },
    { to: 'expired', tell: ['archive'], clause: 'S3§八2' },
    { on: ['archive.decide-expiry'], tell: ['management'], clause: 'S3§八2' },
    { on: ['management.return-expiry'], tell: ['archive'], clause: 'S3§八2' },
  ],
  demo: fileStories,
  suggestions: {
    'any.file-document': (facts) => ({ document: missingOf(facts)[0] }),
    'any.explain-absence': (facts) => ({ document: missingOf(facts)[0] }),
  },
  thresholds: {
    'archive.keep-years': {
      unit: 'count',
      lowered: 'lower',
      rules: ['FD-03'],
      shipped: SHIPPED['archive.keep-years'],
      label: text('订单档案最短保管年限', '訂單檔案最短保管年限', 'Years for which a file is kept at least'),
    },
  },
});
