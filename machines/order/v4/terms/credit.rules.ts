import { add, compare } from '../../../decimal.js';
import { gate, isQuestion } from '../../../kit/rules.js';
import { text } from '../../../kit/text.js';
import { namedAll } from '../../../named.js';
import type { OrderEvent } from '../../order.types.js';
import { dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV4, OrderRulesV4 } from '../aspect.js';
import { lacks } from '../rule.js';
import { creditedOf, kindOf, prepaymentOpen } from './invoices.js';

/** What is wrong with the invoice that a credit note names, once the note is recorded. */
function wronglyCorrected(facts: OrderFactsV4, event: OrderEvent): string[] {
  if (isQuestion(event)) return [];
  const last = facts.invoices.at(-1);
  const recorded = last?.at === event.at ? last.corrects : undefined;
  const corrects = recorded ?? dataOf(event, 'finance.issue-credit-note')?.corrects;
  const invoices = facts.invoices.filter((invoice) => kindOf(invoice) !== 'credit-note');
  const named = invoices.find(({ invoiceNo }) => invoiceNo === corrects);
  if (!named)
    return [
      'corrects',
      ...namedAll(
        'invoice',
        invoices.map(({ invoiceNo }) => invoiceNo),
      ),
    ];
  const isTooMuch = compare(creditedOf(facts, named), add(named.amount, named.setOff ?? '0')) > 0;
  const isSetOff = kindOf(named) === 'prepayment' && compare(prepaymentOpen(facts), '0') < 0;
  return isTooMuch || isSetOff ? ['corrects'] : [];
}

export const creditRules = {
  'MN-17': {
    ...gate('S3§七1', 'finance'),
    sentence: text(
      '红字发票写明所冲的本订单发票，冲减不超过该发票；预付款发票只冲未抵减的部分',
      '折讓單載明所折讓的本訂單發票，折讓不超過該發票；預付款發票僅折讓未抵減的部分',
      'A credit note names the invoice of this order that it corrects, and takes off no more than that; of a prepayment, what no invoice has set off.',
    ),
    remedy: remedy(
      ['finance.issue-credit-note'],
      '请财务部填写列出的发票号之一；超出部分另开红字发票冲其他发票',
      '請財務部填寫所列發票號碼之一；超出部分另開折讓單折讓其他發票',
      'Finance: name one of the invoices listed; what is beyond it is credited of another one.',
    ),
    ...lacks(wronglyCorrected),
  },
} satisfies OrderRulesV4;
