import { text } from '../../kit/text.js';
import { advice, duty, gate } from '../../kit/rules.js';
import { add, compare } from '../../decimal.js';
import { named, namedAll } from '../../named.js';
import { linesWhere } from '../facts/quantities.js';
import type { LineQuantity } from '../order.schema.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, isEmpty, lacks, remedy } from './order-rule.js';

const DOCUMENTS = ['manual', 'quality-certificate', 'after-sales-commitment'] as const;

/** Quantities by shipment and line. */
function byShipment(moves: readonly { shipment: string; lines: LineQuantity[] }[]): Record<string, string> {
  const totals: Record<string, string> = {};
  for (const { shipment, lines } of moves) {
    for (const { line, quantity } of lines) {
      const key = `${named('shipment', shipment)}/${named('line', line)}`;
      totals[key] = add(totals[key] ?? '0', quantity);
    }
  }
  return totals;
}

/** Shipment and line of what was handed over without having been dispatched. */
function undispatched({ dispatches, handOvers }: OrderFacts): string[] {
  const sent = byShipment(dispatches);
  return Object.entries(byShipment(handOvers)).flatMap(([key, quantity]) =>
    compare(quantity, sent[key] ?? '0') > 0 ? [key] : [],
  );
}

/** Shipments whose latest exception report says not what was done, or tells nobody. */
function unhandled({ transportExceptions }: OrderFacts): string[] {
  const latest = new Map(transportExceptions.map((exception) => [exception.shipment, exception]));
  return [...latest.values()]
    .filter(({ action, notified }) => isEmpty(action) || notified.length === 0)
    .map(({ shipment }) => named('shipment', shipment));
}

/** `inspected` → `customer-accepted`. */
export const acceptanceRules = {
  'AC-01': {
    ...duty('S3§六2', 'sales'),
    sentence: text(
      '已提前与客户约定验收时间、地点和方式',
      '已事先與客戶約定驗收時間、地點與方式',
      'Time, place and method of the acceptance are agreed with the customer in advance.',
    ),
    remedy: remedy(
      ['sales.arrange-acceptance'],
      '请销售部与客户约定验收并登记',
      '請銷售部與客戶約定驗收並登錄',
      'Sales: agree the acceptance with the customer and record it.',
    ),
    ...lacks(({ arrangement }) => blankFields(arrangement ?? undefined, ['on', 'place', 'method', 'agreedWith'])),
  },
  'AC-02': {
    ...advice('S3§六2', 'sales'),
    sentence: text(
      '已向客户介绍产品并解答疑问',
      '已向客戶介紹產品並解答疑問',
      'The product was explained to the customer, and the questions were answered.',
    ),
    remedy: remedy(
      ['sales.present-product'],
      '请销售部向客户讲解产品，登记问题与解答',
      '請銷售部向客戶解說產品，登錄問題與解答',
      'Sales: present the product and record the questions with their answers.',
    ),
    ...lacks(({ presentation }) =>
      presentation
        ? presentation.questions.flatMap(({ answer }, index) => (isEmpty(answer) ? [`questions[${index}].answer`] : []))
        : ['presentation'],
    ),
  },
  'AC-03': {
    ...gate('S3§六2', 'sales'),
    sentence: text('客户已在验收报告上签字', '客戶已於驗收報告簽名', 'The customer has signed the acceptance report.'),
    remedy: remedy(
      ['sales.record-acceptance'],
      '请销售部取得客户签字的验收报告，登记编号、签字人和日期',
      '請銷售部取得客戶簽名的驗收報告，登錄編號、簽名人與日期',
      'Sales: have the customer sign, and record report number, signatory and date.',
    ),
    ...lacks(({ acceptances }) => blankFields(acceptances.at(-1), ['reportNo', 'signedBy', 'signedOn'])),
  },
  'AC-04': {
    ...duty('S3§六2', 'sales'),
    sentence: text(
      '客户异议均已处理至客户满意',
      '客戶異議均已處理至客戶滿意',
      "Every objection of the customer was handled to the customer's satisfaction.",
    ),
    remedy: remedy(
      ['sales.close-objection'],
      '请销售部协调处理异议，客户满意后关闭；需要整改的退回返工',
      '請銷售部協調處理異議，客戶滿意後結案；須改善者退回重工',
      'Sales: settle the objections and close them once the customer is satisfied, or return the order for rework.',
    ),
    ...lacks(({ complaints }) => complaints.filter(({ open }) => open).flatMap(({ items }) => items)),
  },
} satisfies OrderRules;

