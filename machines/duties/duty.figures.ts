import { text } from '../kit/text.js';
import type { Envelope, Language, Text } from '../rulebook.js';
import type { Ask } from './duty.asks.js';
import { ASKS } from './duty.asks.js';
import type { Stretch } from './duty.period.js';
import type { DutyId } from './duty.register.js';

/** Under what name the figures of a duty are read. */
export const FIGURES = 'duty-figures';

interface SourceLine {
  name: Text;
  /** As it stands on the day on which it is read, whatever the period. */
  isNow: boolean;
}

type Say = (...words: [string, string, string]) => SourceLine;
const during: Say = (...words) => ({ name: text(...words), isNow: false });
const now: Say = (...words) => ({ name: text(...words), isNow: true });

/** What the product knows itself, and how whoever hands it in is told where it comes from. */
export const SOURCES = {
  'orders-due': during(
    '本期交货、尚未交完的订单',
    '本期交貨、尚未交完的訂單',
    'Orders due in the period and not delivered in full',
  ),
  'quantities-due': during(
    '本期交货的已有订单，按产品的未交数量；尚无订单的需求请补充',
    '本期交貨的已有訂單，按產品的未交數量；尚無訂單的需求請補充',
    'What is ordered for the period and not delivered, by product; add the demand that has no order yet',
  ),
  'needs-passed-on': during('市场部转来的客户需求', '市場部轉來的客戶需求', 'Needs of customers that market passed on'),
  'material-open': during(
    '期末以前需要、尚未检验合格的物料',
    '期末以前需要、尚未檢驗合格的物料',
    'Material needed by the end of the period that has not passed in full',
  ),
  'orders-open': now(
    '在执行的订单数，及其中已过交货期的订单',
    '在執行的訂單數，及其中已過交貨期的訂單',
    'Orders under way, and those of them that are past their date',
  ),
  'customer-objections': during('客户验收时的异议', '客戶驗收時的異議', 'Objections of customers at the acceptance'),
  'jobs-running': now('在产的订单数', '在產的訂單數', 'Orders in production'),
  'floor-findings': during(
    '上报的生产异常，及已过计划完工日的在产订单',
    '上報的生產異常，及已過計畫完工日的在產訂單',
    'Production exceptions raised, and orders in production past their planned finish',
  ),
  'suppliers-evaluated': during(
    '评估的供应商，六项评分的平均分',
    '評鑑的供應商，六項評分的平均分',
    'Suppliers evaluated, with the mean of their six scores',
  ),
  'suppliers-rectifying': now(
    '有整改要求的供应商，及整改期限',
    '有整改要求的供應商，及整改期限',
    'Suppliers that have something to rectify, and by when',
  ),
  'incoming-by-supplier': during(
    '进货检验：合格批次/检验批次',
    '進貨檢驗：合格批次/檢驗批次',
    'Incoming inspections: passed/inspected',
  ),
  'needs-by-supplier': during(
    '应到的采购项：已足量检验合格/应到',
    '應到的採購項：已足量檢驗合格/應到',
    'Purchased items needed: passed in full/needed',
  ),
  'appraised-price': during(
    '供应商考核的价格评分',
    '供應商考核的價格評分',
    'Appraisals of suppliers: points for price',
  ),
  'appraised-service': during(
    '供应商考核的服务评分',
    '供應商考核的服務評分',
    'Appraisals of suppliers: points for service',
  ),
  'payable-balance': now(
    '采购订单已请款未付款的金额，按供应商和币种',
    '採購訂單已請款未付款的金額，按供應商和幣別',
    'Requested and not paid on purchase orders, by supplier and currency',
  ),
  'purchases-unfilled': during(
    '期末以前应到、检验合格数量不足的采购：合格/订购',
    '期末以前應到、檢驗合格數量不足的採購：合格/訂購',
    'Purchases due by the end of the period of which too little has passed: passed/ordered',
  ),
  'receivable-balance': now('应收台账余额', '應收台帳餘額', 'Balances in the ledger of receivables'),
  'receivable-unmatched': now(
    '应收与开票不一致的订单：开票/应收',
    '應收與開票不一致的訂單：開票/應收',
    'Orders invoiced otherwise than due: invoiced/due',
  ),
  'equipment-exceptions': during('上报的设备异常', '上報的設備異常', 'Exceptions of equipment raised'),
  inspections: during('检验记录数', '檢驗紀錄數', 'Inspections recorded'),
  'inspections-passed': during('合格的检验记录数', '合格的檢驗紀錄數', 'Inspections passed'),
  'inspections-failed': during('不合格的检验记录数', '不合格的檢驗紀錄數', 'Inspections failed'),
  nonconformities: during('发现的不合格项', '發現的不合格項', 'Nonconformities found'),
  'files-closed': now(
    '已结束订单的档案：资料齐全/全部',
    '已結束訂單的檔案：資料齊全/全部',
    'Files of orders that are over: complete/all',
  ),
  'files-checked': during(
    '保管中的档案：本期检查完好/本期已检查/全部',
    '保管中的檔案：本期檢查完好/本期已檢查/全部',
    'Files in keeping: found sound in the period/checked/all',
  ),
  'files-missing': now(
    '已结束订单的档案各缺少的资料份数',
    '已結束訂單的檔案各缺少的資料份數',
    'Files of orders that are over, with how many documents each lacks',
  ),
} satisfies Record<string, SourceLine>;

