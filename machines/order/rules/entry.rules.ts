import { text } from '../../kit/text.js';
import { advice, duty, gate, isAmount, isPositive } from '../../kit/rules.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, blankIn, isEmpty, lacks, remedy } from './order-rule.js';

const ENTER = ['sales.enter-order', 'market.enter-order', 'clerk.enter-order'] as const;

/** What an order must say before it has a number: RECEIVE → `received`. */
export const entryRules = {
  'RC-01': {
    ...gate('S3§二2', 'sales'),
    sentence: text(
      '客户名称、联系人和电话已填写',
      '客戶名稱、聯絡人與電話均已填寫',
      "The customer's name, contact and phone are filled in.",
    ),
    remedy: remedy(
      ENTER,
      '请录入人补填客户名称、联系人和电话',
      '請輸入人員補填客戶名稱、聯絡人與電話',
      "Enter the customer's name, contact and phone.",
    ),
    ...lacks(({ entry }) => blankFields(entry.customer, ['name', 'contact', 'phone'], 'customer.')),
  },
  'RC-02': {
    ...gate('S3§二2; S2§二1', 'sales'),
    sentence: text(
      '每个订单行都有产品或服务的编号、描述、规格、数量和单位',
      '每一訂單明細皆有產品或服務的料號、說明、規格、數量與單位',
      'Every line has its product number, description, specification, quantity and unit.',
    ),
    remedy: remedy(
      ENTER,
      '请录入人补齐订单行，数量须大于零',
      '請輸入人員補齊訂單明細，數量須大於零',
      'Complete the lines; each quantity is above zero.',
    ),
    ...lacks(({ entry: { lines } }) => [
      ...blankIn(lines, ['productNo', 'description', 'specification', 'unit'], 'lines'),
      ...(lines ?? []).flatMap(({ quantity }, index) => (isPositive(quantity) ? [] : [`lines[${index}].quantity`])),
    ]),
  },
  'RC-03': {
    ...gate('S3§二2', 'sales'),
    sentence: text(
      '每个订单行都有单价，订单有币种',
      '每一訂單明細皆有單價，訂單載明幣別',
      'Every line has a unit price, and the order a currency.',
    ),
    remedy: remedy(
      ENTER,
      '请录入人补填单价和币种',
      '請輸入人員補填單價與幣別',
      'Enter the unit prices and the currency.',
    ),
    ...lacks(({ entry: { currency, lines } }) => [
      ...(isEmpty(currency) ? ['currency'] : []),
      ...(lines?.length ? [] : ['lines']),
      ...(lines ?? []).flatMap(({ unitPrice }, index) => (isAmount(unitPrice) ? [] : [`lines[${index}].unitPrice`])),
    ]),
  },
  'RC-04': {
    ...gate('S3§二2; S2§二1', 'sales'),
    sentence: text(
      '交货地点和交货日期已填写',
      '交貨地點與交貨日期均已填寫',
      'The delivery place and date are filled in.',
    ),
    remedy: remedy(
      ENTER,
      '请录入人补填交货地点和交货日期',
      '請輸入人員補填交貨地點與交貨日期',
      'Enter the delivery place and date.',
    ),
    ...lacks(({ entry }) => blankFields(entry, ['deliveryPlace', 'deliveryDate'])),
  },
  'RC-05': {
    ...gate('S3§二2', 'sales'),
    sentence: text('付款方式已填写', '付款條件已填寫', 'The payment terms are filled in.'),
    remedy: remedy(ENTER, '请录入人补填付款方式', '請輸入人員補填付款條件', 'Enter the payment terms.'),
    ...lacks(({ entry }) => blankFields(entry, ['paymentTerms'])),
  },
  'RC-06': {
    ...duty('S2§二1', 'sales'),
    sentence: text('质量要求已写明', '品質要求已載明', 'The quality requirements are stated.'),
    remedy: remedy(ENTER, '请录入人写明质量要求', '請輸入人員載明品質要求', 'State the quality requirements.'),
    ...lacks(({ entry }) => blankFields(entry, ['qualityRequirements'])),
  },
  'RC-07': {
    ...duty('S2§二1', 'sales'),
    sentence: text('包装要求已写明', '包裝要求已載明', 'The packaging requirements are stated.'),
    remedy: remedy(ENTER, '请录入人写明包装要求', '請輸入人員載明包裝要求', 'State the packaging requirements.'),
    ...lacks(({ entry }) => blankFields(entry, ['packagingRequirements'])),
  },
  'RC-08': {
    ...gate('S3§二2', 'sales'),
    sentence: text(
      '口头订单已有书面记录，客户签字件已上传',
      '口頭訂單已作成書面紀錄，並附上客戶簽名文件',
      'The oral order is on record in writing, with the signature of the customer attached.',
    ),
    remedy: remedy(
      ENTER,
      '请销售部整理书面记录，请客户签字并上传签字件',
      '請銷售部作成書面紀錄，請客戶簽名後上傳',
      'Sales: write the order down, have the customer sign it, and attach it.',
    ),
    applies: ({ entry }) => entry.channel === 'oral',
    ...lacks(({ entry }) =>
      blankFields(entry.oralConfirmation, ['signedBy', 'signedOn', 'attachment'], 'oralConfirmation.'),
    ),
  },
  'RC-09': {
    ...advice('S3§二3', 'sales'),
    sentence: text(
      '录入内容已与原始订单核对一致',
      '輸入內容已與原始訂單核對無誤',
      'What was entered has been compared with the original order.',
    ),
    remedy: remedy(
      ENTER,
      '请录入人对照原始订单逐项核对，勾选“已核对”',
      '請輸入人員逐項比對原始訂單，並勾選「已核對」',
      'Compare the entry with the original, attach it, and tick "compared".',
    ),
    ...lacks(({ entry }) => (entry.compared === true ? [] : ['compared'])),
  },
  'RC-10': {
    ...duty('S3§二1; S3§三2', 'sales'),
    sentence: text(
      '特殊或定制要求已逐条记录并指明部门，或明确为“无”',
      '特殊或客製需求已逐項記錄並指定部門，或明確註記為「無」',
      'Special requirements are recorded with their departments, or declared to be none.',
    ),
    remedy: remedy(
      ENTER,
      '请录入人逐条记录特殊要求及负责部门；确实没有的，选择“无”',
      '請輸入人員逐項記錄特殊需求與負責部門；確無需求者請選「無」',
      'Record each special requirement with its department, or choose "none".',
    ),
    ...lacks(({ entry: { specialRequirements: special } }) =>
      special === 'none' ? [] : blankIn(special, ['text', 'department'], 'specialRequirements'),
    ),
  },
} satisfies OrderRules;
