import { text } from '../../kit/text.js';
import { duty, isAmount } from '../../kit/rules.js';
import { compare } from '../../decimal.js';
import { amountDue, amountInvoiced, amountSettled } from '../facts/settlement.facts.js';
import type { OrderEventType } from '../order.schema.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, blankIn, lacks, remedy } from './order-rule.js';

const collect = ({ writeOffs }: OrderFacts): readonly OrderEventType[] =>
  writeOffs.some(({ approvedBy }) => approvedBy === null)
    ? ['finance.record-payment', 'management.approve-write-off']
    : ['finance.record-payment'];

/** `delivered` → `settled`. */
export const settlementRules = {
  'ST-01': {
    ...duty('S3§七1', 'finance'),
    sentence: text(
      '开票金额与合同约定一致：验收数量乘以单价，减去约定的违约金',
      '發票金額與合約約定相符：驗收數量乘以單價，扣除約定的違約金',
      'The invoice is what the contract makes due: accepted quantities at their prices, less agreed penalties.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部核对金额，补开或冲红发票，登记约定的违约金',
      '請財務部核對金額，補開或折讓發票，登錄約定的違約金',
      'Finance: check the amount; issue what is missing or a credit note, and record agreed penalties.',
    ),
    holds: (facts) => compare(amountInvoiced(facts), amountDue(facts)) === 0,
  },
  'ST-02': {
    ...duty('S3§七1', 'finance'),
    sentence: text(
      '生产、采购、物流成本已核对',
      '生產、採購、物流成本已核對',
      'The costs of production, procurement and logistics are checked.',
    ),
    remedy: remedy(
      ['finance.record-costs'],
      '请财务部核对并登记三项成本',
      '請財務部核對並登錄三項成本',
      'Finance: check and record the three costs.',
    ),
    ...lacks(({ costs }) =>
      (['production', 'procurement', 'logistics'] as const).filter((kind) => !isAmount(costs?.[kind])),
    ),
  },
  'ST-03': {
    ...duty('S3§七1', 'finance'),
    sentence: text(
      '发票已开具，开票时间和号码已登记',
      '發票已開立，開立日期與號碼已登錄',
      'The invoice is issued and registered with its number and date.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部开具发票并登记',
      '請財務部開立發票並登錄',
      'Finance: issue the invoice and register it.',
    ),
    ...lacks(({ invoices }) => blankIn(invoices, ['invoiceNo', 'on'], 'invoices')),
  },
  'ST-04': {
    ...duty('S3§七1', 'finance'),
    sentence: text(
      '已与客户对账，双方账目一致',
      '已與客戶對帳，雙方帳目相符',
      'The statement of account is agreed with the customer.',
    ),
    remedy: remedy(
      ['finance.reconcile'],
      '请财务部与客户对账，登记对账单号和确认人',
      '請財務部與客戶對帳，登錄對帳單號與確認人',
      'Finance: reconcile with the customer; record the statement and who confirmed it.',
    ),
    ...lacks(({ reconciliation }) => blankFields(reconciliation ?? undefined, ['statementNo', 'confirmedBy'])),
  },
  'ST-05': {
    ...duty('S3§七1', 'finance'),
    sentence: text(
      '货款已收齐，或差额经批准核销',
      '貨款已收訖，或差額經核准沖銷',
      'The invoice is paid, or the rest was written off with approval.',
    ),
    remedy: remedy(
      collect,
      '请财务部收款并登记，多收的退款；或申请核销由公司领导批准',
      '請財務部收款並登錄，溢收者退款；或申請沖銷由公司領導核准',
      'Finance: collect and record the payment, refund what is too much, or request a write-off for management to approve.',
    ),
    holds: (facts) => compare(amountSettled(facts), amountInvoiced(facts)) === 0,
  },
} satisfies OrderRules;
