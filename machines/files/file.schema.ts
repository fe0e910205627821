import { attachment, choice, day, flag, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import type { DocumentKind } from './documents.js';
import { DOCUMENTS } from './documents.js';

const words = {
  order: named('订单', '訂單', 'Order'),
  customer: named('客户', '客戶', 'Customer'),
  document: named('资料', '資料', 'Document'),
  doc: named('文件', '檔案', 'File'),
  reference: named('编号', '編號', 'Number'),
  originalAt: named('原件存放处', '原件存放處', 'Where the original is'),
  why: named('说明', '說明', 'Why'),
  fileNo: named('档案号', '檔案號', 'File no.'),
  shelf: named('存放位置', '存放位置', 'Shelf'),
  keepUntil: named('保管至', '保管至', 'Kept until'),
  complete: named('资料完整', '資料完整', 'Complete'),
  legible: named('字迹清晰', '字跡清晰', 'Legible'),
  medium: named('存储介质状态', '儲存媒體狀態', 'State of the medium'),
  remark: named('备注', '備註', 'Remark'),
  disposal: named('到期处理', '到期處理', 'Disposal'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

const MEDIA = {
  good: named('良好', '良好', 'Good'),
  worn: named('老化', '老化', 'Worn'),
  damaged: named('损坏', '損壞', 'Damaged'),
};

const DISPOSALS = {
  destroy: named('销毁', '銷毀', 'Destroy'),
  retain: named('继续存档', '繼續存檔', 'Retain'),
};

/** The data of every event that is accepted from outside. */
export const fileSchema = {
  'sales.open-file': object('OpenedFile', 'The file of an order that has none yet (S3§八1).', {
    order: text({ max: 50 }),
    'customer?': text(),
  }),
  'any.file-document': object('FiledDocumentOfOrder', 'A document of the checklist is put into the file.', {
    document: choice(DOCUMENTS),
    doc: attachment({ secret: 'price' }),
    'reference?': text({ max: 100 }),
    'originalAt?': text(),
  }),
  'any.explain-absence': object('AbsentDocument', 'There is no such document, and why.', {
    document: choice(DOCUMENTS),
    why: text(LONG),
  }),
  'sales.hand-over-file': NO_DATA,
  'archive.receive-file': object('ReceivedFile', 'Catalogued, shelved and kept until a day (S3§八1–2).', {
    fileNo: text({ max: 100 }),
    shelf: text(),
    keepUntil: day(),
  }),
  'archive.return-file': NO_DATA,
  'archive.check-file': object('CheckedFile', 'Complete, legible, on a sound medium (S3§八2).', {
    complete: flag(),
    legible: flag(),
    medium: choice(MEDIA),
    'remark?': text(LONG),
  }),
  'archive.decide-expiry': object('DecidedExpiry', 'What is done with it once its time is over (S3§八2).', {
    disposal: choice(DISPOSALS),
    why: text(LONG),
  }),
  'management.confirm-expiry': NO_DATA,
  'management.return-expiry': NO_DATA,
};

export interface ListedDocument {
  document: DocumentKind;
  status: 'present' | 'missing' | 'not-needed';
  reference?: string;
}

/** An order that is over opens it by itself, with what it has of the checklist; the clock tells when its time is over. */
export type FileData = DataOf<typeof fileSchema> & {
  'order.open-file': { order: string; customer?: string; documents: ListedDocument[] };
  'clock.expire-file': Record<string, never>;
};

export const fileVocabulary: Vocabulary = {
  kind: 'files',
  schema: fileSchema,
  words,
  facts: {
    documents: named('归档资料', '歸檔資料', 'Documents'),
    'documents.status': named('状态', '狀態', 'Status'),
    handedOver: named('移交', '移交', 'Handed over'),
    returned: named('退回记录', '退回紀錄', 'Returned'),
    received: named('接收入库', '接收入庫', 'Received'),
    checks: named('检查记录', '檢查紀錄', 'Checks'),
    expiry: named('到期处理', '到期處理', 'Expiry'),
    confirmed: named('到期处理复核', '到期處理覆核', 'Expiry confirmed'),
  },
  choices: {
    'status.present': named('已归档', '已歸檔', 'Present'),
    'status.missing': named('缺', '缺', 'Missing'),
    'status.not-needed': named('无需', '無需', 'Not needed'),
    'status.absent': named('已说明缺件', '已說明缺件', 'Absent with a reason'),
  },
};

const UPLOADED = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

export const fileExamples = examplesOf(fileSchema, {
  'sales.open-file': { order: 'SO-000123', customer: '苏州精工机械有限公司' },
  'any.file-document': { document: 'contract', doc: UPLOADED, reference: 'HT-2026-018', originalAt: '法务部柜 3' },
  'any.explain-absence': { document: 'purchase-contracts', why: '客供料，无采购合同' },
  'archive.receive-file': { fileNo: 'DA-2026-0123', shelf: 'B-04-2', keepUntil: '2036-12-31' },
  'archive.check-file': { complete: true, legible: true, medium: 'good' },
  'archive.decide-expiry': { disposal: 'destroy', why: '保管期满，无争议' },
});
