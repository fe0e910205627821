import { maySupply } from '../approved-suppliers.js';
import { compare, isDecimal } from '../decimal.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, isPositive, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { named } from '../named.js';
import { rulebook } from '../rulebook.js';
import { record } from './purchase.facts.js';
import { ledgerOf, paid, payable, requested, rowOf } from './purchase.ledger.js';
import type { LedgerRow } from './purchase.ledger.js';
import type { Goods } from './purchase.schema.js';
import type { PurchaseEvent, PurchaseFacts } from './purchase.types.js';

const { remedy, lacks, lacksInData, barring } = ruleKit<PurchaseFacts, PurchaseEvent>();

/** Default, not in the regulations: how many suppliers are asked. */
export const SHIPPED = { 'purchase-orders.offers': '3' } as const;

/** Under which name the log keeps, with the placing, how the supplier stands: `approved`; nothing where nobody knows it. */
export const SUPPLIER_STANDING = 'supplier-standing';

const PLACE = ['procurement.place-order'] as const;

const terms = ({ lines, placed, currency }: PurchaseFacts): string[] => [
  ...(currency === null ? ['currency'] : []),
  ...(['quality', 'packaging', 'payment'] as const).filter((term) => isBlank(placed?.[term])),
  ...(placed?.key && isBlank(placed.contractNo) ? ['contractNo'] : []),
  ...lines.flatMap(({ specification, price, dueOn }, index) => [
    ...(isBlank(specification) ? [`lines[${index}].specification`] : []),
    ...(isPositive(price) ? [] : [`lines[${index}].price`]),
    ...(dueOn === undefined ? [`lines[${index}].dueOn`] : []),
  ]),
];

/** Whoever placed it, and whoever has asked for a payment, with those they stood in for. */
const buyers = ({ placed, requests }: PurchaseFacts): string[] =>
  [placed, ...requests].flatMap((one) => (one ? [one.by, one.onBehalfOf ?? one.by] : []));

/** What has gone wrong since somebody last said who answers for it: a delay, or goods that failed. */
function unanswered({ lateSince, warnings, inspections, remedies }: PurchaseFacts): string[] {
  const last = remedies.at(-1)?.at ?? '';
  const failed = inspections.filter(({ result, at }) => result === 'fail' && at > last);
  return [
    ...((lateSince !== null || warnings.length > 0) && last === '' ? ['remedies'] : []),
    ...failed.map(({ report }) => named('report-no', report)),
  ];
}

/** The rows that an event names and the order does not have. */
const unknownLines = ({ lines }: PurchaseFacts, rows: readonly Goods[]): string[] =>
  rows.flatMap(({ line }) => (lines.some((row) => row.line === line) ? [] : [named('line', line)]));

const rowsIn = ({ data }: PurchaseEvent): readonly Goods[] =>
  typeof data === 'object' && 'lines' in data ? (data.lines as readonly Goods[]) : [];

/** The named rows of which a figure has fallen below zero with the event: more than was there. */
const overdrawn = (facts: PurchaseFacts, event: PurchaseEvent, figure: keyof Omit<LedgerRow, 'line'>): string[] =>
  rowsIn(event).flatMap(({ line }) => (compare(rowOf(facts, line)[figure], '0') < 0 ? [named('line', line)] : []));

/** What each event draws from. */
const DRAWN: Readonly<Partial<Record<PurchaseEvent['type'], readonly (keyof Omit<LedgerRow, 'line'>)[]>>> = {
  'procurement.report-arrival': ['awaited'],
  'quality.pass-arrival': ['uninspected'],
  'quality.fail-arrival': ['uninspected'],
  'production.accept-concession': ['blocked'],
  'procurement.return-goods': ['blocked'],
  'procurement.close-short': ['awaited'],
};

