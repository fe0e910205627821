import { text } from '../kit/text.js';
import type { Office } from '../offices.js';
import { OFFICE_NAMES } from '../offices.js';
import type { NamedKind } from '../named.js';
import { NAMED_KINDS } from '../named.js';
import type { Language, Text } from '../rulebook.js';

/** What stands before or around a number, so that nobody has to guess of what it is. */
const WORDS: Readonly<Record<NamedKind, Text>> = {
  line: text('订单行 {n}', '明細 {n}', 'line {n}'),
  shipment: text('发运 {n}', '出貨 {n}', 'shipment {n}'),
  report: text('{n} 日报', '{n} 日報', 'daily report of {n}'),
  invoice: text('发票 {n}', '發票 {n}', 'invoice {n}'),
  'report-no': text('日报第 {n} 份', '日報第 {n} 份', 'daily report no. {n}'),
  acceptance: text('第 {n} 次验收', '第 {n} 次驗收', 'acceptance no. {n}'),
  exception: text('异常 {n}', '異常 {n}', 'exception {n}'),
  adjustment: text('申请 {n}', '申請 {n}', 'request {n}'),
  'monthly-plan': text('月度计划 {n}', '月度計畫 {n}', 'monthly plan {n}'),
  requisition: text('采购申请 {n}', '請購單 {n}', 'requisition {n}'),
  batch: text('第 {n} 批', '第 {n} 批', 'batch {n}'),
  order: text('订单 {n}', '訂單 {n}', 'order {n}'),
  equipment: text('停机设备 {n}', '停機設備 {n}', 'equipment that is down: {n}'),
  'maintenance-item': text('保养项 {n}', '保養項 {n}', 'item {n} of the plan'),
  quarter: text('第 {n} 季度', '第 {n} 季', 'quarter {n}'),
  month: text('{n} 月', '{n} 月', 'month {n}'),
  record: text('已有资料 {n}', '已有資料 {n}', 'on record as {n}'),
  office: text('{n}', '{n}', '{n}'),
  'plan-end': text('计划完成 {n}', '計畫完成 {n}', 'plan ends {n}'),
};

/** What is named by a code is told by its name. */
const calledOf = (kind: NamedKind, value: string, language: Language): string =>
  kind === 'office' && Object.hasOwn(OFFICE_NAMES, value) ? OFFICE_NAMES[value as Office][language] : value;

const KIND = new RegExp(`^(${NAMED_KINDS.join('|')}):(.+)$`);

/** `line:4` or `shipment:S-1/line:2` in words; undefined for what names nothing by its number. */
export function namedText(reference: string, language: Language): string | undefined {
  // What was entered may hold a stroke: only one before another kind parts.
  const parts = reference.split(new RegExp(`/(?=(?:${NAMED_KINDS.join('|')}):)`));
  const told = parts.map((part) => {
    const [, kind, value] = KIND.exec(part) ?? [];
    if (kind === undefined) return undefined;
    const name = calledOf(kind as NamedKind, value, language);
    return WORDS[kind as NamedKind][language].replace('{n}', () => name);
  });
  return told.includes(undefined) ? undefined : told.join(' · ');
}
