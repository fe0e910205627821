import { choiceName } from '../../../machines/names/naming.js';
import type { Language } from '../../../machines/rulebook.js';
import type { SheetColumn } from '../processes/workbook.js';
import { asDay, asMoment, asNumber, asText, written } from '../processes/workbook.js';
import type { Viewer } from '../../http/viewer.js';
import { seesPrices } from '../../http/redact.js';
import type { OrderItem } from './order-list.view.js';
import { text } from '../../../machines/kit/text.js';

interface Column extends SheetColumn<OrderItem> {
  secret?: boolean;
}

const COLUMNS: readonly Column[] = [
  { head: text('订单号', '訂單號', 'Order'), width: 14, cell: ({ no }) => asText(no) },
  { head: text('状态', '狀態', 'State'), width: 12, cell: ({ stateName }) => asText(stateName) },
  { head: text('版次', '版次', 'Revision'), width: 8, cell: ({ revision }) => ({ type: Number, value: revision }) },
  {
    head: text('类别', '類別', 'Class'),
    width: 18,
    cell: (order, language) => asText(choiceName('class', order.class, language)),
  },
  { head: text('客户', '客戶', 'Customer'), width: 30, cell: ({ customer }) => asText(customer.name) },
  {
    head: text('客户订单号', '客戶訂單編號', 'Customer PO'),
    width: 18,
    cell: ({ customerPo }) => asText(customerPo),
  },
  { head: text('外部单号', '外部單號', 'External no.'), width: 18, cell: ({ externalNo }) => asText(externalNo) },
  { head: text('合同编号', '合約編號', 'Contract'), width: 18, cell: ({ contractNo }) => asText(contractNo) },
  { head: text('产品', '產品', 'Products'), width: 40, cell: ({ products }) => asText(products) },
  { head: text('交货日期', '交貨日期', 'Delivery date'), width: 12, cell: ({ deliveryDate }) => asDay(deliveryDate) },
  { head: text('逾期', '逾期', 'Overdue'), width: 8, cell: ({ overdue }) => asText(overdue ? '✓' : '') },
  { head: text('暂停', '暫停', 'On hold'), width: 8, cell: ({ held }) => asText(held ? '✓' : '') },
  {
    head: text('在等谁', '在等誰', 'Waits for'),
    width: 30,
    cell: ({ waits }) => asText(waits.map(({ officeName, label }) => `${officeName} ${label}`).join('; ')),
  },
  { head: text('币种', '幣別', 'Currency'), width: 8, cell: ({ currency }) => asText(currency) },
  {
    head: text('订单金额', '訂單金額', 'Amount'),
    width: 14,
    secret: true,
    cell: ({ amounts }) => asNumber(amounts.ordered),
  },
  { head: text('录入人', '輸入人', 'Entered by'), width: 12, cell: ({ enteredBy }) => asText(enteredBy.name) },
  { head: text('跟单员', '跟單員', 'Follow-up clerk'), width: 12, cell: ({ clerk }) => asText(clerk?.name) },
  { head: text('接收时间', '接收時間', 'Received'), width: 18, cell: ({ receivedAt }) => asMoment(receivedAt) },
  { head: text('状态起始', '狀態起始', 'In state since'), width: 18, cell: ({ stateSince }) => asMoment(stateSince) },
];

/** A workbook of orders. Columns that the viewer may not see are not there at all. */
export async function workbookOf(
  orders: readonly OrderItem[],
  { isCut, viewer, language }: { isCut: boolean; viewer: Viewer; language: Language },
): Promise<Buffer> {
  const columns = COLUMNS.filter(({ secret }) => !secret || seesPrices(viewer));
  return written(orders, columns, { isCut, language });
}