export type Source = keyof typeof SOURCES;

/** What duties are filled with now: the others name what stands in those that were handed in before. */
export type ReadSource = Exclude<Source, 'files-closed'>;

/** Where each figure comes from, and of which days. */
type Filled = Partial<Record<Ask, readonly [ReadSource, Stretch]>>;

/** Which line of the register is filled with what the product knows. What is not named here, nobody but people knows. */
export const FILLED: Readonly<Partial<Record<DutyId, Filled>>> = {
  'monthly-orders': { 'order-summary': ['orders-due', 'next-month'], forecast: ['quantities-due', 'next-month'] },
  'demand-feedback': { 'order-summary': ['orders-due', 'next-month'], needs: ['needs-passed-on', 'last-month'] },
  'purchase-suggestion': { 'order-summary': ['orders-due', 'next-month'], needs: ['material-open', 'next-month'] },
  'order-tracking': { checked: ['orders-open', 'week'], feedback: ['customer-objections', 'week'] },
  'progress-check': { checked: ['jobs-running', 'week'], findings: ['floor-findings', 'week'] },
  'supplier-survey': { surveyed: ['suppliers-evaluated', 'quarter'], findings: ['suppliers-rectifying', 'quarter'] },
  'supplier-appraisal': {
    quality: ['incoming-by-supplier', 'quarter'],
    delivery: ['needs-by-supplier', 'quarter'],
    price: ['appraised-price', 'quarter'],
    service: ['appraised-service', 'quarter'],
  },
  'supplier-reconciliation': {
    balance: ['payable-balance', 'last-month'],
    differences: ['purchases-unfilled', 'last-month'],
  },
  'customer-reconciliation': {
    receivables: ['receivable-balance', 'last-month'],
    unmatched: ['receivable-unmatched', 'last-month'],
  },
  maintenance: { findings: ['equipment-exceptions', 'this-month'] },
  'quality-statistics': {
    inspections: ['inspections', 'last-month'],
    passed: ['inspections-passed', 'last-month'],
    failed: ['inspections-failed', 'last-month'],
    findings: ['nonconformities', 'last-month'],
  },
  'archive-check': { checked: ['files-checked', 'year'], findings: ['files-missing', 'year'] },
};

/** A figure as the product knew it, and where it had it from. */
export interface DutyFigure {
  name: Ask;
  value: string;
  source: Source;
  /** The days that it is of; one day, where it is how things stood then. */
  from: string;
  to: string;
}

/** What was read for this event; nothing where the product knows nothing of it. */
export const figuresOf = ({ observed }: Pick<Envelope, 'observed'>): DutyFigure[] =>
  observed[FIGURES] === undefined ? [] : (JSON.parse(observed[FIGURES]) as DutyFigure[]);

/** What a figure is and where it comes from, for the form that begins with it. */
export function originText({ name, source, from, to }: DutyFigure, language: Language): string {
  const days = from === to ? from : `${from} – ${to}`;
  return language === 'en'
    ? `${ASKS[name].en}: ${SOURCES[source].name.en} (${days})`
    : `${ASKS[name][language]}：${SOURCES[source].name[language]}（${days}）`;
}
