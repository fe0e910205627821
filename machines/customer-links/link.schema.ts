import { attachment, choice, count, day, flag, lineNumber, quantity, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  order: named('订单', '訂單', 'Order'),
  recipient: named('给谁', '給誰', 'For whom'),
  validUntil: named('有效期至', '有效期至', 'Valid until'),
  showsPapers: named('可看送货单和验收单', '可看送貨單與驗收單', 'Shows the papers'),
  showsPrices: named('可看单价和金额', '可看單價與金額', 'Shows prices'),
  signature: named('第几份签收', '第幾份簽收', 'Signature'),
  signedFor: named('签收对象', '簽收對象', 'Signed for'),
  seenVersion: named('客户所见版本', '客戶所見版本', 'Version seen'),
  signedBy: named('签字人', '簽名人', 'Signed by'),
  signedOn: named('签字日期', '簽名日期', 'Signed on'),
  signedSheet: named('签字', '簽名', 'Signature as a picture'),
  sheetDigest: named('签字文件校验值', '簽名檔案校驗值', 'Digest of the picture'),
  lines: named('验收明细', '驗收明細', 'Lines'),
  line: named('行号', '行號', 'Line'),
  accepted: named('验收数量', '驗收數量', 'Accepted'),
  rejected: named('拒收数量', '拒收數量', 'Rejected'),
  remark: named('客户备注', '客戶備註', 'Remark'),
  customer: named('客户', '客戶', 'Customer'),
  kind: named('类别', '類別', 'Kind'),
  text: named('内容', '內容', 'Text'),
  photo: named('照片', '照片', 'Photo'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

/** What a customer complains of, as the after-sales case calls it. */
export const COMPLAINT_KINDS = {
  quality: named('质量问题', '品質問題', 'Quality'),
  use: named('使用问题', '使用問題', 'Use'),
  delivery: named('交付问题', '交付問題', 'Delivery'),
  complaint: named('投诉', '投訴', 'Complaint'),
};

const given = object('GivenLink', 'A link to one order for one person at the customer (S0§五(三)3).', {
  order: text({ max: 50 }),
  recipient: text({ secret: 'contact' }),
  validUntil: day(),
  showsPapers: flag(),
  showsPrices: flag(),
});

const signedLine = object('SignedLine', { line: lineNumber(), accepted: quantity(), rejected: quantity() });

/** The data of every event. What the customer does comes from his page alone, and is never accepted from anybody else. */
export const linkSchema = {
  'sales.give-link': given,
  'clerk.give-link': given,
  'sales.revoke-link': NO_DATA,
  'clerk.revoke-link': NO_DATA,
  'sales.confirm-signature': object(
    'ConfirmedSignature',
    'What the customer has signed becomes the acceptance of the order (S3§六2).',
    { signature: count({ min: 1, max: 1000 }) },
  ),
  'sales.decline-signature': object('DeclinedSignature', { signature: count({ min: 1, max: 1000 }) }),
  'customer.sign-acceptance': object('CustomerSignature', 'Signed by the customer on his own device (S3§六2).', {
    signedFor: text({ max: 60, about: 'The order, or one batch of it.' }),
    seenVersion: count({ about: 'Of it, as the customer saw it.' }),
    signedBy: text({ secret: 'contact' }),
    signedOn: day(),
    signedSheet: attachment({ secret: 'contact' }),
    sheetDigest: text({ max: 64, about: 'SHA-256, hexadecimal.' }),
    lines: list(signedLine, { min: 1, max: 500 }),
    'remark?': text(LONG),
  }),
  'customer.complain': object('CustomerComplaint', 'What the customer complains of (S3§七2).', {
    customer: text(),
    kind: choice(COMPLAINT_KINDS),
    text: text(LONG),
    'photo?': attachment(),
  }),
};

export type LinkData = DataOf<typeof linkSchema> & { 'clock.expire-link': Record<string, never> };

export const linkVocabulary: Vocabulary = {
  kind: 'customer-links',
  schema: linkSchema,
  words,
  facts: {
    given: named('链接', '連結', 'Link'),
    signatures: named('客户签收', '客戶簽收', 'Signatures'),
    complaints: named('客户投诉', '客戶投訴', 'Complaints'),
    answered: named('已答复的签收', '已答覆的簽收', 'Signatures answered'),
    reportNo: named('验收报告编号', '驗收報告編號', 'Report no.'),
    caseNo: named('售后服务单', '售後服務單', 'After-sales case'),
    confirmed: named('已确认', '已確認', 'Confirmed'),
    declined: named('未采用', '未採用', 'Declined'),
    revoked: named('撤销', '撤銷', 'Revoked'),
    expired: named('到期', '到期', 'Expired'),
  },
  choices: {},
};

const SHEET = '0b7c4a52-9f7e-4f0e-8a55-1f3f2f6c7d10';
const GIVEN = {
  order: 'SO-000123',
  recipient: '王建国',
  validUntil: '2026-06-30',
  showsPapers: true,
  showsPrices: false,
};

export const linkExamples = examplesOf(linkSchema, {
  'sales.give-link': GIVEN,
  'clerk.give-link': GIVEN,
  'sales.confirm-signature': { signature: 1 },
  'sales.decline-signature': { signature: 1 },
  'customer.sign-acceptance': {
    signedFor: 'SO-000123',
    seenVersion: 42,
    signedBy: '王建国',
    signedOn: '2026-04-12',
    signedSheet: SHEET,
    sheetDigest: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    lines: [{ line: 1, accepted: '40', rejected: '0' }],
    remark: '外箱完好',
  },
  'customer.complain': {
    customer: '苏州精工机械有限公司',
    kind: 'quality',
    text: '回转工作台运行两周后有异响',
  },
});