/** `customer-accepted` → `delivered`; every shipment is judged alike, the last one delivers the order. */
export const deliveryRules = {
  'DL-01': {
    ...duty('S4§二(八)1; S3§五3', 'production'),
    sentence: text('产品已包装并标识', '產品已包裝並標示', 'The goods are packed and labelled.'),
    remedy: remedy(
      ['production.pack'],
      '请生产部按现行包装要求包装、标识并登记',
      '請生產部依現行包裝要求包裝、標示並登錄',
      'Production: pack and label by the current requirements, and record it.',
    ),
    ...lacks(({ packing }) => {
      if (!packing || packing.stale) return ['packing'];
      return [...(packing.packages > 0 ? [] : ['packages']), ...blankFields(packing, ['labels'])];
    }),
  },
  'DL-02': {
    ...duty('S2§六1', 'clerk'),
    sentence: text(
      '跟单员已与客户确认交货时间、地点，客户已做好接收准备',
      '跟單員已與客戶確認交貨時間、地點，客戶已備妥收貨',
      'The clerk has confirmed time and place of delivery, and the customer is ready to receive.',
    ),
    remedy: remedy(
      ['clerk.confirm-delivery'],
      '请跟单员与客户确认交货时间、地点和接收准备',
      '請跟單員與客戶確認交貨時間、地點與收貨準備',
      'Clerk: confirm time, place and readiness with the customer.',
    ),
    ...lacks(({ confirmation }) => {
      if (!confirmation || confirmation.stale) return ['confirmation'];
      return [...blankFields(confirmation, ['on', 'place']), ...(confirmation.customerReady ? [] : ['customerReady'])];
    }),
  },
  'DL-03': {
    ...duty('S3§六3; S4§二(八)1; S2§六1', 'logistics'),
    sentence: text(
      '交接的货物均已按物流计划发运',
      '交接的貨物均已依物流計畫出貨',
      'What is handed over was dispatched before, shipment by shipment.',
    ),
    remedy: remedy(
      ['logistics.dispatch'],
      '请物流部先登记列出货物的发运，再办理交接',
      '請物流部先登錄所列貨物的出貨，再辦理交接',
      'Logistics: dispatch what is named, then hand it over.',
    ),
    ...lacks((facts) => (facts.dispatches.length > 0 ? undispatched(facts) : ['dispatch'])),
  },
  'DL-04': {
    ...duty('S3§六3', 'logistics'),
    sentence: text(
      '交接数量与验收报告一致，不超过验收数量',
      '交接數量與驗收報告一致，不超過驗收數量',
      'What is handed over agrees with the acceptance report: no line exceeds what was accepted.',
    ),
    remedy: remedy(
      ['logistics.hand-over'],
      '请物流部按验收数量交接列出的订单行',
      '請物流部依驗收數量交接所列明細',
      'Logistics: hand over no more of the lines named than the customer accepted.',
    ),
    ...lacks(({ quantities }) =>
      namedAll(
        'line',
        linesWhere(quantities, ({ accepted, delivered }) => compare(delivered, accepted) > 0),
      ),
    ),
  },
  'DL-05': {
    ...duty('S3§六3', 'logistics'),
    sentence: text(
      '已向客户提供产品说明书、质量合格证和售后服务承诺',
      '已向客戶提供產品說明書、品質合格證明與售後服務承諾',
      'The customer received the manual, the quality certificate and the after-sales commitment.',
    ),
    remedy: remedy(
      ['logistics.hand-over'],
      '请物流部交接时一并提供列出的资料',
      '請物流部於交接時一併提供所列文件',
      'Logistics: give the documents named with the hand-over.',
    ),
    ...lacks(({ handOvers }) => DOCUMENTS.filter((document) => !handOvers.at(-1)?.documents.includes(document))),
  },
  'DL-06': {
    ...advice('S3§五3', 'logistics'),
    sentence: text(
      '运输异常均已采取措施，并通知客户和相关部门',
      '運輸異常均已採取措施，並通知客戶與相關部門',
      'Every transport exception was acted on and notified.',
    ),
    remedy: remedy(
      ['logistics.report-transport-exception'],
      '请物流部处理运输异常，登记措施和通知对象',
      '請物流部處理運輸異常，登錄措施與通知對象',
      'Logistics: act on the exception and record the action and who was told.',
    ),
    ...lacks(unhandled),
  },
} satisfies OrderRules;