/** Goods that quality would concede, together with what it has asked before and nobody has refused, stay within what failed. */
const conceded = (facts: PurchaseFacts): string[] => {
  const open = facts.concessions.filter(({ accepted, refused }) => accepted === null && refused === null);
  const twice = open.length > 1 ? ['concessions'] : [];
  const beyond = open.flatMap(({ lines }) =>
    lines.flatMap(({ line, quantity }) =>
      compare(quantity, rowOf(facts, line).blocked) > 0 ? [named('line', line)] : [],
    ),
  );
  return [...twice, ...beyond];
};

const unbalanced = (facts: PurchaseFacts, event: PurchaseEvent): string[] => [
  ...unknownLines(facts, rowsIn(event)),
  ...(DRAWN[event.type] ?? []).flatMap((figure) => overdrawn(facts, event, figure)),
  ...(event.type === 'quality.concede' ? conceded(facts) : []),
];

const repeatedReports = ({ inspections }: PurchaseFacts): string[] => {
  const last = inspections.at(-1)?.report ?? '';
  return inspections.filter(({ report }) => report === last).length > 1 ? [named('report-no', last)] : [];
};

export const purchaseRuleTable = {
  'PO-01': {
    ...duty('S0§四(二)3; S2§四2; S3§四2', 'procurement'),
    sentence: text(
      '采购订单写明规格、数量、价格、交货期、质量标准、包装和付款条件，关键物资另有合同',
      '採購單載明規格、數量、價格、交期、品質標準、包裝與付款條件，關鍵物料另有合約',
      'The order names specification, quantity, price, date, quality, packaging and payment; key items have a contract.',
    ),
    remedy: remedy(PLACE, '请采购部补齐条款后下单', '請採購部補齊條款後下單', 'Procurement: complete the terms.'),
    ...lacksInData(terms),
  },
  'PO-02': {
    ...duty('S0§四(二)1; S2§四2', 'procurement'),
    sentence: text(
      '已向足够的供应商询价，不足的写明原因',
      '已向足夠的供應商詢價，不足者載明原因',
      'Enough suppliers were asked for an offer, or it is said why not.',
    ),
    remedy: remedy(
      PLACE,
      '请补充报价，或写明询价不足的原因',
      '請補充報價，或載明詢價不足的原因',
      'Add offers, or say why there are fewer.',
    ),
    ...lacksInData(({ placed }, { policy }) => {
      const enough = Number(policy.thresholds['purchase-orders.offers'] ?? SHIPPED['purchase-orders.offers']);
      const asked = new Set(placed?.offers.map(({ supplier }) => supplier.trim())).size;
      return asked >= enough || !isBlank(placed?.whyFewer) ? [] : ['offers'];
    }),
  },
  'SU-02': {
    ...duty('S0§四(二)1; S2§四2', 'procurement'),
    sentence: text(
      '采购订单只下给合格供应商',
      '採購單只下給合格供應商',
      'Purchase orders go to approved suppliers only.',
    ),
    remedy: remedy(
      PLACE,
      '请改选合格供应商，或先完成该供应商的评估和批准',
      '請改選合格供應商，或先完成該供應商的評鑑與核准',
      'Choose an approved supplier, or have this one evaluated and approved first.',
    ),
    // Where nobody looked, as in a question beforehand, nothing is known against it.
    ...lacksInData((_facts, { observed }) =>
      observed[SUPPLIER_STANDING] === undefined || maySupply(observed[SUPPLIER_STANDING]) ? [] : ['supplier'],
    ),
  },
  'PO-03': {
    ...gate('S0§四(三)4; S2§四3', 'quality'),
    sentence: text(
      '只有检验合格或让步接收的物资才入库',
      '只有檢驗合格或特採的物料才入庫',
      'Only goods that quality has passed or conceded go into stock.',
    ),
    remedy: remedy(
      ['quality.pass-arrival'],
      '请质检部先检验到货；不合格的退货，或由质检和生产同意让步接收',
      '請品檢部先檢驗到貨；不合格者退貨，或由品檢與生產同意特採',
      'Quality: inspect what has arrived; what fails is returned or conceded by quality and production.',
    ),
    ...lacks((facts, event) =>
      rowsIn(event).length > 0
        ? [...unknownLines(facts, rowsIn(event)), ...overdrawn(facts, event, 'ready')]
        : ledgerOf(facts).some(({ ready }) => compare(ready, '0') > 0)
          ? []
          : ['inspections'],
    ),
  },
  'PO-04': {
    ...gate('S0§四(三)5', 'finance'),
    sentence: text(
      '付款有合同和检验合格的收货，且不超过合同和收货金额',
      '付款有合約與檢驗合格的收貨，且不超過合約與收貨金額',
      'A payment has a contract and goods that passed, and never exceeds either.',
    ),
    remedy: remedy(
      ({ placed }) =>
        isBlank(placed?.contractNo) ? (['procurement.reconcile'] as const) : (['procurement.request-payment'] as const),
      '请核对合同编号、合格收货金额和已申请、已付金额',
      '請核對合約編號、合格收貨金額與已申請、已付金額',
      'Check the contract, what has passed, and what was requested and paid.',
    ),
    ...lacks((facts, { type }) => {
      const due = payable(facts);
      const claimed = type === 'finance.pay' ? paid(facts) : requested(facts);
      const beyond = compare(claimed, due) > 0 || compare(paid(facts), requested(facts)) > 0;
      return [
        ...(isBlank(facts.placed?.contractNo) ? ['contractNo'] : []),
        ...(isPositive(due) ? [] : ['inspections']),
        ...(isPositive(due) && isDecimal(claimed) && beyond ? ['amount'] : []),
      ];
    }),
  },
  'PO-05': {
    ...gate('S0§四(三)4; S0§四(三)5', 'management'),
    sentence: text(
      '下单和申请付款的人不检验、不付款',
      '下單與申請付款的人不檢驗、不付款',
      'Whoever places the order or asks for a payment neither inspects nor pays.',
    ),
    remedy: remedy([], '请由其他人办理', '請由其他人辦理', 'Somebody else has to do it.'),
    ...barring(buyers),
  },
  'PO-06': {
    ...duty('S3§五2', 'procurement'),
    sentence: text(
      '延误或不合格的供货已写明责任方和补救措施',
      '延誤或不合格的供貨已載明責任方與補救措施',
      'For what came late or failed it is on record who answers for it, and how.',
    ),
    remedy: remedy(
      ['procurement.record-remedy'],
      '请采购部登记责任方和补救措施',
      '請採購部登錄責任方與補救措施',
      'Procurement: record who answers for it, and the remedy.',
    ),
    ...lacks(unanswered),
  },
  'PO-07': {
    ...gate('product', 'procurement'),
    sentence: text(
      '到货、检验、让步、退货和短交不超过各行的余量',
      '到貨、檢驗、特採、退貨與短交不超過各行的餘量',
      'Nothing arrives, is judged, conceded, returned or given up beyond what is left of its row.',
    ),
    remedy: remedy(
      [],
      '请核对列出行的数量',
      '請核對所列明細的數量',
      'Check the quantities of the rows that are named.',
    ),
    ...lacksInData(unbalanced),
  },
  'PO-08': {
    ...gate('product', 'quality'),
    sentence: text(
      '每次检验有自己的报告编号',
      '每次檢驗有自己的報告編號',
      'Every inspection has a report number of its own.',
    ),
    remedy: remedy([], '请填写本次检验的报告编号', '請填寫本次檢驗的報告編號', 'Enter the number of this inspection.'),
    ...lacksInData(repeatedReports),
  },
} satisfies Record<string, ProcessRule<PurchaseFacts, PurchaseEvent>>;

export const purchaseRules = rulebook<PurchaseFacts, PurchaseEvent, keyof typeof purchaseRuleTable>(purchaseRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
