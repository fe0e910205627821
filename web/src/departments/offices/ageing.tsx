import { Link } from 'react-router';
import type { components } from '../../api/schema.js';
import type { Text } from '../../../../machines/rulebook.js';
import { text } from '../../messages/messages.js';
import { addressOf, listOf, ORDERS } from '../../shared/address.js';
import { money as amountOf } from '../../shared/figures.js';
import { dueDay, money, order, plain } from '../columns.js';
import { head } from '../departments.messages.js';
import type { Column, Section } from '../section.js';
import { list } from '../section.js';
import { ALL } from '../presets.js';
import { dayFromToday } from '../stretch.js';

type Ageing = components['schemas']['Ageing'];

const word = {
  open: text('未结清', '未結清', 'Open'),
  notDue: text('未到期', '未到期', 'Not due'),
  to30: text('逾期 1–30 天', '逾期 1–30 天', '1–30 days overdue'),
  to60: text('逾期 31–60 天', '逾期 31–60 天', '31–60 days'),
  to90: text('逾期 61–90 天', '逾期 61–90 天', '61–90 days'),
  over90: text('逾期 90 天以上', '逾期 90 天以上', 'Over 90 days'),
  notInvoiced: text('分期未开票', '分期未開票', 'Not invoiced yet'),
  notRequested: text('已收货未请款', '已收貨未請款', 'Not requested yet'),
  overdue: text('已逾期', '已逾期', 'Overdue'),
  soon: text('7 天内到期', '7 天內到期', 'Within 7 days'),
  dueOn: text('到期日', '到期日', 'Due'),
  kind: text('类别', '類別', 'Kind'),
  invoice: text('发票号', '發票號碼', 'Invoice'),
  claimed: text('金额', '金額', 'Amount'),
  purchase: text('采购订单', '採購單', 'Purchase order'),
  supplier: text('供应商', '供應商', 'Supplier'),
};

/** What is claimed or to be paid, where the order's own words do not say it. */
const KINDS = {
  goods: text('货款', '貨款', 'Goods'),
  prepayment: text('预付款', '預付款', 'Prepayment'),
  'cancellation-charge': text('取消费用', '取消費用', 'Cancellation charge'),
  'payment-back': text('退回的付款', '退回的付款', 'Payment back'),
  instalment: text('分期款，未开票', '分期款，未開票', 'Instalment, not invoiced'),
  requested: text('已请款', '已請款', 'Requested'),
  received: text('已收货未请款', '已收貨未請款', 'Received, not requested'),
};

const FIGURES = ['open', 'notDue', 'to30', 'to60', 'to90', 'over90'] as const;

const PURCHASES = 'purchase-orders';

/** Whose it is, with the way to what it comes from. */
const named = (title: Text, to: (of: string) => string): Column<Ageing> => ({
  key: 'of',
  title,
  width: 200,
  render: ({ of }) => <Link to={to(of)}>{of}</Link>,
});

/** So much is so old; nothing is left white. */
const age = (name: (typeof FIGURES)[number] | 'notAsked', title: Text): Column<Ageing> => ({
  key: name,
  title,
  width: 115,
  align: 'right',
  render: (row) => (row[name] === '0' ? null : `${amountOf(row[name], row.currency)} ${row.currency}`),
});

export const receivablesByAge = list(
  '/api/departments/finance/receivables-by-age',
  text('应收账龄', '應收帳齡', 'Receivables by age'),
  {
    presets: [ALL],
    isWhole: true,
    keys: ['of', 'currency'],
    columns: [
      named(head.customer, (of) => `${listOf(ORDERS)}?${new URLSearchParams({ customer: of }).toString()}`),
      ...FIGURES.map((name) => age(name, word[name])),
      age('notAsked', word.notInvoiced),
    ],
  },
);

export const payablesByAge = list(
  '/api/departments/finance/payables-by-age',
  text('应付账龄', '應付帳齡', 'Payables by age'),
  {
    presets: [ALL],
    isWhole: true,
    keys: ['of', 'currency'],
    columns: [
      named(word.supplier, (of) => `${listOf(PURCHASES)}?${new URLSearchParams({ q: of }).toString()}`),
      ...FIGURES.map((name) => age(name, word[name])),
      age('notAsked', word.notRequested),
    ],
  },
);

const until = (days: number) => (): { to: string } => ({ to: dayFromToday(days) });
const PRESETS = [ALL, { label: word.overdue, query: until(-1) }, { label: word.soon, query: until(7) }] as const;

export const claims: Section = list('/api/departments/finance/claims', text('应收款日', '應收款日', 'Payments due'), {
  presets: PRESETS,
  keys: ['orderNo', 'no'],
  columns: [
    dueDay('dueOn', word.dueOn),
    order(),
    plain('customer', head.customer, 180),
    { key: 'kind', title: word.kind, width: 130, render: ({ kind }, { language }) => KINDS[kind][language] },
    plain('invoiceNo', word.invoice),
    money('amount', word.claimed),
    money('open', word.open),
  ],
});

export const payables: Section = list('/api/departments/finance/payables', text('应付款日', '應付款日', 'Payables'), {
  presets: PRESETS,
  keys: ['purchaseOrder', 'no'],
  columns: [
    dueDay('dueOn', word.dueOn),
    {
      key: 'purchaseOrder',
      title: word.purchase,
      width: 120,
      render: ({ purchaseOrder }, { kindOf }) => (
        <Link to={addressOf(kindOf(purchaseOrder), purchaseOrder)}>{purchaseOrder}</Link>
      ),
    },
    plain('supplier', word.supplier, 180),
    { key: 'kind', title: word.kind, width: 130, render: ({ kind }, { language }) => KINDS[kind][language] },
    plain('invoiceNo', word.invoice),
    money('amount', word.claimed),
    money('open', word.open),
  ],
});
