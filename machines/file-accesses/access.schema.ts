import { choice, choices, day, flag, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { DOCUMENTS } from '../files/documents.js';

const words = {
  order: named('查阅哪个订单的档案', '查閱哪個訂單的檔案', 'Order whose file is read'),
  why: named('查阅原因', '查閱原因', 'Why'),
  content: named('查阅内容', '查閱內容', 'Documents'),
  detail: named('内容说明', '內容說明', 'Details'),
  until: named('归还日期', '歸還日期', 'Until'),
  thirdParty: named('提供给外部单位', '提供給外部單位', 'Shown to a third party'),
  lentUntil: named('借出至', '借出至', 'Lent until'),
  document: named('查阅的资料', '查閱的資料', 'Document opened'),
  complete: named('归还时完整', '歸還時完整', 'Complete when returned'),
  remark: named('说明', '說明', 'Remark'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

/** The data of every event that is accepted from outside. */
export const accessSchema = {
  'any.apply-access': object(
    'AppliedAccess',
    'Application to read an order’s file, with reason and content (S3§八3).',
    {
      order: text({ max: 50 }),
      why: text(LONG),
      content: choices(DOCUMENTS, { min: 1 }),
      'detail?': text(LONG),
      until: day(),
      'thirdParty?': text({ about: 'Whoever outside the company is to see it; the leader approves that (S2§七3).' }),
    },
  ),
  'applicant.withdraw-access': NO_DATA,
  'head.approve-access': NO_DATA,
  'head.refuse-access': NO_DATA,
  'management.approve-access': NO_DATA,
  'management.refuse-access': NO_DATA,
  'management.approve-release': NO_DATA,
  'archive.lend-file': object('LentFile', 'The archive lends it, at most for as long as was applied for.', {
    lentUntil: day(),
  }),
  'applicant.open-document': object('OpenedDocument', 'Every reading of a document is on record (S3§八3).', {
    document: choice(DOCUMENTS),
    'remark?': text(LONG),
  }),
  'archive.take-back': object('ReturnedFile', { complete: flag(), 'remark?': text(LONG) }),
};

/** The clock tells when it should have come back. */
export type AccessData = DataOf<typeof accessSchema> & { 'clock.fall-due': Record<string, never> };

export const accessVocabulary: Vocabulary = {
  kind: 'file-accesses',
  schema: accessSchema,
  words,
  facts: {
    applied: named('申请', '申請', 'Application'),
    approved: named('部门负责人审批', '部門主管核准', 'Approved'),
    released: named('对外提供审批', '對外提供核准', 'Release approved'),
    lent: named('借出', '借出', 'Lent'),
    opened: named('查阅登记', '查閱登記', 'Register of reading'),
    returned: named('归还', '歸還', 'Returned'),
    refused: named('未批准', '未核准', 'Refused'),
    late: named('逾期未还', '逾期未還', 'Late'),
  },
  choices: {},
};

export const accessExamples = examplesOf(accessSchema, {
  'any.apply-access': {
    order: 'SO-000123',
    why: '客户询问两年前的检验数据',
    content: ['inspection-report', 'acceptance-report'],
    until: '2026-03-20',
  },
  'archive.lend-file': { lentUntil: '2026-03-20' },
  'applicant.open-document': { document: 'inspection-report' },
  'archive.take-back': { complete: true },
});
