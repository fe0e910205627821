import {
  amount,
  attachment,
  choice,
  count,
  currency,
  day,
  flag,
  judged,
  lineNumber,
  quantity,
  text,
} from '../kit/fields.js';
import { ofItems, ofPricesBought, ofSuppliers, ofUnits } from '../kit/lookups.js';
import type { DataOf, ValueOf } from '../kit/schema.js';
import { called, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { COMMON_WORDS } from '../kit/words.js';

const words = {
  ...COMMON_WORDS,
  lines: named('明细', '明細', 'Rows'),
  requisition: named('采购申请', '請購單', 'Requisition'),
  order: named('关联订单', '關聯訂單', 'Order'),
  orderLine: named('订单行', '訂單明細', 'Line of the order'),
  monthlyPlan: named('月度计划', '月度計畫', 'Monthly plan'),
  price: named('单价', '單價', 'Price'),
  dueOn: named('交货日期', '交貨日期', 'Due'),
  leadTimeDays: named('交货期（天）', '交期（天）', 'Lead time, days'),
  method: named('采购方式', '採購方式', 'Method'),
  offers: named('报价', '報價', 'Offers'),
  whyFewer: named('询价不足的原因', '詢價不足的原因', 'Why fewer offers'),
  quality: named('质量标准', '品質標準', 'Quality standard'),
  packaging: named('包装要求', '包裝要求', 'Packaging'),
  payment: named('付款条件', '付款條件', 'Terms of payment'),
  key: named('关键物资', '關鍵物料', 'Key item'),
  progress: named('生产进度', '生產進度', 'Progress'),
  newDate: named('新交货日期', '新交貨日期', 'New date'),
  cause: named('原因', '原因', 'Cause'),
  eta: named('预计到货', '預計到貨', 'Expected arrival'),
  carrier: named('承运方', '承運方', 'Carrier'),
  report: named('检验报告编号', '檢驗報告編號', 'Report no.'),
  file: named('检验报告', '檢驗報告', 'Report'),
  disposition: named('处置', '處置', 'Disposition'),
  instead: named('退货后', '退貨後', 'After the return'),
  responsible: named('责任方', '責任方', 'Responsible'),
  remedy: named('补救措施', '補救措施', 'Remedy'),
  deduction: named('扣款', '扣款', 'Deduction'),
  invoice: named('发票号', '發票號碼', 'Invoice no.'),
  reference: named('付款凭证号', '付款憑證號', 'Reference'),
  on: named('日期', '日期', 'On'),
  agrees: named('账目一致', '帳目一致', 'Agrees'),
  difference: named('差异说明', '差異說明', 'Difference'),
  remark: named('说明', '說明', 'Remark'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };
const cost = (about?: string) => amount({ min: '0', secret: 'purchase-cost', ...(about && { about }) });
const unitPrice = () =>
  amount({
    min: '0',
    secret: 'purchase-cost',
    about: 'Of one unit.',
    lookup: ofPricesBought({}, { item: 'item' }),
  });

const METHODS = {
  tender: named('招标', '招標', 'Tender'),
  inquiry: named('询价', '詢價', 'Inquiry'),
  negotiation: named('谈判', '議價', 'Negotiation'),
  repeat: named('续购', '續購', 'Repeat order'),
};

const DISPOSITIONS = {
  return: named('退货', '退貨', 'Return'),
  concession: named('申请让步接收', '申請特採', 'Concession'),
  sort: named('挑选后重检', '挑選後重驗', 'Sort and inspect again'),
};

const INSTEAD = {
  replacement: named('供应商补货', '供應商補貨', 'Replacement'),
  withdrawal: named('不再补货', '不再補貨', 'Nothing'),
};

/** What a row is for: it follows the goods to the requisition, the order and the plan that wait for them. */
const purpose = {
  'requisition?': text({ max: 50 }),
  'order?': text({ max: 50 }),
  'orderLine?': lineNumber(),
  'monthlyPlan?': text({ max: 50 }),
};

const ITEM = ofItems(
  { specification: 'specification', unit: 'unit', price: 'price' },
  { supplier: '^supplier', currency: '^currency' },
);

const draftedRow = object('DraftedPurchaseLine', 'A row of what is to be bought.', {
  line: lineNumber(),
  item: text({ lookup: ITEM }),
  'specification?': judged(LONG),
  quantity: quantity({ positive: true }),
  unit: text({ max: 20, lookup: ofUnits() }),
  'price?': unitPrice(),
  'dueOn?': day(),
  ...purpose,
});

const placedRow = object('PurchaseLine', 'A row of the purchase order.', {
  line: lineNumber(),
  item: text({ lookup: ITEM }),
  specification: judged(LONG),
  quantity: quantity({ positive: true }),
  unit: text({ max: 20, lookup: ofUnits() }),
  price: unitPrice(),
  dueOn: day(),
  ...purpose,
});

const offer = object('SupplierOffer', 'What a supplier has offered.', {
  supplier: text({ lookup: ofSuppliers() }),
  price: cost('Of the whole order.'),
  leadTimeDays: count({ max: 3650 }),
});

const goods = object('PurchasedGoods', 'So much of a row.', {
  line: lineNumber(),
  quantity: quantity({ positive: true }),
});
const goodsList = () => list(goods, { min: 1, max: 500, uniqueBy: 'line' });
const lines = { lines: goodsList() };

/** The data of every event that is accepted from outside. */
export const purchaseSchema = {
  'procurement.draft-order': object('DraftedPurchase', 'What is to be bought, before it is bought.', {
    'supplier?': text({ lookup: ofSuppliers({ currency: 'currency' }) }),
    'currency?': currency(),
    lines: list(draftedRow, { min: 1, max: 500, uniqueBy: 'line' }),
  }),
  'procurement.place-order': object(
    'PlacedPurchase',
    'The whole order as it goes to the supplier, with what was offered (S0§四(二)3; S2§四2; S3§四2).',
    {
      supplier: text({ lookup: ofSuppliers({ currency: 'currency', terms: 'payment' }) }),
      currency: currency(),
      method: choice(METHODS),
      offers: list(offer, { max: 50 }),
      'whyFewer?': text(LONG),
      lines: list(placedRow, { min: 1, max: 500, uniqueBy: 'line' }),
      quality: judged(LONG),
      packaging: judged(LONG),
      payment: judged(LONG),
      'contractNo?': text({ max: 100 }),
      key: flag({ about: 'Its contract has to say how it is paid and what quality is asked for (S3§四2).' }),
    },
  ),
  'procurement.report-production': object('SupplierProgress', { progress: text(LONG) }),
  'procurement.warn-delay': object('WarnedDelay', 'It will come later than agreed, or may.', {
    newDate: day(),
    cause: text(LONG),
  }),
  'procurement.change-supplier': NO_DATA,
  'procurement.cancel-order': NO_DATA,
  'procurement.report-shipment': object('ReportedShipment', {
    eta: day(),
    'carrier?': text(),
    'remark?': text(LONG),
  }),
  'procurement.report-arrival': object('ReportedArrival', 'What has come, before it is inspected (S0§四(三)4).', {
    on: day(),
    ...lines,
  }),
  'quality.pass-arrival': object('PassedArrival', { ...lines, report: text({ max: 100 }), 'file?': attachment() }),
  'quality.fail-arrival': object('FailedArrival', {
    ...lines,
    report: text({ max: 100 }),
    disposition: choice(DISPOSITIONS),
    'file?': attachment(),
    'remark?': text(LONG),
  }),
  'quality.concede': object('Concession', 'Quality would take it as it is; production has to agree.', lines),
  'production.accept-concession': object('AcceptedConcession', { 'remark?': text(LONG) }),
  'production.refuse-concession': NO_DATA,
  'procurement.stock-in': object('StockedGoods', lines),
  'procurement.return-goods': object('ReturnedGoods', { ...lines, instead: choice(INSTEAD) }),
  'procurement.close-short': object('ShortDelivery', 'The rest of these rows is not delivered any more.', lines),
  'procurement.record-remedy': object('PurchaseRemedy', 'Who answers for what was late or bad, and how (S3§五2).', {
    responsible: called('责任方', '責任方', 'Responsible', text()),
    remedy: text(LONG),
    'deduction?': cost('Taken off what is paid.'),
  }),
  'procurement.request-payment': object('RequestedPayment', {
    amount: amount({ positive: true, secret: 'purchase-cost' }),
    invoice: text({ max: 100 }),
  }),
  'finance.pay': object('PaidPurchase', {
    amount: amount({ positive: true, secret: 'purchase-cost' }),
    on: day(),
    reference: text({ max: 100 }),
  }),
  'procurement.reconcile': object('ReconciledPurchase', 'Whether the supplier’s account says the same as ours.', {
    agrees: flag(),
    'difference?': text(LONG),
  }),
};

/** What comes from outside, and what the product sends when the day is over. */
export type PurchaseData = DataOf<typeof purchaseSchema> & { 'procurement.pass-due': Record<string, never> };
export type DraftedRow = ValueOf<typeof draftedRow>;
export type Goods = ValueOf<typeof goods>;

export const purchaseVocabulary: Vocabulary = {
  kind: 'purchase-orders',
  schema: purchaseSchema,
  words,
  facts: {
    drafted: named('起草', '起草', 'Drafted'),
    placed: named('下单', '下單', 'Placed'),
    progressed: named('生产进度', '生產進度', 'Progress'),
    warnings: named('延误预警', '延誤預警', 'Warnings'),
    shipments: named('发运', '出貨', 'Shipments'),
    arrivals: named('到货', '到貨', 'Arrivals'),
    inspections: named('检验', '檢驗', 'Inspections'),
    concessions: named('让步接收', '特採', 'Concessions'),
    stocked: named('入库', '入庫', 'Stocked'),
    returns: named('退货', '退貨', 'Returns'),
    shortages: named('短交', '短交', 'Closed short'),
    remedies: named('责任与补救', '責任與補救', 'Remedies'),
    requests: named('付款申请', '付款申請', 'Requests for payment'),
    payments: named('付款', '付款', 'Payments'),
    reconciled: named('对账', '對帳', 'Reconciled'),
    former: named('更换供应商', '更換供應商', 'Suppliers before'),
    lateSince: named('逾期起', '逾期起', 'Late since'),
    result: named('结果', '結果', 'Result'),
    accepted: named('生产同意', '生產同意', 'Agreed by production'),
    refused: named('生产不同意', '生產不同意', 'Refused by production'),
    cancelled: named('取消', '取消', 'Cancelled'),
  },
  choices: {
    'result.pass': named('合格', '合格', 'Passed'),
    'result.fail': named('不合格', '不合格', 'Failed'),
  },
};
