import { lacks } from '../rule.js';
import { named } from '../../../named.js';
import { gate } from '../../../kit/rules.js';
import { text } from '../../../kit/text.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderRulesV3 } from '../aspect.js';
import type { NumberedEvent } from './claims.js';
import { claimOf, NUMBERED, usedBefore } from './claims.js';

/** Under which name the door keeps, with an event, the order that has its number already; nothing where none has. */
export const NUMBER_TAKEN = 'number-taken';

/** The field of a number that is used already, and the order that has it. */
const isFree = (...types: NumberedEvent[]) =>
  lacks((facts, event) => {
    const type = types.find((one) => one === event.type);
    const data = type && dataOf(event, type);
    if (!data || claimOf(type, data, facts.entry) === null) return [];
    const [kind, field] = NUMBERED[type];
    const owner = event.observed[NUMBER_TAKEN] ?? (usedBefore(kind, facts) ? facts.no : undefined);
    return owner === undefined ? [] : [field, named('order', owner)];
  });

/** A number stands for one thing. */
export const numbersRules = {
  'NU-01': {
    ...gate('product', 'finance'),
    sentence: text(
      '发票号没有用在其他发票上',
      '發票號碼未用於其他發票',
      'No other invoice of the company has this number.',
    ),
    remedy: remedy(
      ['finance.issue-invoice'],
      '请财务部核对发票号；红字发票用自己的号码，或用本订单所冲发票的号码',
      '請財務部核對發票號碼；折讓用自己的號碼，或用本訂單所折讓發票的號碼',
      'Finance: check the number; a credit note has its own, or that of the invoice of this order that it takes back.',
    ),
    ...isFree('finance.issue-invoice', 'finance.issue-credit-note'),
  },
  'NU-02': {
    ...gate('product', 'finance'),
    sentence: text(
      '收付款的凭证号没有登记过',
      '收付款的憑證號未曾登錄',
      'No payment has been recorded under this reference.',
    ),
    remedy: remedy(
      ['finance.record-payment'],
      '请财务部核对凭证号，同一笔款不重复登记；一笔款付清几个订单的，在凭证号后加分号，如 871/1、871/2',
      '請財務部核對憑證號，同一筆款不重複登錄；一筆款付清數張訂單者，於憑證號後加分號，如 871/1、871/2',
      'Finance: check the reference, so that no money counts twice; where one transfer pays several orders, number its parts: 871/1, 871/2.',
    ),
    ...isFree('finance.record-payment', 'finance.pay-refund', 'finance.reverse-payment'),
  },
  'NU-03': {
    ...gate('product', 'finance'),
    sentence: text(
      '该客户的对账单号没有用在其他订单上',
      '該客戶的對帳單號未用於其他訂單',
      "No other order of the customer was agreed under this statement's number.",
    ),
    remedy: remedy(
      ['finance.reconcile'],
      '请财务部核对对账单号；一张对账单对几个订单的，加上行号',
      '請財務部核對對帳單號；一張對帳單對數張訂單者，加上行號',
      'Finance: check the number; where one statement is of several orders, add its line.',
    ),
    ...isFree('finance.reconcile'),
  },
  'NU-04': {
    ...gate('product', 'sales'),
    sentence: text(
      '验收单号没有用在其他验收上',
      '驗收單號未用於其他驗收',
      'No other acceptance has this report number.',
    ),
    remedy: remedy(
      ['sales.record-acceptance'],
      '请销售部核对验收单号；每次验收各有单号',
      '請銷售部核對驗收單號；每次驗收各有單號',
      'Sales: check the number; each acceptance has a report of its own.',
    ),
    ...isFree('sales.record-acceptance'),
  },
} satisfies OrderRulesV3;

/** Which rule asks whether the number of an event is free. */
export const ASKED: Readonly<Record<NumberedEvent, keyof typeof numbersRules>> = {
  'finance.issue-invoice': 'NU-01',
  'finance.record-payment': 'NU-02',
  'finance.issue-credit-note': 'NU-01',
  'finance.pay-refund': 'NU-02',
  'finance.reverse-payment': 'NU-02',
  'finance.reconcile': 'NU-03',
  'sales.record-acceptance': 'NU-04',
};
