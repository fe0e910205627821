import type { Cell } from 'write-excel-file/node';
import type { Language, Text } from '../../../machines/rulebook.js';
import { companyClock } from '../../read-models/today.js';
import type { Viewer } from '../../http/viewer.js';
import { seesPrices } from '../../http/redact.js';
import type { OrderItem } from './order-list.view.js';
import { text } from '../../../machines/kit/text.js';

/** Rows of one workbook at most: making it takes the node a fifth of a second for each thousand. */
export const MOST_EXPORTED = 5_000;

interface Column {
  head: Text;
  width: number;
  secret?: boolean;
  cell: (order: OrderItem, language: Language) => Cell;
}

/** Typed as text, so that a program that opens it runs no formula that somebody has entered. */
const asText = (value: string | null | undefined): Cell => (value ? { type: String, value } : null);

/** As many digits as Excel keeps of a number. */
const MOST_DIGITS = 15;

/** A number that can be reckoned with; what a cell would round stays the text that it is. */
const asNumber = (value: string): Cell => {
  const digits = value.replace(/^-?0*|\./g, '').replace(/^0+/, '');
  return digits.length > MOST_DIGITS
    ? { type: String, value, align: 'right' }
    : { type: Number, value: Number(value), format: '#,##0.00########' };
};

/** A cell has no zone: it shows what the clock and the calendar of the company showed. */
const asDay = (day: string | null): Cell =>
  day === null ? null : { type: Date, value: new Date(`${day}T00:00:00Z`), format: 'yyyy-mm-dd' };
const asMoment = (instant: string): Cell => ({
  type: Date,
  value: new Date(`${companyClock(instant)}Z`),
  format: 'yyyy-mm-dd hh:mm',
});

const CLASSES: Readonly<Record<OrderItem['class'], Text>> = {
  standard: text('标准订单', '標準訂單', 'Standard'),
  project: text('项目订单', '專案訂單', 'Project'),
  'acceptance-on-site': text('现场验收订单', '現場驗收訂單', 'Acceptance on site'),
};

const COLUMNS: readonly Column[] = [
  { head: text('订单号', '訂單號', 'Order'), width: 14, cell: ({ no }) => asText(no) },
  { head: text('状态', '狀態', 'State'), width: 12, cell: ({ stateName }) => asText(stateName) },
  { head: text('版次', '版次', 'Revision'), width: 8, cell: ({ revision }) => ({ type: Number, value: revision }) },
  { head: text('类别', '類別', 'Class'), width: 18, cell: (order, language) => asText(CLASSES[order.class][language]) },
  { head: text('客户', '客戶', 'Customer'), width: 30, cell: ({ customer }) => asText(customer.name) },
  {
    head: text('客户采购单号', '客戶採購單號', "Customer's PO"),
    width: 18,
    cell: ({ customerPo }) => asText(customerPo),
  },
  { head: text('外部单号', '外部單號', 'External no.'), width: 18, cell: ({ externalNo }) => asText(externalNo) },
  { head: text('合同号', '合約號', 'Contract'), width: 18, cell: ({ contractNo }) => asText(contractNo) },
  { head: text('产品', '產品', 'Products'), width: 40, cell: ({ products }) => asText(products) },
  { head: text('交货日期', '交貨日期', 'Delivery date'), width: 12, cell: ({ deliveryDate }) => asDay(deliveryDate) },
  { head: text('逾期', '逾期', 'Overdue'), width: 8, cell: ({ overdue }) => asText(overdue ? '✓' : '') },
  { head: text('暂停', '暫停', 'On hold'), width: 8, cell: ({ held }) => asText(held ? '✓' : '') },
  { head: text('币种', '幣別', 'Currency'), width: 8, cell: ({ currency }) => asText(currency) },
  {
    head: text('订单金额', '訂單金額', 'Amount'),
    width: 14,
    secret: true,
    cell: ({ amounts }) => asNumber(amounts.ordered),
  },
  { head: text('录入人', '輸入人', 'Entered by'), width: 12, cell: ({ enteredBy }) => asText(enteredBy.name) },
  { head: text('接收时间', '接收時間', 'Received'), width: 18, cell: ({ receivedAt }) => asMoment(receivedAt) },
  { head: text('状态起始', '狀態起始', 'In state since'), width: 18, cell: ({ stateSince }) => asMoment(stateSince) },
];

const CUT = text(
  `只导出了前 ${MOST_EXPORTED} 条，请缩小筛选范围`,
  `僅匯出前 ${MOST_EXPORTED} 筆，請縮小篩選範圍`,
  `Only the first ${MOST_EXPORTED} orders: narrow the search`,
);

/** A workbook of orders. Columns that the viewer may not see are not there at all. */
export async function workbookOf(
  orders: readonly OrderItem[],
  { isCut, viewer, language }: { isCut: boolean; viewer: Viewer; language: Language },
): Promise<Buffer> {
  // Loaded with the first export: every start would pay for it.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const columns = COLUMNS.filter(({ secret }) => !secret || seesPrices(viewer));
  const head = columns.map(({ head }): Cell => ({ type: String, value: head[language], fontWeight: 'bold' }));
  const rows = orders.map((order) => columns.map(({ cell }) => cell(order, language)));
  const end = isCut ? [[asText(CUT[language])]] : [];
  return writeWorkbook([head, ...rows, ...end], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
